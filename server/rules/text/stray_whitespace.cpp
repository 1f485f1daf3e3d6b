#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

#include <fmt/core.h>

#include "rules/catalog.h"
#include "rules/text/pieces.h"
#include "rules/wording.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace ladder {
namespace {
void check_stray_whitespace(const rules::Subject& subject, rules::Report& report);
}

const rules::Rule rules::stray_whitespace{
    .name = "stray-whitespace",
    .group = Group::text,
    .severity = text::Severity::hint,
    .fixing = Fixing::safe,
    .summary = "Text has extra spaces before, after or inside it.",
    .why =
        "Extra spaces suggest that the text was pasted together. When they're removed later, it "
        "looks as if the wording had changed.",
    .bad = "## Design\n\nLevel/Skill\tCraft\n1\tSketches  first ideas. \n",
    .good = R"(## Design

Level/Skill	Craft
1	Sketches first ideas.
)",
    .remarks =
        "In a matrix, two spaces may separate items. If a ladder uses two spaces in this way, they "
        "aren't reported. The fix is unsafe if it might remove such a separator: if the cell has "
        "other signs of items, such as a `<br>`, or if many cells have extra spaces between words.",
    .off =
        "When spaces have a special meaning in your ladders. Indents, table padding, the two "
        "spaces after a sentence and the two spaces that break a line in Markdown aren't reported.",
    .check = check_stray_whitespace,
};

namespace {

using rules::Piece;
using text::Span;

bool ends_line_or_cell(std::string_view text, std::uint32_t at) {
  return at == text.size() || text[at] == '\t' || text[at] == '\n' || text[at] == '\r';
}

/// Whether a sentence ends before `at`. Many writers put two spaces after one.
bool is_after_sentence(std::string_view text, std::uint32_t at) {
  static constexpr std::u32string_view marks = U".!?:;)\"'”’…»。！？।";
  return 0 < at && marks.find(text::character_before(text, at).code) != marks.npos;
}

/// Collects the changes to one piece of text.
class Strays {
 public:
  explicit Strays(std::string_view text) : text_(text) {}

  std::vector<text::Edit> edits;

  /// In a heading, the first space belongs to the mark.
  void add_before(Span edge) {
    const bool begins = edge.begin == 0 || ends_line_or_cell(text_, edge.begin - 1);
    const bool in_heading = !begins && text_[edge.begin - 1] == '#';
    if (in_heading && !edge.empty()) ++edge.begin;
    if (begins || in_heading) remove_spaces(edge);
  }

  void add_after(Span edge) {
    if (ends_line_or_cell(text_, edge.end)) remove_spaces(edge);
  }

  /// Adds the runs of spaces inside the text, except at the beginning or end of a line.
  void add_inside(Span span) {
    const std::string_view within = text_.substr(0, span.end);
    for (std::size_t at = within.find("  ", span.begin); at != within.npos;) {
      const auto begin = text::offset(at);
      const auto end = text::offset(std::min(within.find_first_not_of(' ', at), within.size()));
      const bool beside_line_end =
          (0 < begin && ends_line_or_cell(text_, begin - 1)) || ends_line_or_cell(text_, end);
      if (!beside_line_end && !is_after_sentence(text_, begin))
        edits.push_back({{begin, end}, " "});
      at = within.find("  ", end);
    }
  }

 private:
  /// Other invisible characters are left to invisible-character.
  void remove_spaces(Span edge) {
    for (std::uint32_t at = edge.begin; at < edge.end; ++at) {
      if (text_[at] != ' ') continue;
      const bool goes_on = !edits.empty() && edits.back().span.end == at;
      if (goes_on) ++edits.back().span.end;
      else edits.push_back({{at, at + 1}, ""});
    }
  }

