#include "project/project.h"

#include <set>
#include <utility>

#include "project/diagnostics.h"
#include "system/parallel.h"
#include "text/edits_between.h"

namespace ladder::project {
namespace {

/// The one edit that makes `after` of `before`.
text::Edit edit_between(std::string_view before, std::string_view after) {
  const std::vector<text::Edit> edits = text::edits_between(before, after);
  if (edits.empty()) return {};
  const text::Span span{edits.front().span.begin, edits.back().span.end};
  const std::size_t rest = before.size() - span.end;
  return {span, std::string(after.substr(span.begin, after.size() - rest - span.begin))};
}

}  // namespace

ParsedFile parse_file(std::string name, std::string text) {
  ParsedFile file{std::make_unique<Document>(std::move(name), std::move(text)), {}};
  const Document& it = *file.document;
  file.facts = rules::checked_document(it.path(), it.text(), it.model()).facts;
  return file;
}

std::vector<ParsedFile> parse_files(std::vector<NamedText> files, unsigned threads) {
  std::vector<ParsedFile> parsed(files.size());
  system::for_each_index(files.size(), threads, [&](std::size_t i) {
    parsed[i] = parse_file(std::move(files[i].name), std::move(files[i].text));
  });
  return parsed;
}

void Project::add(ParsedFile file) {
  const auto known = entries_.find(file.document->path());
  if (known != entries_.end() && known->second.is_open) return;
  if (known != entries_.end() && known->second.document->text() == file.document->text()) return;
  put(std::move(file));
}

Project::Entry& Project::put(ParsedFile file) {
  Entry& it = entries_[file.document->path()];
  // The corpus still points into the document that is replaced, until it is rebuilt.
  refresh_later();
  it.document = std::move(file.document);
  it.facts = std::move(file.facts);
  it.is_learnt = false;
  it.checks = {};
  return it;
}

void Project::add_name(std::string name, std::string_view document) {
  refresh_later();
  other_names_[std::move(name)] = entry(document).document->path();
}

void Project::remove(std::string_view name) {
  const auto found = entries_.find(name);
  if (found == entries_.end() || found->second.is_open) return;
  refresh_later();
  std::erase_if(other_names_, [&](const auto& it) { return it.second == name; });
  entries_.erase(found);
}

void Project::clear() {
  refresh_later();
  other_names_.clear();
  entries_.clear();
}

std::vector<std::string> Project::missing_bases(std::span<const std::string> names) const {
  std::vector<std::string> missing;
  std::set<std::string> asked;
  for (const std::string& name : names) {
    const Document* it = find(name);
    if (!it) continue;
    for (std::string& base : model::extended_paths(it->path(), it->text(), it->model()))
      if (!find(base) && asked.insert(base).second) missing.push_back(std::move(base));
  }
  return missing;
}

void Project::add_bases(std::vector<std::string> names, const ReadBases& read) {
  while (!names.empty()) {
    std::vector<ParsedFile> bases = read(missing_bases(names));
    names.clear();
    for (ParsedFile& it : bases) {
      names.push_back(it.document->path());
      add(std::move(it));
    }
  }
}

void Project::open(std::string name, std::string text, Company company) {
  const auto known = entries_.find(name);
  Entry& it = known != entries_.end() && known->second.document->text() == text
                  ? known->second
                  : put(parse_file(std::move(name), std::move(text)));
  it.is_open = true;
  if (bool{it.own_context} == (company == Company::none)) return;
  refresh_later();
  it.own_context = company == Company::none ? std::make_unique<Context>() : nullptr;
}

void Project::edit(std::string_view name, text::Span span, std::string_view replacement) {
  refresh();
  Entry& it = entry(name);
  Document& document = *it.document;
  auto& [workspace, corpus] = context_of(it);
  document.keep_tree();
  Followed followed = document.edit(span, replacement);
  const model::Replacement& ladders = followed.replacement;

  std::vector<rules::LadderText> old;
  for (std::uint32_t i = 0; i < followed.old.size(); ++i)
    old.push_back({std::move(followed.old[i].ladder), std::move(followed.old[i].text),
                   corpus.documents()[it.index].facts[ladders.first + i]});
  corpus.revise({it.index, document.text(), ladders.first, ladders.after, old});
  workspace.follow(document.path(), document.text(), ladders);
  for (const auto& [other, own] : other_names_)
    if (own == document.path()) shared_.workspace.set(other, document.text(), document.model());
  it.checks.follow(ladders);
  ++epoch_;
  ++revision_;
}

void Project::close(std::string_view name, ParsedFile file) {
  const auto found = entries_.find(name);
  if (found == entries_.end()) return;
  found->second.is_open = false;
  found->second.document->drop_tree();
  if (file.document) add(std::move(file));
  else remove(name);
}

void Project::replace(std::vector<NamedText> texts, unsigned threads) {
  std::vector<std::string> names;
  std::vector<NamedText> files;
  for (NamedText& it : texts) {
    names.push_back(it.name);
    if (!is_open(it.name)) {
      files.push_back(std::move(it));
      continue;
    }
    const text::Edit difference = edit_between(find(it.name)->text(), it.text);
    edit(it.name, difference.span, difference.replacement);
  }
  for (ParsedFile& it : parse_files(std::move(files), threads)) add(std::move(it));
  if (read_bases_) add_bases(std::move(names), read_bases_);
}

void Project::try_out(std::string_view name, const std::function<void()>& work) {
  refresh();
  Entry& it = entry(name);
  const std::string text = it.document->text();
  const bool was_open = std::exchange(it.is_open, true);  // so that it is edited in place
  const bool had_tree = it.document->tree();
  const Epoch epoch = epoch_;
  Checks checks = std::exchange(it.checks, {});
  work();
  replace({{std::string(name), text}}, 1);
  it.all_findings.clear();
  it.checks = std::move(checks);
  it.is_open = was_open;
  if (!had_tree) it.document->drop_tree();
  // All that is known is true again, but that the ladders are other objects.
  epoch_ = epoch;
  for (auto& [any, other] : entries_) other.checks.forget_extensions();
}

void Project::settings_changed() {
  // The corpus knows which ladder.json applies, and in which language documents are read.
  refresh_later();
  ++epoch_;
  for (auto& [name, it] : entries_) it.checks.forget();
}

const Document* Project::find(std::string_view name) const {
  const auto found = entries_.find(name);
  if (found != entries_.end()) return found->second.document.get();
  const auto other = other_names_.find(name);
  return other == other_names_.end() ? nullptr : find(other->second);
}

bool Project::is_open(std::string_view name) const {
  const auto found = entries_.find(name);
  return found != entries_.end() && found->second.is_open;
}

bool Project::is_alone(std::string_view name) const {
  const auto found = entries_.find(name);
  return found != entries_.end() && found->second.own_context;
}

std::vector<std::string_view> Project::names() const {
  std::vector<std::string_view> all;
  for (const auto& [name, it] : entries_) all.push_back(name);
  return all;
}

Project::Entry& Project::entry(std::string_view name) { return entries_.find(name)->second; }

semantics::View Project::view(std::string_view name) {
  refresh();
  const Entry& it = entry(name);
  const auto& [workspace, corpus] = context_of(it);
  return {workspace, corpus, it.index, it.document->tree(), settings_(name)};
}

const rules::Corpus& Project::corpus() {
  refresh();
  return shared_.corpus;
}

const model::Workspace& Project::workspace() {
  refresh();
  return shared_.workspace;
}

bool Project::check(std::string_view name, std::size_t budget) {
  refresh();
  Entry& it = entry(name);
  const auto& [workspace, corpus] = context_of(it);
  return it.checks.check({workspace, corpus, epoch_}, it.index, settings_(name), budget);
}

bool Project::is_checked(std::string_view name) const {
  return is_fresh_ && entries_.find(name)->second.checks.is_current(epoch_);
}

const std::vector<rules::Found>& Project::findings(std::string_view name) {
  Entry& it = entry(name);
  return it.checks.findings(it.document->model(), it.document->text(), settings_(name),
                            baseline_ ? baseline_(name).baseline : nullptr);
}

void Project::check_all(std::span<const std::string> names, unsigned threads) {
  refresh();
  // Settings are read as they are asked for, by one thread.
  std::vector<const rules::Settings*> settings;
  for (const std::string& it : names) settings.push_back(&settings_(it));
  system::for_each_index(names.size(), threads, [&](std::size_t i) {
    Entry& it = entry(names[i]);
    const auto& [workspace, corpus] = context_of(it);
    it.all_findings = diagnostics(workspace, corpus, names[i], *settings[i]);
  });
  set_aside(names);
}

/// Documents that a baseline covers come first: entries that are left over then may have moved to
/// another.
void Project::set_aside(std::span<const std::string> names) {
  held_back_.clear();
  if (!baseline_) return;
  for (const bool covered : {true, false}) {
    for (const std::string& name : names) {
      Entry& it = entry(name);
      if (it.all_findings.empty()) continue;
      const Holding holding = baseline_(name);
      if (!holding.baseline || holding.is_covered != covered) continue;
      SetAside& held = held_back_.try_emplace(holding.baseline, *holding.baseline).first->second;
      std::erase_if(it.all_findings, [&](const text::Diagnostic& finding) {
        return held.holds(finding, it.document->model(), it.document->text());
      });
    }
  }
}

std::vector<text::Diagnostic>& Project::all_findings(std::string_view name) {
  return entry(name).all_findings;
}

const SetAside* Project::set_aside_findings(const baseline::BaselineIndex& baseline) const {
  const auto found = held_back_.find(&baseline);
  return found == held_back_.end() ? nullptr : &found->second;
}

void Project::refresh_later() {
  ++revision_;
  if (!is_fresh_) return;
  is_fresh_ = false;
  // A corpus has its own data about each document, and doesn't need the old contents.
  std::vector<rules::CheckedDocument> documents = std::move(shared_.corpus).take();
  for (auto& [name, it] : entries_) {
    if (!std::exchange(it.is_learnt, false)) continue;
    if (it.own_context) it.facts = std::move(std::move(it.own_context->corpus).take()[0].facts);
    else it.facts = std::move(documents[it.index].facts);
  }
}

void Project::refresh() {
  if (is_fresh_) return;
  std::vector<rules::CheckedDocument> documents;
  shared_.workspace = {};
  for (auto& [name, it] : entries_) {
    const Document& document = *it.document;
    const rules::Settings& settings = settings_(name);
    if (it.document->read_in(settings.language.value_or(language::Language::unknown))) {
      it.facts = rules::checked_document(document.path(), document.text(), document.model()).facts;
      it.checks = {};
    }
    rules::CheckedDocument checked{document.path(), document.text(), &document.model(),
                                   std::move(it.facts), settings.configuration};
    it.is_learnt = true;
    model::Workspace& workspace = context_of(it).workspace;
    if (it.own_context) {
      it.index = 0;
      workspace = {};
      std::vector<rules::CheckedDocument> own;
      own.push_back(std::move(checked));
      it.own_context->corpus = rules::Corpus(std::move(own));
    } else {
      it.index = static_cast<std::uint32_t>(documents.size());
      documents.push_back(std::move(checked));
    }
    workspace.set(document.path(), document.text(), document.model());
  }
  for (const auto& [other, own] : other_names_) {
    const Document& document = *entry(own).document;
    shared_.workspace.set(other, document.text(), document.model());
    for (auto& [name, it] : entries_)
      if (it.own_context) it.own_context->workspace.set(other, document.text(), document.model());
  }
  shared_.corpus = rules::Corpus(std::move(documents));
  is_fresh_ = true;
  ++epoch_;
}

}  // namespace ladder::project
