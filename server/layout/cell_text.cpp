#include "layout/cell_text.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <utility>

#include "layout/filling.h"
#include "layout/notation.h"
#include "layout/passages.h"
#include "model/escapes.h"
#include "model/marks.h"
#include "model/passages.h"
#include "text/edits.h"
#include "text/edits_between.h"
#include "text/lines.h"
#include "text/unicode.h"

namespace ladder::layout {
namespace {

using model::Expectation;
using model::Layout;
using model::PassageKind;
using text::Span;

/// A passage in plain text.
struct CellPassage {
  PassageKind kind = PassageKind::paragraph;
  std::string plain;
  std::uint32_t depth = 0;  // of an item: how many items it is nested in

  friend bool operator==(const CellPassage&, const CellPassage&) = default;
};

constexpr std::string_view comment_in_text =
    "a comment in the cell would be lost; edit the cell in the document instead";

std::string indent(const CellPassage& it) { return std::string(std::size_t{2} * it.depth, ' '); }

/// Whether a paragraph with this beginning would be read as something else without a backslash.
bool looks_marked(std::string_view line) {
  line.remove_prefix(std::min(line.find_first_not_of('\\'), line.size()));
  return 0 < model::bullet_size(line) || 0 < model::heading_size(line);
}

/// All kinds of white space separate words in the same way.
std::string single_spaced(std::string_view text) {
  std::string spaced;
  for (const char c : text::trimmed(text)) {
    const bool space = c == ' ' || c == '\t' || c == '\r' || c == '\v' || c == '\f' || c == '\0';
    if (!space) spaced += c;
    else if (!spaced.ends_with(' ')) spaced += ' ';
  }
  return spaced;
}

CellPassage read_cell_line(const std::string& line) {
  if (const std::uint32_t bullet = model::bullet_size(line); 0 < bullet)
    return {PassageKind::item, line.substr(bullet), 0};
  if (const std::uint32_t mark = model::heading_size(line); 0 < mark)
    return {PassageKind::heading, line.substr(mark), 0};
  const bool escaped = line.starts_with('\\') && looks_marked(line);
  return {PassageKind::paragraph, escaped ? line.substr(1) : line, 0};
}

std::vector<CellPassage> read_cell_text(std::string_view text) {
  std::vector<CellPassage> passages;
  model::Nesting nesting;
  text::for_each_line(text, {0, text::offset(text.size())}, [&](Span span) {
    const std::string_view whole = text::slice(text, span);
    const std::string line = single_spaced(whole);
    if (line.empty()) return;
    CellPassage passage = read_cell_line(line);
    if (passage.kind == PassageKind::item)
      passage.depth = nesting.depth_of(model::indent_of(whole));
    else nesting.end();
    if (!passage.plain.empty()) passages.push_back(std::move(passage));
  });
  return passages;
}

std::string in_lines(const std::vector<CellPassage>& passages) {
  std::string text;
  for (const CellPassage& passage : passages) {
    if (!text.empty()) text += '\n';
    text.append(indent(passage)).append(mark_of(passage.kind));
    if (passage.kind == PassageKind::paragraph && looks_marked(passage.plain)) text += '\\';
    text += passage.plain;
  }
  return text;
}

std::vector<CellPassage> passages_of(const Source& source, const Expectation& it) {
  std::vector<CellPassage> passages;
  for (std::uint32_t i = it.first_passage; i < it.first_passage + it.passages; ++i) {
    const auto& [span, kind, depth] = source.ladder.passages[i];
    passages.push_back({kind, model::plain_text(source.text, span), depth});
  }
  return passages;
}

/// Writes passages one after another in a layout.
class CellWriter {
 public:
  CellWriter(const Source& source, Layout layout) : source_(source), layout_(layout) {}

  std::string write(std::span<const CellPassage> passages) const {
    std::string text;
    const CellPassage* above = nullptr;
    for (const CellPassage& it : passages) {
      if (above) text += gap(*above, it);
      text.append(indent(it))
          .append(mark_of_passage(it.kind))
          .append(model::escaped_passage(it.plain, it.kind, layout_));
      above = &it;
    }
    return text;
  }

  std::string gap(const CellPassage& above, const CellPassage& below) const {
    if (layout_ != Layout::sections) return "<br>";
    const bool goes_on = above.kind == PassageKind::item && below.kind == PassageKind::item;
    std::string lines(source_.line_end);
    return goes_on ? lines : lines + lines;
  }