  std::string_view text_;
};

/// Adds the extra spaces in an expectation, which can only be between two words. In a matrix, those
/// between two equal words are certainly between two items. Returns in how many places there are
/// some.
std::size_t add_between_words(const rules::Subject& subject, const model::Expectation& it,
                              Strays& strays) {
  std::size_t places = 0;
  const auto add = [&](Span gap, bool is_boundary) {
    Strays own(subject.text);
    own.add_inside(gap);
    places += own.edits.size();
    if (!is_boundary) std::ranges::move(own.edits, std::back_inserter(strays.edits));
  };
  for (std::uint32_t i = it.first_passage; i < it.first_passage + it.passages; ++i) {
    const Span passage = subject.ladder.passages[i].span;
    std::uint32_t end = passage.begin;
    std::uint32_t last = 0;
    for (const rules::Word& word : rules::words_of(subject.facts, i)) {
      const bool is_boundary = it.layout == model::Layout::matrix && word.hash == last;
      if (end + 1 < word.span.begin) add({end, word.span.begin}, is_boundary);
      end = word.span.end;
      last = word.hash;
    }
    if (end + 1 < passage.end) add({end, passage.end}, false);
  }
  return places;
}

/// Whether an edit removes a single space.
bool is_one_space(const text::Edit& edit) {
  return edit.span.size() == edit.replacement.size() + 1;
}

std::string described(const Piece& piece, const std::vector<text::Edit>& edits) {
  const Span first = edits.front().span;
  std::string where = "before the text";
  if (piece.span.end <= first.begin) where = "after the text";
  else if (piece.span.begin <= first.begin) where = "between words";
  const std::string_view noun =
      is_one_space(edits.front()) ? "there is an extra space" : "there are extra spaces";
  const std::string more =
      edits.size() == 1
          ? ""
          : fmt::format(", and in {}", rules::counted(edits.size() - 1, "other place"));
  return fmt::format("{} {}{}", noun, where, more);
}

/// Whether two spaces separate paragraphs or items in a cell of the matrix.
bool separates_by_spaces(const rules::Subject& subject, const model::Expectation& it) {
  if (it.layout != model::Layout::matrix) return false;
  for (std::uint32_t i = 1; i < it.passages; ++i) {
    const std::uint32_t index = it.first_passage + i;
    const std::string_view gap = text::slice(
        subject.text,
        {subject.ladder.passages[index - 1].span.end, subject.ladder.passages[index].span.begin});
    if (gap.find("  ") != gap.npos && gap.find('<') == gap.npos) return true;
  }
  return false;
}

/// Of cells with a gap; more are a convention.
constexpr std::size_t most_accidents = 3;

class Checker {
 public:
  Checker(const rules::Subject& subject, rules::Report& report)
      : subject_(subject), report_(report) {}

  void check(const Piece& piece) {
    const model::Expectation* it = piece.expectation;
    const bool in_matrix = !it || it->layout == model::Layout::matrix;
    const rules::Edges edges = rules::edges_of(subject_.text, piece.span);
    Strays inside(subject_.text);
    std::size_t gaps = 0;
    if (it) gaps = add_between_words(subject_, *it, inside);
    else inside.add_inside(piece.span);
    if (it && in_matrix && 0 < gaps && spaces_separate()) inside.edits.clear();

    Strays safe(subject_.text);
    if (in_matrix) safe.add_before(edges.before);
    const bool may_be_items = it && in_matrix && may_separate_items(*it, gaps);
    if (!may_be_items) std::ranges::move(inside.edits, std::back_inserter(safe.edits));
    if (in_matrix) safe.add_after(edges.after);
    report_edits(piece, std::move(safe.edits), text::Applicability::safe);
    if (may_be_items) report_edits(piece, std::move(inside.edits), text::Applicability::unsafe);
  }

 private:
  /// Whether the ladder separates items by two spaces. Looked up when a piece needs it.
  bool spaces_separate() {
    if (!spaces_separate_)
      spaces_separate_ = std::ranges::any_of(subject_.ladder.expectations, [&](const auto& it) {
        return separates_by_spaces(subject_, it);
      });
    return *spaces_separate_;
  }

  /// Whether a cell may hold several items that its gaps separate: it has other signs of items, or
  /// many other cells have gaps.
  bool may_separate_items(const model::Expectation& it, std::size_t gaps) {
    if (gaps == 0) return false;
    const model::PassageKind kind = subject_.ladder.passages[it.first_passage].kind;
    if (1 < gaps || 1 < it.passages || kind != model::PassageKind::paragraph) return true;
    return most_accidents < cells_with_gaps();
  }

  /// How many cells of the ladder have gaps between words. Looked up when a piece needs it.
  std::size_t cells_with_gaps() {
    if (cells_with_gaps_) return *cells_with_gaps_;
    const auto has_gap = [&](const model::Expectation& it) {
      if (!it.has_text() || it.layout != model::Layout::matrix) return false;
      Strays strays(subject_.text);
      return 0 < add_between_words(subject_, it, strays);
    };
    const auto count = std::ranges::count_if(subject_.ladder.expectations, has_gap);
    cells_with_gaps_ = static_cast<std::size_t>(count);
    return *cells_with_gaps_;
  }

  void report_edits(const Piece& piece, std::vector<text::Edit> edits,
                    text::Applicability applicability) {
    if (edits.empty()) return;
    auto& finding = rules::add(report_, piece, edits.front().span, described(piece, edits));
    const bool single = edits.size() == 1 && is_one_space(edits.front());
    finding.help = single ? "remove the extra space" : "remove the extra spaces";
    finding.fixes.push_back({single ? "Remove the extra space" : "Remove the extra spaces",
                             applicability, std::move(edits)});
  }

  const rules::Subject& subject_;
  rules::Report& report_;
  std::optional<bool> spaces_separate_;
  std::optional<std::size_t> cells_with_gaps_;
};

void check_stray_whitespace(const rules::Subject& subject, rules::Report& report) {
  Checker checker(subject, report);
  rules::for_each_piece(subject.ladder, [&](const Piece& piece) { checker.check(piece); });
}

}  // namespace
}  // namespace ladder
