#include "features/hints/hints.h"

#include <algorithm>
#include <optional>

#include <fmt/core.h>

#include "rules/wording.h"
#include "semantics/coverage.h"
#include "semantics/findings.h"
#include "semantics/ladder_at.h"
#include "semantics/markdown.h"
#include "semantics/names.h"
#include "text/unicode.h"

namespace ladder::features {
namespace {

using model::Expectation;
using text::Span;

constexpr std::size_t longest_label = 24;  // characters

bool touches(Span one, Span other) { return one.begin <= other.end && other.begin <= one.end; }

/// Adds the hints of one ladder. `part` counts from its first byte.
class Hints {
 public:
  Hints(const semantics::LadderView& view, Span part, const InlayHintChoice& choice,
        std::vector<InlayHint>& hints)
      : view_(view), part_(part), choice_(choice), hints_(hints) {}

  void add_all() {
    for (const model::Grid& grid : view_.ladder.grids) {
      const auto end_of = [](const model::Row& it) { return it.line.end; };
      auto row = std::ranges::lower_bound(grid.rows, part_.begin, {}, end_of);
      for (; row != grid.rows.end() && row->line.begin <= part_.end; ++row) {
        if (is_aligned(grid, *row)) continue;
        for (const Expectation& it : view_.ladder.cells(*row))
          if (touches(it.place, part_)) add(it, grid.orientation);
      }
    }
  }

 private:
  /// Whether the pipes of a row are below those of the header, so that hints would only move them.
  bool is_aligned(const model::Grid& grid, const model::Row& row) const {
    if (grid.layout != model::Layout::table) return false;
    const auto width = [&](Span line) { return text::width(text::trimmed(view_.slice(line))); };
    return width(grid.header) == width(row.line);
  }

  void add(const Expectation& it, model::Orientation orientation) {
    const std::string skill = semantics::skill_name(view_, it.skill);
    const std::string level = semantics::level_name(view_, it.level);
    const bool level_a_row = orientation == model::Orientation::level_a_row;
    const std::string& column = level_a_row ? skill : level;
    const std::string& row = level_a_row ? level : skill;
    const std::uint32_t place = place_of(it);
    const auto add_hint = [&](std::string label, bool follows) {
      hints_.push_back({place + view_.origin, std::move(label), tooltip(skill, level), follows});
    };
    if (choice_.cells && !column.empty())
      add_hint(rules::shortened(column, longest_label) + ":", false);
    if (choice_.gaps && it.text.empty() && !row.empty())
      add_hint((level_a_row ? "at " : "in ") + rules::shortened(row, longest_label), true);
  }

  /// Where the text begins; in an empty cell of a table, after the space that follows the pipe.
  std::uint32_t place_of(const Expectation& it) const {
    if (!it.text.empty()) return it.text.begin;
    const bool spaced = it.layout == model::Layout::table && view_.slice(it.place).starts_with(' ');
    return it.place.begin + (spaced ? 1 : 0);
  }

  static std::string tooltip(const std::string& skill, const std::string& level) {
    if (skill.empty()) return fmt::format("Level {}", semantics::code(level));
    if (level.empty()) return fmt::format("Skill {}", semantics::code(skill));
    return fmt::format("Skill {} at level {}", semantics::code(skill), semantics::code(level));
  }

  const semantics::LadderView& view_;
  Span part_;
  const InlayHintChoice& choice_;
  std::vector<InlayHint>& hints_;
};

/// The part of a span that is in a ladder, counted from the ladder's first byte.
std::optional<Span> within(Span part, Span ladder) {
  const Span common{std::max(part.begin, ladder.begin), std::min(part.end, ladder.end)};
  if (common.end < common.begin) return std::nullopt;
  return text::relative(common, ladder.begin);
}

void append_lenses(const semantics::LadderView& view, std::size_t findings,
                   std::vector<CodeLens>& lenses) {
  const text::Span span = view.in_document(view.ladder.heading);
  const auto add = [&](std::string title, LensCommand command) {
    lenses.push_back({span, std::move(title), command});
  };
  const semantics::Coverage coverage = semantics::coverage_of(view.ladder);
  const bool has_cells = 0 < coverage.cells;
  if (has_cells) add(semantics::to_string(coverage) + " filled", LensCommand::report);
  if (0 < findings) add(rules::counted(findings, "finding"), LensCommand::report);
  if (has_cells && 1 < view.ladder.levels.size())
    add("Compare levels", LensCommand::compare_levels);
  if (has_cells) add("Show as matrix", LensCommand::show_matrix);
}

}  // namespace

std::vector<InlayHint> inlay_hints(const semantics::View& view, Span part,
                                   const InlayHintChoice& choice) {
  std::vector<InlayHint> hints;
  const auto& ladders = view.model().ladders;
  auto first = std::ranges::lower_bound(ladders, part.begin, {},
                                        [](const model::PlacedLadder& it) { return it.span.end; });
  for (; first != ladders.end() && first->span.begin <= part.end; ++first) {
    const auto index = static_cast<std::uint32_t>(first - ladders.begin());
    if (const auto inside = within(part, first->span))
      Hints(semantics::ladder_view(view, index), *inside, choice, hints).add_all();
  }
  return hints;
}

std::vector<CodeLens> code_lenses(const semantics::View& view,
                                  std::span<const rules::Found> found) {
  std::vector<CodeLens> lenses;
  for (std::uint32_t i = 0; i < view.model().ladders.size(); ++i)
    append_lenses(semantics::ladder_view(view, i),
                  semantics::found_in(view.model(), i, found).size(), lenses);
  return lenses;
}

}  // namespace ladder::features
