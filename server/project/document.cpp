#include "project/document.h"

#include <algorithm>
#include <utility>

namespace ladder::project {
namespace {

/// The text at `span` before an edit that resulted in `text`.
std::string before_edit(std::string_view text, text::Span span, text::Span edited,
                        std::string_view removed, std::uint32_t inserted) {
  std::string old;
  old.reserve(span.size());
  const auto append = [&](std::string_view from, std::uint32_t begin, std::uint32_t end) {
    if (begin < end) old.append(from.substr(begin, end - begin));
  };
  append(text, span.begin, std::min(span.end, edited.begin));
  append(removed, std::max(span.begin, edited.begin) - edited.begin,
         std::clamp(span.end, edited.begin, edited.end) - edited.begin);
  const std::uint32_t rest = std::max(span.begin, edited.end);
  if (rest < span.end)
    append(text, rest - edited.size() + inserted, span.end - edited.size() + inserted);
  return old;
}

syntax::Point point_at(const text::LineIndex& lines, std::uint32_t offset) {
  const text::Position at = lines.position_of(offset, text::ColumnUnit::utf8);
  return {at.line, at.column};
}

}  // namespace

Document::Document(std::string path, std::string text)
    : path_(std::move(path)), text_(std::move(text)) {
  const syntax::Tree tree(text_);
  model_ = std::make_unique<model::EditedDocument>(tree, text_);
}

bool Document::read_in(language::Language language) {
  if (language == language_) return false;
  language_ = language;
  const bool keeps_tree = tree_ != nullptr;
  keep_tree();
  model_ = std::make_unique<model::EditedDocument>(*tree_, text_, language);
  if (!keeps_tree) drop_tree();
  return true;
}

const text::LineIndex& Document::lines() const {
  if (!lines_) lines_ = std::make_unique<text::LineIndex>(text_, text::LineEnds::any);
  return *lines_;
}

/// The model stays: it is that of this tree, and others point into it.
void Document::keep_tree() {
  if (!tree_) tree_ = std::make_unique<syntax::Tree>(text_);
}

Followed Document::edit(text::Span span, std::string_view replacement) {
  const auto inserted = static_cast<std::uint32_t>(replacement.size());
  const text::LineIndex& before = lines();
  syntax::Splice splice{
      span, inserted, point_at(before, span.begin), point_at(before, span.end), {}};
  const std::string removed(text::slice(text_, span));
  text_.replace(span.begin, span.size(), replacement);
  lines_->edit(text_, span, inserted);
  splice.new_end = point_at(*lines_, span.begin + inserted);
  const text::Span touched = tree_->edit(text_, splice);

  std::vector<model::PlacedLadder> old;
  Followed followed{model_->follow(*tree_, text_, touched, old), {}};
  for (model::PlacedLadder& it : old)
    followed.old.push_back(
        {std::move(it.ladder), before_edit(text_, it.span, span, removed, inserted)});
  return followed;
}

}  // namespace ladder::project
