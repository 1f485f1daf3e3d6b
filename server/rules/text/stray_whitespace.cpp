#include <fmt/core.h>

#include "rules/catalog.h"
#include "rules/text/pieces.h"
#include "rules/wording.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace ladder {
namespace {
void check(const rules::Subject& subject, rules::Report& report);
}

const rules::Rule rules::stray_whitespace{
    .name = "stray-whitespace",
    .group = Group::text,
    .severity = text::Severity::hint,
    .fixing = Fixing::safe,
    .summary = "Text has extra spaces before, after or inside it.",
    .why =
        "Extra spaces show where text was pasted together. They also make a change to a line look "
        "bigger than it is.",
    .bad = "## Design\n\nLevel/Skill\tCraft\n1\tSketches  first ideas. \n",
    .good = R"(## Design

Level/Skill	Craft
1	Sketches first ideas.
)",
    .off =
        "When spaces have a special meaning in your ladders. Indents, table padding, the two "
        "spaces after a sentence (which separate paragraphs in a matrix) and the two spaces that "
        "break a line in Markdown aren't reported.",
    .check = check,
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

/// Extra spaces can only be between two words.
void add_between_words(const rules::Subject& subject, const model::Expectation& it,
                       Strays& strays) {
  for (std::uint32_t i = it.first_passage; i < it.first_passage + it.passages; ++i) {
    const Span passage = subject.ladder.passages[i].span;
    std::uint32_t end = passage.begin;
    for (const rules::Word& word : rules::words_of(subject.facts, i)) {
      if (end + 1 < word.span.begin) strays.add_inside({end, word.span.begin});
      end = word.span.end;
    }
    if (end + 1 < passage.end) strays.add_inside({end, passage.end});
  }
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

void check_piece(const rules::Subject& subject, const Piece& piece, rules::Report& report) {
  Strays strays(subject.text);
  const bool in_matrix = !piece.expectation || piece.expectation->layout == model::Layout::matrix;
  const rules::Edges edges = rules::edges_of(subject.text, piece.span);
  if (in_matrix) strays.add_before(edges.before);
  if (piece.expectation) add_between_words(subject, *piece.expectation, strays);
  else strays.add_inside(piece.span);
  if (in_matrix) strays.add_after(edges.after);
  if (strays.edits.empty()) return;

  auto& finding =
      rules::add(report, piece, strays.edits.front().span, described(piece, strays.edits));
  const bool single = strays.edits.size() == 1 && is_one_space(strays.edits.front());
  finding.help = single ? "remove the extra space" : "remove the extra spaces";
  finding.fixes.push_back({single ? "Remove the extra space" : "Remove the extra spaces",
                           text::Applicability::safe, std::move(strays.edits)});
}

void check(const rules::Subject& subject, rules::Report& report) {
  rules::for_each_piece(subject.ladder,
                        [&](const Piece& piece) { check_piece(subject, piece, report); });
}

}  // namespace
}  // namespace ladder
