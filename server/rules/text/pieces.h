#pragma once

#include <string>
#include <vector>

#include "rules/report.h"
#include "rules/subject.h"

namespace ladder::rules {

/// A self-contained piece of a ladder's text: its title, a name, a directive's value, or an
/// expectation.
struct Piece {
  text::Span span;
  const model::Expectation* expectation = nullptr;  // nothing for a name
  std::uint32_t level = model::none;
  std::uint32_t skill = model::none;
};

/// Calls `visit(piece)` for the title, each directive, each place that names a level or a skill,
/// and each expectation that has text.
template <class Visit>
void for_each_piece(const model::Ladder& ladder, const Visit& visit) {
  auto visit_filled = [&](const Piece& piece) {
    if (!piece.span.empty()) visit(piece);
  };
  visit_filled({ladder.title});
  for (const model::Directive& it : ladder.directives) visit_filled({it.value});
  for (std::uint32_t i = 0; i < ladder.levels.size(); ++i)
    if (!ladder.levels[i].declared)  // its qualifier is in the directive
      visit_filled({ladder.levels[i].qualifier, nullptr, i});
  for (const model::Mention& it : ladder.level_mentions) visit_filled({it.name, nullptr, it.index});
  for (const model::Mention& it : ladder.skill_mentions)
    visit_filled({it.name, nullptr, model::none, it.index});
  for (const model::Expectation& it : ladder.expectations)
    if (it.has_text()) visit({it.text, &it, it.level, it.skill});
}

/// Adds a finding that names the level and the skill of the piece.
text::Diagnostic& add(Report& report, const Piece& piece, text::Span span, std::string message);

/// The white space on both sides of a piece of text, within its line and its cell.
struct Edges {
  text::Span before;
  text::Span after;
};

Edges edges_of(std::string_view text, text::Span span);

/// The damage in a piece, including its edges, in the order of the text.
std::vector<Damage> damage_in(const Subject& subject, const Piece& piece);

}  // namespace ladder::rules
