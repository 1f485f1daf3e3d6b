#include "protocol/publisher.h"

#include <functional>
#include <utility>

#include <fmt/core.h>

#include "protocol/diagnostics.h"
#include "protocol/types/types.h"

namespace ladder::protocol {

bool Publisher::is_due(std::string_view name) const {
  const auto open = session_.open.find(name);
  const auto known = published_.find(name);
  return !session_.project.is_checked(name) || known == published_.end() ||
         known->second.version != open->second.version;
}

bool Publisher::has_work() const {
  if (session_.waits_for_settings || session_.phase != Phase::running) return false;
  for (const auto& [name, document] : session_.open)
    if (is_due(name)) return true;
  return false;
}

void Publisher::work() {
  // What was edited comes first, each document in its turn.
  for (const auto& [name, document] : session_.open) {
    const auto known = published_.find(name);
    if (known != published_.end() && known->second.version == document.version) continue;
    publish(name);
    return;
  }
  for (const auto& [name, document] : session_.open) {
    if (session_.project.is_checked(name)) continue;
    if (session_.project.check(name, check_budget)) publish(name);
    return;
  }
}

void Publisher::publish(const std::string& name) {
  const project::Document& document = *session_.project.find(name);
  const std::int64_t version = session_.open.find(name)->second.version;
  std::string findings = diagnostics_json(session_, document, session_.found_in(name)).text;
  const bool is_final = session_.project.is_checked(name);
  Published& last = published_[name];
  const bool is_first = last.version == -1 && last.findings.empty();
  const bool is_edited = std::exchange(last.version, version) != version;
  if (!is_first && last.findings == findings) return;
  last.findings = std::move(findings);
  // The links above a ladder count its findings. A client asks for them after an edit alone.
  if (is_final && !is_first && !is_edited && session_.settings.code_lenses &&
      session_.client.refreshes_lenses)
    session_.outbox.request("workspace/codeLens/refresh", nullptr);
  if (session_.client.pulls_diagnostics) {
    // The client asks by itself after an edit, but cannot know that more was found since.
    if (is_final && !is_first && session_.client.refreshes_diagnostics)
      session_.outbox.request("workspace/diagnostic/refresh", nullptr);
    return;
  }
  PublishDiagnosticsParams params{session_.names.uri_of(name), std::nullopt, {last.findings}};
  if (session_.client.versions) params.version = version;
  session_.outbox.notify("textDocument/publishDiagnostics", params);
}

Publisher::Answer Publisher::answer_for(const std::string& name, Reach reach) {
  if (reach == Reach::everything) session_.project.check(name, SIZE_MAX);
  Answer answer{diagnostics_json(session_, *session_.project.find(name), session_.found_in(name)),
                {}};
  answer.id = fmt::format("{:x}", std::hash<std::string>()(answer.findings.text));
  const auto open = session_.open.find(name);
  if (open != session_.open.end()) published_[name] = {open->second.version, answer.findings.text};
  return answer;
}

std::vector<std::string> Publisher::others_due(std::string_view name) const {
  std::vector<std::string> others;
  for (const auto& [other, document] : session_.open)
    if (other != name && is_due(other)) others.push_back(other);
  return others;
}

void Publisher::forget(std::string_view name) {
  const auto known = published_.find(name);
  if (known != published_.end()) published_.erase(known);
}

void Publisher::close(std::string_view name) {
  const auto known = published_.find(name);
  if (known == published_.end()) return;
  const bool was_empty = known->second.findings == "[]";
  published_.erase(known);
  if (was_empty || session_.client.pulls_diagnostics) return;
  session_.outbox.notify("textDocument/publishDiagnostics",
                         PublishDiagnosticsParams{session_.names.uri_of(name), {}, {"[]"}});
}

}  // namespace ladder::protocol
