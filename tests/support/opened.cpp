#include "support/opened.h"

#include <stdexcept>

#include "model/lower.h"
#include "project/diagnostics.h"
#include "project/fixing.h"
#include "rules/settings.h"

namespace ladder::testing {
namespace {

constexpr std::string_view caret = "‸";

/// Removes the carets from the text, and returns their places.
std::vector<std::uint32_t> take_carets(std::string& text) {
  std::vector<std::uint32_t> places;
  for (std::size_t at = text.find(caret); at != text.npos; at = text.find(caret, at)) {
    places.push_back(static_cast<std::uint32_t>(at));
    text.erase(at, caret.size());
  }
  return places;
}

}  // namespace

Opened::Opened(const std::map<std::string, std::string>& texts)
    : settings_(rules::default_settings()) {
  std::vector<rules::CheckedDocument> documents;
  for (const auto& [path, source] : texts) {
    std::string text = source;
    const std::vector<std::uint32_t> carets = take_carets(text);
    if (!carets.empty()) {
      current_ = static_cast<std::uint32_t>(files_.size());
      selection_ = {carets.front(), carets.back()};
    }
    syntax::Tree tree(text);
    model::Document document = model::lower(tree, text);
    File& file =
        files_.emplace_back(File{path, std::move(text), std::move(tree), std::move(document)});
    workspace_.set(path, file.text, file.document);
    documents.push_back(rules::checked_document(file.path, file.text, file.document));
  }
  corpus_ = rules::Corpus(std::move(documents));
}

semantics::View Opened::view() const { return view(files_[current_].path); }

semantics::View Opened::view(std::string_view path) const {
  for (std::uint32_t i = 0; i < files_.size(); ++i)
    if (files_[i].path == path) return {workspace_, corpus_, i, &files_[i].tree, settings_};
  throw std::out_of_range(std::string(path));
}

std::vector<text::Diagnostic> Opened::findings() const {
  return project::diagnostics(workspace_, corpus_, files_[current_].path, settings_);
}

features::FixedText Opened::fixed_text() const {
  return [this](const semantics::FixChoice& choice) {
    project::Project project(
        [this](std::string_view) -> const rules::Settings& { return settings_; });
    for (const File& it : files_) project.add(project::parse_file(it.path, it.text));
    return project::fixed_text(project, files_[current_].path, choice);
  };
}

std::map<std::string, std::string> Opened::after(const semantics::Change& change) const {
  std::map<std::string, std::string> texts;
  for (const semantics::FileChange& it : change)
    texts[it.path] = edited(it.is_new ? std::string_view() : view(it.path).text(), it.edits);
  return texts;
}

std::string edited(std::string_view text, const std::vector<text::Edit>& edits) {
  std::string result;
  std::uint32_t done = 0;
  for (const text::Edit& it : edits) {
    if (it.span.begin < done) throw std::logic_error("edits overlap or are out of order");
    result += text.substr(done, it.span.begin - done);
    result += it.replacement;
    done = it.span.end;
  }
  return result += text.substr(done);
}

std::string marked(std::string_view text, const std::vector<text::Span>& spans) {
  std::vector<text::Edit> edits;
  for (const text::Span it : spans)
    edits.push_back({it, "‹" + std::string(text::slice(text, it)) + "›"});
  return edited(text, edits);
}

}  // namespace ladder::testing
