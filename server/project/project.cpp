#include "project/project.h"

#include <utility>

#include "project/diagnostics.h"

namespace ladder::project {

Understood understood(std::string path, std::string text) {
  Understood file{std::make_unique<Document>(std::move(path), std::move(text)), {}};
  const Document& it = *file.document;
  file.facts = rules::checked_document(it.path(), it.text(), it.model()).facts;
  return file;
}

void Project::add(Understood file) {
  const auto known = entries_.find(file.document->path());
  if (known != entries_.end() && known->second.is_open) return;
  if (known != entries_.end() && known->second.document->text() == file.document->text()) return;
  put(std::move(file));
}

Project::Entry& Project::put(Understood file) {
  Entry& it = entries_[file.document->path()];
  // The corpus still points into the document that is replaced, until it is made anew.
  refresh_later();
  it.document = std::move(file.document);
  it.facts = std::move(file.facts);
  it.is_learnt = false;
  it.checks = {};
  return it;
}

void Project::remove(std::string_view path) {
  const auto found = entries_.find(path);
  if (found == entries_.end() || found->second.is_open) return;
  refresh_later();
  entries_.erase(found);
}

void Project::open(std::string path, std::string text) {
  const auto known = entries_.find(path);
  Entry& it = known != entries_.end() && known->second.document->text() == text
                  ? known->second
                  : put(understood(std::move(path), std::move(text)));
  it.is_open = true;
}

void Project::edit(std::string_view path, text::Span span, std::string_view replacement) {
  refresh();
  Entry& it = entry(path);
  Document& document = *it.document;
  document.keep_tree();
  Followed followed = document.edit(span, replacement);
  const model::Replacement& replacement_of_ladders = followed.replacement;

  std::vector<rules::LadderText> old;
  for (std::uint32_t i = 0; i < followed.old.size(); ++i)
    old.push_back({std::move(followed.old[i].ladder), std::move(followed.old[i].text),
                   corpus_.documents()[it.index].facts[replacement_of_ladders.first + i]});
  corpus_.revise(
      {it.index, document.text(), replacement_of_ladders.first, replacement_of_ladders.after, old});
  workspace_.follow(document.path(), document.text(), replacement_of_ladders);
  it.checks.follow(replacement_of_ladders);
  ++epoch_;
}

void Project::close(std::string_view path, Understood file) {
  const auto found = entries_.find(path);
  if (found == entries_.end()) return;
  found->second.is_open = false;
  found->second.document->drop_tree();
  if (file.document) add(std::move(file));
  else remove(path);
}

void Project::clear() {
  refresh_later();
  entries_.clear();
}

void Project::settings_changed() {
  ++epoch_;
  for (auto& [path, it] : entries_) it.checks.forget();
}

const Document* Project::find(std::string_view path) const {
  const auto found = entries_.find(path);
  return found == entries_.end() ? nullptr : found->second.document.get();
}

bool Project::is_open(std::string_view path) const {
  const auto found = entries_.find(path);
  return found != entries_.end() && found->second.is_open;
}

std::vector<std::string_view> Project::paths() const {
  std::vector<std::string_view> all;
  for (const auto& [path, it] : entries_) all.push_back(path);
  return all;
}

Project::Entry& Project::entry(std::string_view path) { return entries_.find(path)->second; }

semantics::View Project::view(std::string_view path) {
  refresh();
  const Entry& it = entry(path);
  return {workspace_, corpus_, it.index, it.document->tree(), settings_(path)};
}

const rules::Corpus& Project::corpus() {
  refresh();
  return corpus_;
}

const model::Workspace& Project::workspace() {
  refresh();
  return workspace_;
}

bool Project::check(std::string_view path, std::size_t budget) {
  refresh();
  Entry& it = entry(path);
  return it.checks.check({workspace_, corpus_, epoch_}, it.index, settings_(path), budget);
}

bool Project::is_checked(std::string_view path) const {
  return is_fresh_ && entries_.find(path)->second.checks.is_current(epoch_);
}

const std::vector<rules::Found>& Project::findings(std::string_view path) {
  Entry& it = entry(path);
  return it.checks.findings(it.document->model(), it.document->text(), settings_(path),
                            baseline_(path));
}

std::vector<text::Diagnostic> Project::findings_if(std::string_view path, std::string text) {
  refresh();
  const Document imagined{std::string(path), std::move(text)};
  model::Workspace workspace = workspace_;
  workspace.set(imagined.path(), imagined.text(), imagined.model());
  std::vector<rules::CheckedDocument> documents = corpus_.documents();
  documents[entry(path).index] =
      rules::checked_document(imagined.path(), imagined.text(), imagined.model());
  return project::diagnostics(workspace, rules::Corpus(std::move(documents)), path,
                               settings_(path));
}

void Project::refresh_later() {
  if (!is_fresh_) return;
  is_fresh_ = false;
  // What the corpus knows of each text is kept, and it lets go of the texts.
  std::vector<rules::CheckedDocument> documents = std::move(corpus_).take();
  for (auto& [path, it] : entries_) {
    if (it.is_learnt) it.facts = std::move(documents[it.index].facts);
    it.is_learnt = false;
  }
}

void Project::refresh() {
  if (is_fresh_) return;
  std::vector<rules::CheckedDocument> documents;
  workspace_ = {};
  for (auto& [path, it] : entries_) {
    const Document& document = *it.document;
    it.index = static_cast<std::uint32_t>(documents.size());
    it.is_learnt = true;
    documents.push_back({document.path(), document.text(), &document.model(), std::move(it.facts)});
    workspace_.set(document.path(), document.text(), document.model());
  }
  corpus_ = rules::Corpus(std::move(documents));
  is_fresh_ = true;
  ++epoch_;
}

}  // namespace ladder::project
