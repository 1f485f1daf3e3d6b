#include <map>
#include <set>

#include "protocol/failure.h"
#include "protocol/method.h"
#include "protocol/publisher.h"
#include "protocol/session.h"

namespace ladder::protocol {
namespace {

constexpr std::size_t batch = 64;  // reports that are sent together

using ReportOnOne =
    std::variant<WorkspaceFullDocumentDiagnosticReport, WorkspaceUnchangedDocumentDiagnosticReport>;

/// What the client knows already, by name.
std::map<std::string, std::string> known_ids(const Session& session,
                                             const WorkspaceDiagnosticParams& params) {
  std::map<std::string, std::string> ids;
  if (params.previous_result_ids)
    for (const PreviousResultId& it : *params.previous_result_ids)
      ids[session.names.name_of(it.uri)] = it.value;
  return ids;
}

ReportOnOne report_on(Session& session, const std::string& name,
                      const std::map<std::string, std::string>& known) {
  Publisher::Answer answer = session.publisher->answer_for(name, Publisher::Reach::everything);
  std::string uri = session.names.uri_of(name);
  const auto open = session.open.find(name);
  std::optional<std::int64_t> version;
  if (open != session.open.end()) version = open->second.version;
  const auto last = known.find(name);
  if (last != known.end() && last->second == answer.id)
    return WorkspaceUnchangedDocumentDiagnosticReport{std::move(uri), version,
                                                      std::move(answer.id)};
  return WorkspaceFullDocumentDiagnosticReport{std::move(uri), version, std::move(answer.id),
                                               std::move(answer.findings)};
}

/// The documents of the workspace, and those that are open.
std::set<std::string> names_of(const Session& session) {
  std::set<std::string> names;
  for (const std::string& it : session.workspace_files)
    if (session.project.find(it)) names.insert(it);
  for (const auto& [name, document] : session.open) names.insert(name);
  return names;
}

/// In parts, where the client takes them, so that it can show the first while the last are made.
WorkspaceDiagnosticReport answer_workspace_diagnostic(Session& session,
                                                      const WorkspaceDiagnosticParams& params) {
  const std::map<std::string, std::string> known = known_ids(session, params);
  std::vector<ReportOnOne> items;
  for (const std::string& name : names_of(session)) {
    if (session.is_cancelled())
      throw Failure(ErrorCode::request_cancelled, "the request was cancelled");
    if (session.is_outdated())
      throw Failure(ErrorCode::server_cancelled, "a document was edited in the meantime");
    items.push_back(report_on(session, name, known));
    if (!params.partial_result_token || items.size() < batch) continue;
    WorkspaceDiagnosticReportPartialResult part{std::move(items)};
    session.outbox.notify("$/progress",
                          ProgressParams{*params.partial_result_token, std::move(part)});
    items.clear();
  }
  return {std::move(items)};
}

}  // namespace

Method workspace_diagnostic() {
  return {.name = "workspace/diagnostic", .answer = answering<answer_workspace_diagnostic>};
}

}  // namespace ladder::protocol
