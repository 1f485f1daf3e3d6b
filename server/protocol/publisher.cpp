#include "protocol/publisher.h"

#include <algorithm>
#include <functional>
#include <utility>

#include <fmt/core.h>
#include <nlohmann/json.hpp>

#include "protocol/diagnostics.h"
#include "protocol/types/types.h"

namespace ladder::protocol {

/// Whether the client has findings of an earlier version.
bool Publisher::is_outdated(std::string_view name) const {
  const auto known = sent_.find(name);
  return known != sent_.end() && known->second.version != session_.version_of(name);
}

/// A client that asks does so after each edit of a document.
bool Publisher::is_due(std::string_view name) const {
  const bool is_known = sent_.contains(name);
  const bool is_checked = session_.project.is_checked(name);
  if (session_.client.pulls_diagnostics) return is_known && !is_outdated(name) && !is_checked;
  return !is_known || is_outdated(name) || !is_checked;
}

/// Whether the client is about to ask about an edited document, and takes the findings of others
/// along.
bool Publisher::awaits_request() const {
  if (!session_.client.pulls_diagnostics || !session_.client.related_documents) return false;
  return std::ranges::any_of(session_.open,
                             [&](const auto& document) { return is_outdated(document.first); });
}

bool Publisher::has_work() const {
  if (session_.waits_for_settings || session_.phase != Phase::running) return false;
  if (awaits_request()) return false;
  return std::ranges::any_of(session_.open,
                             [&](const auto& document) { return is_due(document.first); });
}

void Publisher::work() {
  // What was edited comes first, each document in its turn.
  if (!session_.client.pulls_diagnostics) {
    for (const auto& [name, document] : session_.open) {
      if (sent_.contains(name) && !is_outdated(name)) continue;
      publish(name);
      return;
    }
  }
  for (const auto& [name, document] : session_.open) {
    if (!is_due(name)) continue;
    const bool is_final = session_.project.check(name, check_budget);
    if (is_final && session_.client.pulls_diagnostics) compare(name);
    else if (is_final) publish(name);
    return;
  }
}

std::string Publisher::findings_of(const std::string& name) {
  return diagnostics_json(session_, *session_.project.find(name), session_.found_in(name)).text;
}

void Publisher::publish(const std::string& name) {
  std::string findings = findings_of(name);
  const bool is_first = !sent_.contains(name);
  Sent& last = sent_[name];
  const std::int64_t version = session_.version_of(name);
  const bool is_edited = std::exchange(last.version, version) != version;
  const bool differ = is_first || last.findings != findings;
  // A client may have dropped those of an earlier version.
  if (!differ && !(is_edited && session_.client.versions)) return;
  last.findings = std::move(findings);
  // The links above a ladder count its findings. A client asks for them after an edit alone.
  if (differ && !is_edited && session_.project.is_checked(name)) refresh_lenses();
  PublishDiagnosticsParams params{session_.names.uri_of(name), std::nullopt, {last.findings}};
  if (session_.client.versions) params.version = version;
  session_.outbox.notify("textDocument/publishDiagnostics", params);
}

/// The client knows the findings of this version, as far as there were any then.
void Publisher::compare(const std::string& name) {
  std::string findings = findings_of(name);
  if (std::exchange(sent_[name].findings, findings) == findings) return;
  refresh_lenses();
  if (!session_.client.refreshes_diagnostics || std::exchange(is_refreshing_, true)) return;
  session_.outbox.request("workspace/diagnostic/refresh", nullptr,
                          [this](const nlohmann::json*) { is_refreshing_ = false; });
}

void Publisher::refresh_lenses() {
  if (session_.settings.code_lenses && session_.client.refreshes_lenses)
    session_.outbox.request("workspace/codeLens/refresh", nullptr);
}

Publisher::Answer Publisher::answer_for(const std::string& name, Reach reach) {
  if (reach == Reach::everything) session_.project.check(name, SIZE_MAX);
  Answer answer{{findings_of(name)}, {}};
  answer.id = fmt::format("{:x}", std::hash<std::string>()(answer.findings.text));
  // A client may have taken the id along from a document that was open and has other findings now.
  const auto closed = session_.closings.find(name);
  if (closed != session_.closings.end()) answer.id += fmt::format("-{}", closed->second);
  if (!session_.open.contains(name)) return answer;
  Sent& last = sent_[name];
  // The client asks for the links above a ladder after an edit alone.
  if (last.version == session_.version_of(name) && last.findings != answer.findings.text)
    refresh_lenses();
  last = {session_.version_of(name), answer.findings.text};
  return answer;
}

std::vector<std::string> Publisher::others_due(std::string_view name) const {
  std::vector<std::string> others;
  for (const auto& [other, document] : session_.open)
    if (other != name && sent_.contains(other) &&
        (is_outdated(other) || !session_.project.is_checked(other)))
      others.push_back(other);
  return others;
}

void Publisher::forget(std::string_view name) {
  const auto known = sent_.find(name);
  if (known != sent_.end()) sent_.erase(known);
}

void Publisher::close(std::string_view name) {
  const auto known = sent_.find(name);
  if (known == sent_.end()) return;
  const bool was_empty = known->second.findings == "[]";
  sent_.erase(known);
  if (was_empty || session_.client.pulls_diagnostics) return;
  session_.outbox.notify("textDocument/publishDiagnostics",
                         PublishDiagnosticsParams{session_.names.uri_of(name), {}, {"[]"}});
}

}  // namespace ladder::protocol
