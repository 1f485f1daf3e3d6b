#include "protocol/settings_report.h"

#include <algorithm>
#include <iterator>
#include <utility>
#include <vector>

#include <fmt/core.h>

#include "protocol/types/types.h"
#include "text/line_index.h"

namespace ladder::protocol {
namespace {

Position position(const text::LineIndex& index, std::uint32_t offset, text::ColumnUnit unit) {
  const text::Position at = index.position_of(offset, unit);
  return {at.line, at.column};
}

Diagnostic finding(const config::Problem& problem, const std::string& text, text::ColumnUnit unit) {
  const text::LineIndex index(text, text::LineEnds::any);
  Diagnostic it;
  it.range = {position(index, problem.span.begin, unit), position(index, problem.span.end, unit)};
  it.severity = DiagnosticSeverity::error;
  it.source = "ladder";
  it.message = problem.message;
  return it;
}

}  // namespace

void SettingsReport::work() {
  is_due_ = false;
  // Everything that applies to a known document is read.
  for (const std::string& it : session_.workspace_files) session_.baseline_for(it);
  for (const auto& [name, document] : session_.open) session_.baseline_for(name);

  std::map<std::string, std::string> found = findings();
  for (const auto& [path, last] : sent_) found.try_emplace(path, "[]");
  for (const auto& [path, text] : found) {
    const auto last_sent = sent_.find(path);
    if (last_sent != sent_.end() && last_sent->second == text) continue;
    const std::string uri = session_.names.uri_of(session_.names.name_of_path(path));
    session_.outbox.notify("textDocument/publishDiagnostics",
                           PublishDiagnosticsParams{uri, {}, {text}});
  }
  std::erase_if(found, [](const auto& it) { return it.second == "[]"; });
  sent_ = std::move(found);
}

std::map<std::string, std::string> SettingsReport::findings() {
  std::map<std::string, std::vector<Diagnostic>> all;
  std::string message;
  std::vector<config::Problem> problems = session_.resolver->problems();
  std::ranges::copy(session_.resolver->unknown_rules(), std::back_inserter(problems));
  for (const auto& [path, it] : session_.baselines.known()) {
    if (!it.text)
      problems.push_back(
          {path, {}, "this baseline doesn't exist; create it with `ladder baseline create`"});
    else if (!it.problem.empty()) problems.push_back({path, {}, "this file " + it.problem});
  }
  for (const config::Problem& it : problems) {
    const std::string* text = session_.resolver->text_of(it.path);
    const auto baseline = session_.baselines.known().find(it.path);
    const bool is_baseline = baseline != session_.baselines.known().end() && baseline->second.text;
    if (!text && is_baseline) text = &*baseline->second.text;
    if (text) all[it.path].push_back(finding(it, *text, session_.client.unit));
    else if (message.empty()) message = fmt::format("{}: {}", it.path, it.message);
  }
  show(message);
  std::map<std::string, std::string> findings;
  for (const auto& [path, list] : all) findings[path] = text::to_json(list);
  return findings;
}

void SettingsReport::show(const std::string& message) {
  if (std::exchange(shown_, message) == message || message.empty()) return;
  session_.outbox.notify("window/showMessage",
                         ShowMessageParams{"ladder: " + message, MessageType::warning});
}

}  // namespace ladder::protocol
