#include <fmt/core.h>
#include <nlohmann/json.hpp>

#include "protocol/convert.h"
#include "protocol/json_writer.h"
#include "protocol/method.h"
#include "protocol/publisher.h"
#include "protocol/session.h"

namespace ladder {
namespace {

using nlohmann::json;
using protocol::Publisher;

void advertise_document_diagnostic(const protocol::Client& client, json& capabilities) {
  // To one that does not ask the findings are sent.
  if (!client.pulls_diagnostics) return;
  capabilities["diagnosticProvider"] = {
      {"identifier", "ladder"}, {"interFileDependencies", true}, {"workspaceDiagnostics", true}};
}

std::string full_report(const Publisher::Answer& answer) {
  return fmt::format(R"("kind":"full","resultId":"{}","items":{})", answer.id, answer.findings);
}

/// What an edit of the document has changed in the others that are open.
std::string related_documents(protocol::Session& session, const std::string& name) {
  std::string reports;
  for (const std::string& other : session.publisher->others_due(name)) {
    reports += reports.empty() ? "" : ",";
    protocol::append_string(reports, session.names.uri_of(other));
    reports.append(":{").append(full_report(
        session.publisher->answer_for(other, protocol::Publisher::Reach::what_was_edited))) += '}';
  }
  return reports;
}

std::string write_document_diagnostic(protocol::Session& session, const json& params) {
  const std::string name = protocol::document_in(session, params).path();
  const Publisher::Answer answer =
      session.publisher->answer_for(name, protocol::Publisher::Reach::what_was_edited);
  const auto previous = params.find("previousResultId");
  const bool unchanged = previous != params.end() && *previous == answer.id;
  std::string report = unchanged ? fmt::format(R"("kind":"unchanged","resultId":"{}")", answer.id)
                                 : full_report(answer);
  if (session.client.related_documents)
    if (const std::string others = related_documents(session, name); !others.empty())
      report.append(R"(,"relatedDocuments":{)").append(others) += '}';
  return '{' + report + '}';
}

}  // namespace

namespace protocol {

Method document_diagnostic() {
  return {.name = "textDocument/diagnostic",
          .advertise = advertise_document_diagnostic,
          .write = write_document_diagnostic};
}

}  // namespace protocol
}  // namespace ladder
