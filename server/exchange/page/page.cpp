#include "exchange/page/page.h"

#include <algorithm>
#include <utility>

#include "exchange/page/lines.h"
#include "model/marks.h"
#include "text/unicode.h"

namespace ladder::exchange {

using model::PassageKind;

namespace {

constexpr std::uint32_t highest_number = 999'999'999;  // that a list item may have

/// A line of a cell is a list item if it begins with a bullet.
void take_bullet(Passage& passage) {
  const std::uint32_t bullet = model::bullet_size(passage.text);
  if (bullet == 0) return;
  passage.kind = PassageKind::item;
  passage.text.erase(0, bullet);
}

}  // namespace

void Page::take_passage(PassageKind kind) {
  const bool names = in_cell() && !named_;
  const Prose name_of = names ? prose_ : Prose();
  std::optional<Passage> passage = prose_.take(is_heading_ ? PassageKind::heading : kind);
  if (!passage) return;
  if (passage->kind == PassageKind::item) {
    passage->mark = item_mark_;
    passage->depth = lists_.empty() ? 0 : static_cast<std::uint32_t>(lists_.size() - 1);
  }
  if (in_cell() && !in_paragraph_ && kind == PassageKind::paragraph) take_bullet(*passage);
  if (!in_cell()) {
    section().passages.push_back(std::move(*passage));
    return;
  }
  Cell& cell = cell_.cell;
  if (named_) {
    cell.below.push_back(*passage);
  } else {
    Prose::Name name = Prose(name_of).take_name();
    cell.name = std::move(name.text);
    cell.strong = name.strong;
    cell.linked = name.linked;
    named_ = true;
  }
  cell.passages.push_back(std::move(*passage));
}

void Page::end_of_block() {
  if (in_heading_) return prose_.add(" ", 0);
  const bool item = 0 < items_ && item_begins_;
  if (prose_.is_empty()) return;
  take_passage(item ? PassageKind::item : PassageKind::paragraph);
  item_begins_ = false;
}

void Page::begin_paragraph(bool is_heading) {
  end_of_block();
  in_paragraph_ = true;
  is_heading_ = is_heading;
}

void Page::end_paragraph() {
  end_of_block();
  in_paragraph_ = is_heading_ = false;
}

void Page::begin_list(std::optional<std::uint32_t> number) {
  end_of_block();
  lists_.push_back(number);
}

void Page::end_list() {
  end_of_block();
  if (!lists_.empty()) lists_.pop_back();
}

void Page::begin_item() {
  end_of_block();
  item_mark_.clear();
  if (!lists_.empty() && lists_.back() && *lists_.back() <= highest_number)
    item_mark_ = std::to_string((*lists_.back())++) + ". ";
  ++items_;
  item_begins_ = true;
}

void Page::end_item() {
  end_of_block();
  if (0 < items_) --items_;
  item_begins_ = false;
}

void Page::begin_heading() {
  end_of_block();
  in_heading_ = true;
}

void Page::end_heading(std::uint32_t depth) {
  in_heading_ = false;
  if (in_cell()) {
    if (!prose_.is_empty()) take_passage(named_ ? PassageKind::heading : PassageKind::paragraph);
    return;
  }
  const Prose heading = prose_;
  Prose::Name name = prose_.take_name();
  if (name.text.empty()) return;
  if (name.linked) leave_link(heading);
  while (depth <= path_.back().depth) path_.pop_back();
  std::vector<Section>& sections = section().sections;
  sections.push_back({std::move(name.text), name.line, false, {}, {}, {}, {}, {}});
  path_.push_back({&sections.back(), depth});
}

void Page::begin_folded() {
  end_of_block();
  folded_.push_back(path_.size());
}

void Page::end_folded_heading() {
  constexpr std::uint32_t deepest = 40;
  end_heading(std::min(path_.back().depth + 1, deepest));
}

void Page::end_folded() {
  end_of_block();
  if (folded_.empty()) return;
  while (folded_.back() < path_.size()) path_.pop_back();
  folded_.pop_back();
}

/// A title can't contain the link.
void Page::leave_link(Prose heading) {
  if (const std::optional<Passage> it = heading.take(PassageKind::heading))
    root_.unplaced.push_back({it->line, "link in a heading", single_spaced(it->text)});
}

void Page::begin_table() {
  end_of_block();
  if (tables_++ == 0) lines_.clear();
}

void Page::end_table() {
  end_cell();
  if (tables_ == 0 || 0 < --tables_) return;
  Sheet sheet = without_spans(std::move(lines_));
  lines_.clear();
  if (sheet.empty()) return;
  const std::string title = title_in_item();
  if (title.empty()) return section().sheets.push_back(std::move(sheet));
  const std::size_t line = section().passages.back().line;
  section().passages.pop_back();
  section().sections.push_back({title, line, false, {}, {}, {}, {}, {}});
  section().sections.back().sheets.push_back(std::move(sheet));
}

/// The words of a list item above a table in it, which are the table's title.
std::string Page::title_in_item() {
  constexpr std::size_t longest = 80;
  if (items_ == 0 || section().passages.empty()) return {};
  const Passage& it = section().passages.back();
  if (it.kind != PassageKind::item || longest < it.text.size() || it.text.ends_with('.')) return {};
  std::string title = it.rest.empty() && !it.lead.empty() ? it.lead : it.text;
  if (title.find_first_of("*[`") != title.npos) return {};
  while (title.ends_with(':')) title.pop_back();
  return single_spaced(title);
}

void Page::begin_row(std::size_t line) {
  end_cell();
  if (tables_ == 1) lines_.push_back({{}, line});
}

void Page::begin_header_row(std::size_t line) {
  begin_row(line);
  if (tables_ == 1) lines_.back().is_header = true;
}

void Page::begin_cell(std::uint32_t columns, std::uint32_t rows) {
  end_of_block();
  if (tables_ != 1) return;
  end_cell();
  if (lines_.empty()) lines_.emplace_back();
  cell_ = {{}, columns, rows};
  in_cell_ = true;
  named_ = false;
}

void Page::end_cell() {
  end_of_block();
  if (tables_ != 1 || !in_cell_) return;
  lines_.back().cells.push_back(std::move(cell_));
  cell_ = {};
  in_cell_ = false;
}

void Page::add_comment(std::string_view text, std::size_t line) {
  if (text::trimmed(text).empty()) return;
  root_.unplaced.push_back({line, "comment", single_spaced(text)});
}

Section Page::finish() && {
  in_heading_ = false;
  end_of_block();
  while (0 < tables_) {
    tables_ = 1;
    end_table();
  }
  return std::move(root_);
}

}  // namespace ladder::exchange