  /// The separator before an existing passage that comes after others.
  std::string gap_to_next(const CellPassage& above, const CellPassage& next) const {
    return gap(above, next) + (layout_ == Layout::sections ? "" : indent(next));
  }

  /// New list items get the same bullet as existing ones.
  void use_bullet_of(const Expectation& it) {
    for (std::uint32_t i = it.first_passage; i < it.first_passage + it.passages; ++i) {
      if (source_.ladder.passages[i].kind != PassageKind::item) continue;
      const std::string_view mark = text::trimmed(source_.slice(
          model::item_mark_before(source_.text, source_.ladder.passages[i].span.begin)));
      if (mark == "*" || mark == "+") bullet_ = std::string(mark) + " ";
      return;
    }
  }

 private:
  std::string_view mark_of_passage(PassageKind kind) const {
    return kind == PassageKind::item ? std::string_view(bullet_) : mark_of(kind);
  }

  const Source& source_;
  Layout layout_;
  std::string bullet_{mark_of(PassageKind::item)};
};

/// An edit that changes nothing is left out.
LadderEdit written_once(const Source& source, text::Edit edit) {
  edit = text::smallest(source.text, std::move(edit));
  if (edit.span.empty() && edit.replacement.empty()) return {};
  return {{std::move(edit)}, {}};
}

/// Writes only the passages that differ, without those at the beginning and the end that stay.
LadderEdit with_passages(const Source& source, const Expectation& it,
                         std::span<const CellPassage> after) {
  const std::vector<CellPassage> before = passages_of(source, it);
  const std::size_t most = std::min(before.size(), after.size());
  std::size_t head = 0;
  while (head < most && before[head] == after[head]) ++head;
  // A backslash at the end of a passage would make what comes after it plain.
  const auto escapes_next = [&](std::size_t passage) {
    const std::uint32_t index = it.first_passage + static_cast<std::uint32_t>(passage);
    return model::is_escaped(source.text, source.ladder.passages[index].span.end);
  };
  const bool differs = head < before.size() || head < after.size();
  if (differs && 0 < head && it.layout != Layout::sections && escapes_next(head - 1)) --head;
  std::size_t tail = 0;
  while (head + tail < most && before[before.size() - tail - 1] == after[after.size() - tail - 1])
    ++tail;
  if (head == before.size() && head == after.size()) return {};

  CellWriter writer(source, it.layout);
  writer.use_bullet_of(it);
  const auto index_of = [&](std::size_t passage) {
    return it.first_passage + static_cast<std::uint32_t>(passage);
  };
  Span span = it.text;
  if (it.layout == Layout::sections)
    span.begin = std::max(text::line_begin(source.text, span.begin), it.place.begin);
  const std::span<const CellPassage> gone =
      std::span(before).subspan(head, before.size() - head - tail);
  const std::span<const CellPassage> come = after.subspan(head, after.size() - head - tail);
  std::string written = writer.write(come);
  // In sections, an existing separator also fits new passages of the same kinds.
  const bool changed = it.layout == Layout::sections && !gone.empty() && !come.empty();
  const bool same_begin = changed && gone.front().kind == come.front().kind;
  const bool same_end = changed && gone.back().kind == come.back().kind;
  if (0 < head && same_begin) {
    span.begin = marked_passage(source, it, index_of(head)).begin;
  } else if (0 < head) {
    span.begin = source.ladder.passages[index_of(head - 1)].span.end;
    if (!come.empty()) written.insert(0, writer.gap(after[head - 1], come.front()));
    else if (0 < tail) written = writer.gap_to_next(after[head - 1], after[head]);
  }
  if (0 < tail && same_end) {
    span.end = source.ladder.passages[index_of(head + gone.size() - 1)].span.end;
  } else if (0 < tail) {
    span.end = marked_passage(source, it, index_of(before.size() - tail)).begin;
    if (!come.empty()) written += writer.gap_to_next(come.back(), after[after.size() - tail]);
  }
  if (holds_comment(source, span)) return {{}, std::string(comment_in_text)};
  return written_once(source, {span, std::move(written)});
}

LadderEdit emptied_of(const Source& source, const Expectation& it) {
  const std::optional<text::Edit> edit = emptied(source, it);
  if (!edit) return {{}, std::string(comment_in_text)};
  return {{*edit}, {}};
}

/// New content in the notation of a layout.
std::string written_in_layout(const Source& source, Layout layout, std::string_view text) {
  std::string line = single_spaced(text);
  if (model::marker_of(line) != model::Marker::none) return line;
  return CellWriter(source, layout).write(read_cell_text(text));
}

LadderEdit cell_edits(const Source& source, std::uint32_t skill, std::uint32_t level,
                      std::string_view text) {
  const Expectation* it = source.ladder.at(skill, level);
  const Layout layout = it ? it->layout : source.ladder.skills[skill].layout;
  const std::vector<CellPassage> passages = read_cell_text(text);
  if (passages.empty()) return it && !it->text.empty() ? emptied_of(source, *it) : LadderEdit{};
  if (it && cell_text(source, *it) == text) return {};

  const bool marks = model::marker_of(single_spaced(text)) != model::Marker::none;
  const std::string written = written_in_layout(source, layout, text);
  if (!it) {
    std::vector<text::Edit> edits = filled(source, {{skill, level, written}});
    if (edits.empty()) return {{}, "the skill's grid doesn't include this level"};
    return {std::move(edits), {}};
  }
  if (it->text.empty()) return {{filled(source, *it, written)}, {}};
  if (it->marker == model::Marker::none && !marks) return with_passages(source, *it, passages);
  const std::optional<Span> whole = replaceable(source, *it);
  if (!whole) return {{}, std::string(comment_in_text)};
  return written_once(source, {*whole, written});
}

/// Whether the edited ladder has the texts in the cells, and is otherwise unchanged.
bool is_read_so(const Source& source, std::span<const text::Edit> edits,
                std::span<const CellText> cells) {
  std::optional<LoneLadder> ladder = LoneLadder::read(source);
  if (!ladder) return true;  // it can't be read by itself
  GridReading wanted = ladder->reading();
  for (const CellText& it : cells) {
    if (wanted.cells.size() <= it.skill || wanted.levels.size() <= it.level) return true;
    wanted.cells[it.skill][it.level] = normal_cell_text(it.text);
  }
  return ladder->apply({edits.begin(), edits.end()}) && ladder->reading() == wanted;
}

}  // namespace

std::string cell_text(const Source& source, const Expectation& it) {
  if (it.marker != model::Marker::none) return model::plain_text(source.slice(it.text));
  return in_lines(passages_of(source, it));
}

LadderEdit written_cell(const Source& source, std::uint32_t skill, std::uint32_t level,
                        std::string_view text) {
  LadderEdit written = cell_edits(source, skill, level, text);
  const CellText cell{skill, level, std::string(text)};
  if (!written.edits.empty() && !is_read_so(source, written.edits, std::span(&cell, 1)))
    return {{}, std::string(read_differently)};
  return written;
}

LadderEdit written_cells(const Source& source, std::span<const CellText> cells) {
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::string_view> texts;
  for (const CellText& it : cells) texts[{it.skill, it.level}] = it.text;
  std::optional<LoneLadder> draft = LoneLadder::read(source);
  if (!draft) return {{}, std::string(not_alone)};
  // First the cells that are there, and then those that are missing: their places depend on the
  // cells before them.
  std::vector<text::Edit> edits;
  std::vector<Filling> fillings;
  for (const auto& [place, text] : texts) {
    const auto [skill, level] = place;
    if (source.ladder.at(skill, level)) {
      LadderEdit cell = cell_edits(source, skill, level, text);
      if (!cell.obstacle.empty()) return cell;
      std::ranges::move(cell.edits, std::back_inserter(edits));
    } else if (const std::string written =
                   written_in_layout(source, source.ladder.skills[skill].layout, text);
               !written.empty()) {
      fillings.push_back({skill, level, written});
    }
  }
  if (!draft->apply(std::move(edits)) || !draft->apply(filled(draft->source(), fillings)))
    return {{}, std::string(read_differently)};
  LadderEdit written{text::edits_between(source.text, draft->text()), {}};
  if (!written.edits.empty() && !is_read_so(source, written.edits, cells))
    return {{}, std::string(read_differently)};
  return written;
}

std::string normal_cell_text(std::string_view text) {
  std::string line = single_spaced(text);
  if (model::marker_of(line) != model::Marker::none) return line;
  return in_lines(read_cell_text(text));
}

}  // namespace ladder::layout
