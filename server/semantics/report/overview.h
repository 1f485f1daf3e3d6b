#pragma once

#include <cstddef>
#include <deque>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "rules/effect.h"
#include "semantics/coverage.h"
#include "semantics/findings.h"
#include "semantics/matrix.h"
#include "semantics/view.h"

// What the reports for people say, before it is Markdown or HTML.

namespace ladder::semantics {

/// A file that is reported on, and its findings, in the order of the text.
struct ReportedFile {
  std::string_view path;  // as people know it
  View view;
  std::span<const text::Diagnostic> findings;
};

/// A file that should have been.
struct UnreadFile {
  std::string_view path;
  std::string_view reason;
};

/// A finding, and where it is in its ladder and its file.
struct ReportedFinding {
  MatrixFinding found;
  rules::Effect effect = rules::Effect::wording;
  std::size_t number = 0;  // from 1, in the order of the report
  std::size_t line = 0;    // from 1
  bool in_text = false;    // it marks words of an expectation

  const text::Diagnostic& finding() const { return *found.finding; }
};

/// A ladder and its findings, or the findings of a file outside its ladders.
struct ReportPart {
  std::string_view path;  // of its file
  std::string_view text;  // of all of the file
  bool is_ladder = true;
  Matrix matrix;
  std::vector<ReportedFinding> findings;  // those of the whole first, then by skill and level
};

/// A skill at a level, as a picture of the ladder shows it.
struct Square {
  CellState state = CellState::empty;
  std::uint32_t first = model::none;  // of its findings, which are next to each other in the part's
  std::uint32_t findings = 0;
  bool pressing = false;  // one of them is more than a hint
};

/// Skill by skill, the lowest level first; nothing of a ladder that is too large for a picture.
std::vector<Square> squares_of(const ReportPart& part);

/// Files, which must outlive it, as people read of them.
struct Overview {
  std::deque<ReportPart> parts;
  std::size_t files = 0;
  std::size_t ladders = 0;
  Coverage coverage;
  FindingCounts findings;
  std::vector<UnreadFile> unread;
};

Overview overview_of(std::span<const ReportedFile> files);

/// "3 problems".
std::string problems_in_words(const Overview& overview);

/// Findings in one place that do the same to people, and that a reader fixes in one go.
struct UrgentPlace {
  const ReportPart* part = nullptr;
  std::vector<const ReportedFinding*> findings;  // never empty

  const ReportedFinding& first() const { return *findings.front(); }
};

/// All findings, those first that do the most harm to people.
std::vector<UrgentPlace> by_urgency(const Overview& overview);

/// What the findings of a place say, a sentence each.
std::string messages_of(const UrgentPlace& urgent);

/// How many findings there are in some places.
std::size_t findings_in(std::span<const UrgentPlace> places);

// Names as a sentence has them: "level 3", but "Band 5"; never empty.

std::string title_in_words(const ReportPart& part);
std::string level_in_words(const Matrix& matrix, std::uint32_t level);
std::string skill_in_words(const Matrix& matrix, std::uint32_t skill);
/// "Trees, level 3", "Level 3", or "The whole ladder" if there is no closer place.
std::string place_in_words(const ReportPart& part, const MatrixFinding& found);

/// A cell's state in words.
std::string_view state_in_words(CellState state);

/// The same after the title of its ladder, if there are several.
std::string spot_in_words(const Overview& overview, const UrgentPlace& urgent);

/// A clause of a finding as a sentence: with a capital and a full stop.
std::string sentence(std::string_view clause);

/// The words that a finding marks, between those around them.
struct Passage {
  std::string before;
  std::string marked;
  std::string after;
};

/// Nothing if no words of an expectation are marked.
std::optional<Passage> passage_of(const ReportPart& part, const ReportedFinding& reported);

/// Marked words with the spaces at their edges as signs, since spaces themselves are invisible.
std::string with_visible_edges(std::string_view marked);

/// A piece of a finding's words: our own, or a quotation in backticks.
struct MessagePiece {
  std::string_view text;
  bool quoted = false;
};

std::vector<MessagePiece> pieces_of(std::string_view said);

}  // namespace ladder::semantics
