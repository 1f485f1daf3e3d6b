#include "protocol/workspace_pulls.h"

#include <algorithm>
#include <utility>

#include "protocol/indexer.h"
#include "protocol/publisher.h"

namespace ladder::protocol {
namespace {

constexpr std::size_t batch = 64;   // reports that are sent together
constexpr std::size_t at_once = 8;  // steps that a request takes before others have their turn

/// The documents of the workspace, and those that are open.
std::set<std::string> names_in(const Session& session) {
  std::set<std::string> names;
  for (const std::string& it : session.workspace_files)
    if (session.project.find(it)) names.insert(it);
  for (const auto& [name, document] : session.open) names.insert(name);
  return names;
}

}  // namespace

void WorkspacePulls::add(const nlohmann::json& id, const WorkspaceDiagnosticParams& params) {
  Pull& pull = pulls_.emplace_back();
  pull.id = id;
  pull.token = params.partial_result_token;
  if (params.previous_result_ids)
    for (const PreviousResultId& it : *params.previous_result_ids)
      pull.known.emplace(session_.names.name_of(it.uri), it);
  for (std::size_t i = 0; i < at_once && has_work(); ++i) work();
}

bool WorkspacePulls::is_ready() const {
  return session_.phase == Phase::running && !session_.waits_for_settings &&
         !session_.indexer->is_running();
}

bool WorkspacePulls::has_work() const {
  return is_ready() && std::ranges::any_of(pulls_, [](const Pull& it) { return !it.rests; });
}

void WorkspacePulls::work() {
  const auto pull = std::ranges::find(pulls_, false, &Pull::rests);
  if (advance(*pull)) pulls_.erase(pull);
}

bool WorkspacePulls::awaits_pause() const {
  return is_ready() && std::ranges::any_of(pulls_, [&](const Pull& it) {
           return it.rests && it.revision != session_.project.revision();
         });
}

void WorkspacePulls::look_again() {
  for (Pull& it : pulls_)
    if (it.revision != session_.project.revision()) it.rests = false;
}

bool WorkspacePulls::cancel(const std::string& id) {
  const auto pull = std::ranges::find(pulls_, id, [](const Pull& it) { return serialize(it.id); });
  if (pull == pulls_.end()) return false;
  session_.outbox.fail(pull->id, ErrorCode::request_cancelled, "the request was cancelled");
  pulls_.erase(pull);
  return true;
}

void WorkspacePulls::end() {
  for (const Pull& it : std::exchange(pulls_, {}))
    session_.outbox.fail(it.id, ErrorCode::request_cancelled, "the server has shut down");
}

void WorkspacePulls::begin(Pull& pull) {
  const std::set<std::string> names = names_in(session_);
  pull.names.assign(names.begin(), names.end());
  pull.next = 0;
  pull.revision = session_.project.revision();
  pull.has_news = pull.known.empty();
}

/// An edit in the meantime doesn't matter: the client's next request finds what it has changed.
bool WorkspacePulls::advance(Pull& pull) {
  if (pull.next == pull.names.size()) begin(pull);
  std::size_t looked_at = 0;  // bytes
  while (pull.next < pull.names.size() && looked_at < check_budget) {
    const std::string& name = pull.names[pull.next++];
    const project::Document* document = session_.project.find(name);
    if (!document) continue;
    looked_at += document->text().size();
    report_on(name, pull);
  }
  if (pull.has_news) send_parts(pull, batch);
  return pull.next == pull.names.size() && finish(pull);
}

void WorkspacePulls::report_on(const std::string& name, Pull& pull) {
  Publisher::Answer answer = session_.publisher->answer_for(name, Publisher::Reach::everything);
  std::string uri = session_.names.uri_of(name);
  std::optional<std::int64_t> version;
  if (session_.open.contains(name)) version = session_.version_of(name);
  const auto last = pull.known.find(name);
  if (last != pull.known.end() && last->second.value == answer.id) {
    pull.reports.emplace_back(
        WorkspaceUnchangedDocumentDiagnosticReport{std::move(uri), version, std::move(answer.id)});
    return;
  }
  pull.has_news = true;
  pull.reports.emplace_back(WorkspaceFullDocumentDiagnosticReport{
      std::move(uri), version, std::move(answer.id), std::move(answer.findings)});
}

/// Only a report without findings removes those that the client has for a deleted document.
void WorkspacePulls::report_missing(Pull& pull) {
  const std::set<std::string> names = names_in(session_);
  for (const auto& [name, it] : pull.known) {
    if (names.contains(name)) continue;
    pull.has_news = true;
    pull.reports.emplace_back(
        WorkspaceFullDocumentDiagnosticReport{it.uri, std::nullopt, std::nullopt, {"[]"}});
  }
}

/// To a client that takes parts, so that it can show the first while the last are made.
void WorkspacePulls::send_parts(Pull& pull, std::size_t least) {
  while (pull.token && !pull.reports.empty() && least <= pull.reports.size()) {
    const std::size_t count = std::min(batch, pull.reports.size());
    const auto end = pull.reports.begin() + static_cast<std::ptrdiff_t>(count);
    WorkspaceDiagnosticReportPartialResult part;
    part.items.assign(std::make_move_iterator(pull.reports.begin()), std::make_move_iterator(end));
    pull.reports.erase(pull.reports.begin(), end);
    session_.outbox.notify("$/progress", ProgressParams{*pull.token, std::move(part)});
    pull.has_sent_part = true;
  }
}

bool WorkspacePulls::finish(Pull& pull) {
  report_missing(pull);
  if (!pull.has_news) {
    pull.reports.clear();
    pull.rests = true;
    return false;
  }
  // Where parts were sent, the answer itself has to be empty.
  if (pull.has_sent_part) send_parts(pull, 1);
  session_.outbox.reply(pull.id, text::to_json(WorkspaceDiagnosticReport{std::move(pull.reports)}));
  return true;
}

}  // namespace ladder::protocol
