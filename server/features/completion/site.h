#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "layout/source.h"
#include "rules/checked_document.h"
#include "semantics/ladder_at.h"
#include "semantics/view.h"
#include "text/span.h"

/// The sources of proposals for the cursor. Each is in its own file, and adds nothing if it has no
/// proposals.
namespace ladder::features::completion {

/// The cursor's surroundings, for the sources of proposals. Spans are relative to the document.
struct Site {
  const semantics::View& view;
  std::uint32_t cursor = 0;
  text::Span line;                              // without its end
  std::optional<semantics::LadderView> ladder;  // around the cursor
  std::optional<text::Span> comment;            // around the cursor; an open one ends with its line
  std::string_view line_end;                    // of the document: LF or CRLF

  std::string_view text() const { return view.text(); }
  std::string_view before() const { return text::slice(text(), {line.begin, cursor}); }
  std::string_view after() const { return text::slice(text(), {cursor, line.end}); }
  bool is_blank() const;  // the line

  layout::Source source() const { return {ladder->ladder, ladder->text}; }  // of the ladder
  rules::Place place() const { return {view.document, ladder->index}; }
  /// Whether a span of the ladder has the cursor inside, at its beginning or at its end.
  bool touches(text::Span span) const {
    return span.begin <= in_ladder(cursor) && in_ladder(cursor) <= span.end;
  }
  /// The same place counted from the ladder's first byte.
  std::uint32_t in_ladder(std::uint32_t at) const { return at - ladder->origin; }
};

Site site_at(const semantics::View& view, std::uint32_t offset);

/// The closed comment around a place, but not one that begins there. Only the ladder at the cursor
/// is searched.
std::optional<text::Span> closed_comment_at(const Site& site, std::uint32_t at);

/// The line above the cursor's; empty if there is none.
std::string_view line_above(const Site& site);

/// The next line that is neither blank nor a comment; empty if there is none.
std::string_view next_line(const Site& site);

/// Whether the line directly below the cursor's has content.
bool is_crowded_below(const Site& site);

/// How many `#` make a line a heading; 0 if it isn't one.
std::uint32_t heading_depth(std::string_view line);

/// Whether a heading of this depth can be written on the cursor's line without taking in the text
/// below: nothing follows, or a heading of the same or a smaller depth.
bool may_head(const Site& site, std::uint32_t depth);

/// The part of a ladder around the cursor's line: a grid, or a `###` section; or neither, above the
/// first part or below a `####` heading that is outside of all sections.
struct Part {
  const model::Grid* grid = nullptr;
  const model::Mention* section = nullptr;  // of a skill, or of a level
};
Part part_at(const Site& site);

/// The other ladders, whose words are proposed: those of the document first, the nearest first; of
/// very many as many as can be looked at while somebody types.
std::vector<rules::Place> neighbours(const Site& site);

/// The levels that most of the ladders have, lowest first; of several such lists the first. Empty
/// where none has a list that is short enough to propose.
std::vector<std::string> usual_levels(const semantics::View& view,
                                      std::span<const rules::Place> ladders);

/// The title of a ladder, or else its file.
std::string title_or_path(const semantics::View& view, rules::Place place);

}  // namespace ladder::features::completion
