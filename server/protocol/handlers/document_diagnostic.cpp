#include "protocol/convert.h"
#include "protocol/method.h"
#include "protocol/publisher.h"
#include "protocol/session.h"

namespace ladder::protocol {
namespace {

void advertise_document_diagnostic(const Client& client, ServerCapabilities& capabilities) {
  // To one that does not ask the findings are sent.
  if (client.pulls_diagnostics)
    capabilities.diagnostic_provider = DiagnosticOptions{"ladder", true, true};
}

using Related = std::map<std::string, FullDocumentDiagnosticReport>;

/// What an edit of the document has changed in the others that are open.
std::optional<Related> related_documents(Session& session, const std::string& name) {
  if (!session.client.related_documents) return std::nullopt;
  std::optional<Related> reports;
  for (const std::string& other : session.publisher->others_due(name)) {
    Publisher::Answer answer =
        session.publisher->answer_for(other, Publisher::Reach::what_was_edited);
    made(reports)[session.names.uri_of(other)] = {std::move(answer.id), std::move(answer.findings)};
  }
  return reports;
}

using Report =
    std::variant<RelatedFullDocumentDiagnosticReport, RelatedUnchangedDocumentDiagnosticReport>;

Report answer_document_diagnostic(Session& session, const DocumentDiagnosticParams& params) {
  const std::string name = document_in(session, params).path();
  Publisher::Answer answer = session.publisher->answer_for(name, Publisher::Reach::what_was_edited);
  std::optional<Related> others = related_documents(session, name);
  if (params.previous_result_id == answer.id)
    return RelatedUnchangedDocumentDiagnosticReport{std::move(answer.id), std::move(others)};
  return RelatedFullDocumentDiagnosticReport{std::move(answer.id), std::move(answer.findings),
                                             std::move(others)};
}

}  // namespace

Method document_diagnostic() {
  return {.name = "textDocument/diagnostic",
          .advertise = advertise_document_diagnostic,
          .answer = answering<answer_document_diagnostic>};
}

}  // namespace ladder::protocol
