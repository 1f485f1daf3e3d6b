#include "protocol/session.h"

#include <utility>

#include <nlohmann/json.hpp>

#include "protocol/indexer.h"
#include "protocol/messages.h"
#include "protocol/publisher.h"
#include "protocol/settings_report.h"
#include "protocol/types/types.h"
#include "protocol/watchers.h"
#include "protocol/workspace_pulls.h"

namespace ladder::protocol {
namespace {

/// The id of the registration for full-text changes.
std::string whole_text_of(const std::string& name) { return "ladder/whole text of " + name; }

}  // namespace

Session::Session(Host given, Messages* waiting)
    : host(std::move(given)),
      resolver(std::make_unique<config::Resolver>(host.read)),
      baselines(host.read),
      project(
          [this](std::string_view name) -> const rules::Settings& { return settings_for(name); },
          [this](std::string_view name) { return baseline_for(name); }),
      indexer(std::make_unique<Indexer>(*this)),
      publisher(std::make_unique<Publisher>(*this)),
      settings_report(std::make_unique<SettingsReport>(*this)),
      watchers(std::make_unique<Watchers>(*this)),
      workspace_pulls(std::make_unique<WorkspacePulls>(*this)),
      messages(waiting) {}

Session::~Session() = default;

bool Session::is_cancelled() const { return messages && messages->is_cancelled(answered_id); }

void Session::require_wanted() const {
  if (is_cancelled()) throw Failure(ErrorCode::request_cancelled, "the request was cancelled");
}

bool Session::is_outdated() const { return messages && messages->has_edit(); }

void Session::take_settings(EditorSettings next) {
  waits_for_settings = false;
  if (next == settings) return;
  const EditorSettings last = std::exchange(settings, std::move(next));
  if (last.code_lenses != settings.code_lenses && client.refreshes_lenses)
    outbox.request("workspace/codeLens/refresh", nullptr);
  const bool other_hints =
      last.skill_hints != settings.skill_hints || last.gap_hints != settings.gap_hints;
  if (other_hints && client.refreshes_hints) outbox.request("workspace/inlayHint/refresh", nullptr);
  if (last.config == settings.config && last.overrides == settings.overrides) return;
  const std::string config = settings.config.empty() ? "" : names.path_of(settings.config);
  const bool selected = resolver->selects_files();
  resolver = std::make_unique<config::Resolver>(host.read, config::Choice{config});
  if (!settings.overrides.empty())
    resolver->set_settings_texts({{settings.overrides, names.path_of("ladder.json"), "editor"}});
  project.settings_changed();
  settings_report->look_again();
  // Files aren't searched for before `initialize`.
  const bool selects = selected || resolver->selects_files();
  if (selects && phase == Phase::running) indexer->start();
}

void Session::ask_for_settings() {
  if (!client.configuration) return;
  waits_for_settings = true;
  outbox.request("workspace/configuration", ConfigurationParams{{{"ladder"}}},
                 [this](const nlohmann::json* result) {
                   const bool has_section = result && result->is_array() && !result->empty();
                   take_settings(has_section ? editor_settings_of(result->front()) : settings);
                 });
}

void Session::forget_files() {
  resolver->forget();
  baselines.forget();
  project.settings_changed();
  settings_report->look_again();
}

void Session::settings_files_changed(const std::vector<std::string>& paths) {
  const bool selected = resolver->selects_files();
  forget_files();
  for (const std::string& it : paths) resolver->settings_for(it);
  if (selected || resolver->selects_files()) indexer->start();
}

const rules::Settings& Session::settings_for(std::string_view name) {
  return resolver->settings_for(names.path_of(name)).rules;
}

project::Holding Session::baseline_for(std::string_view name) {
  const std::string& path = resolver->settings_for(names.path_of(name)).baseline;
  return {path.empty() ? nullptr : baselines.at(path).index.get()};
}

const std::vector<rules::Found>& Session::found_in(std::string_view name) {
  const bool is_small = project.find(name)->text().size() <= check_budget;
  project.check(name, is_small ? check_budget : 0);
  return project.findings(name);
}

std::vector<text::Diagnostic> Session::findings_in(std::string_view name) {
  std::vector<text::Diagnostic> findings;
  for (const rules::Found& it : found_in(name)) findings.push_back(rules::in_document(it));
  return findings;
}

std::int64_t Session::version_of(std::string_view name) const {
  const auto document = open.find(name);
  return document == open.end() ? -1 : document->second.version;
}

void Session::open_in_project(const std::string& name, std::string text) {
  const std::string path = names.path_of(name);
  project::Company company = project::Company::all;
  if (path.empty()) {
    if (!name.starts_with("untitled:")) company = project::Company::none;
  } else if (const std::string target = names.target_of_path(path);
             target != name && project.find(target)) {
    company = project::Company::none;
  }
  project.open(name, std::move(text), company);
}

void Session::set_folders(std::vector<std::string> folders) {
  struct Text {
    std::string uri;
    std::string text;
    OpenDocument document;
  };
  std::vector<Text> texts;
  for (const auto& [name, document] : open)
    texts.push_back({names.uri_of(name), project.find(name)->text(), document});
  project.clear();
  open.clear();
  workspace_files.clear();
  names.set_folders(std::move(folders));
  for (Text& it : texts) {
    const std::string name = names.opened(it.uri);
    open[name] = it.document;
    open_in_project(name, std::move(it.text));
  }
  sent_tokens.clear();
  sent_matrices.clear();
  closings.clear();
  forget_files();
  indexer->start();
}

void Session::lost_text(const std::string& name) {
  OpenDocument& document = open.find(name)->second;
  if (std::exchange(document.is_lost, true)) return;
  outbox.notify("window/logMessage",
                LogMessageParams{"couldn't apply an edit to " + name +
                                     "; the editor has to send the whole document again",
                                 MessageType::warning});
  if (!client.registers_sync) return;
  // A client that has to send full text sends this document with the next change.
  const TextDocumentChangeRegistrationOptions options{{{{names.path_of(name)}}},
                                                      TextDocumentSyncKind::full};
  outbox.request("client/registerCapability",
                 RegistrationParams{{{whole_text_of(name), "textDocument/didChange", options}}});
}

void Session::found_text(const std::string& name) {
  OpenDocument& document = open.find(name)->second;
  if (!std::exchange(document.is_lost, false) || !client.registers_sync) return;
  outbox.request("client/unregisterCapability",
                 UnregistrationParams{{{whole_text_of(name), "textDocument/didChange"}}});
}

}  // namespace ladder::protocol
