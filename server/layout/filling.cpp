#include "layout/filling.h"

#include <algorithm>
#include <map>
#include <utility>

#include "layout/grid_lines.h"
#include "layout/notation.h"
#include "layout/sections.h"
#include "model/marks.h"
#include "text/lines.h"

namespace ladder::layout {
namespace {

using model::Expectation;
using model::Grid;
using model::Mention;

/// Collects expectations for the same row or skill, because everything that it lacks is added at
/// once.
class Filler {
 public:
  explicit Filler(const Source& source) : source_(source) {
    index(source.ladder.level_mentions, levels_);
    index(source.ladder.skill_mentions, skills_);
  }

  void add(const Filling& it) {
    if (const Expectation* empty = source_.ladder.at(it.skill, it.level)) {
      edits_.push_back(filled(source_, *empty, it.written));
      return;
    }
    const std::uint32_t part = source_.ladder.skills[it.skill].part;
    if (const Grid* grid = source_.ladder.grid(part)) add_cell(*grid, it);
    else add_subsection(it);
  }

  std::vector<text::Edit> edits() && {
    for (const auto& [place, cells] : rows_) fill_row(*place.first, place.second, cells);
    for (const auto& [place, texts] : subsections_)
      write_subsections(place.first, place.second, texts);
    std::ranges::stable_sort(edits_, {}, [](const text::Edit& it) { return it.span.begin; });
    return std::move(edits_);
  }

 private:
  using Place = std::pair<std::uint32_t, std::uint32_t>;
  using Texts = std::map<std::uint32_t, std::string>;
  /// By part and level or skill: the index of its first mention in the part.
  using Positions = std::map<Place, std::uint32_t>;

  static void index(const std::vector<Mention>& mentions, Positions& positions) {
    std::uint32_t position = 0;
    for (std::size_t i = 0; i < mentions.size(); ++i, ++position) {
      if (0 < i && mentions[i].part != mentions[i - 1].part) position = 0;
      positions.try_emplace({mentions[i].part, mentions[i].index}, position);
    }
  }

  void add_cell(const Grid& grid, const Filling& it) {
    const auto level = levels_.find({grid.part, it.level});
    if (level == levels_.end()) return;
    const auto skill = skills_.find({grid.part, it.skill});
    const bool level_a_row = grid.orientation == model::Orientation::level_a_row;
    const std::uint32_t row = (level_a_row ? level : skill)->second;
    const std::uint32_t column = (level_a_row ? skill : level)->second;
    rows_[{&grid, row}][column] = it.written;
  }

  void fill_row(const Grid& grid, std::uint32_t index, const Texts& texts) {
    const model::Row& row = grid.rows[index];
    std::vector<std::string> cells(grid.columns - row.cells);
    for (const auto& [column, written] : texts) cells[column - row.cells] = written;
    edits_.push_back(appended_cells(source_, grid, row, cells));
  }

  void add_subsection(const Filling& it) {
    if (source_.ladder.levels_first())
      subsections_[{it.level, next_skill(it)}].emplace(it.skill, it.written);
    else subsections_[{it.skill, next_level(it)}].emplace(it.level, it.written);
  }

  /// The next level above that the skill has, or none.
  std::uint32_t next_level(const Filling& it) const {
    const auto column = source_.ladder.column(it.skill);
    const auto level_of = [&](std::uint32_t at) { return source_.ladder.expectations[at].level; };
    const auto next = std::ranges::upper_bound(column, it.level, {}, level_of);
    return next == column.end() ? model::none : level_of(*next);
  }

  /// The next skill in the order of the ladder that the level has, or none.
  std::uint32_t next_skill(const Filling& it) const {
    for (std::uint32_t skill = it.skill + 1; skill < source_.ladder.skills.size(); ++skill) {
      const Expectation* next = source_.ladder.at(skill, it.level);
      if (next && next->layout == model::Layout::sections) return skill;
    }
    return model::none;
  }

  std::string title_of(std::uint32_t inner) const {
    const model::Ladder& ladder = source_.ladder;
    if (ladder.levels_first())
      return written_in(model::Layout::sections, source_.slice(ladder.skills[inner].name));
    return heading_of(source_, ladder.levels[inner]);
  }

  void write_subsections(std::uint32_t outer, std::uint32_t next, const Texts& texts) {
    const model::Ladder& ladder = source_.ladder;
    std::vector<Subsection> subsections;
    for (const auto& [inner, written] : texts) subsections.push_back({title_of(inner), written});
    const Expectation* above = nullptr;
    if (next != model::none)
      above = ladder.levels_first() ? ladder.at(next, outer) : ladder.at(outer, next);
    if (above && above->layout == model::Layout::sections) {
      edits_.push_back(subsections_above(source_, ladder.heading_of(*above), subsections));
      return;
    }
    const auto section = std::ranges::find_if(ladder.outer_mentions(), [&](const Mention& it) {
      return it.index == outer && !ladder.grid(it.part);
    });
    if (section != ladder.outer_mentions().end()) {
      edits_.push_back(subsections_at_end(source_, *section, subsections));
      return;
    }
    // A level that is only named by `Levels:` has no section.
    const std::string_view label = source_.slice(ladder.levels[outer].name);
    edits_.push_back(level_section(
        source_, outer,
        section_with(source_, written_in(model::Layout::sections, label), subsections)));
  }

  const Source& source_;
  Positions levels_;
  Positions skills_;
  std::map<std::pair<const Grid*, std::uint32_t>, Texts> rows_;  // by grid and row; by column
  std::map<Place, Texts> subsections_;  // by section and the next subsection; by subsection
  std::vector<text::Edit> edits_;
};

}  // namespace

text::Edit filled(const Source& source, const Expectation& empty, std::string_view written) {
  if (empty.layout == model::Layout::sections) return filled_section(source, empty.place, written);
  return filled_cell(source, grid_of(source.ladder, empty), empty.place, written);
}

std::optional<text::Edit> emptied(const Source& source, const Expectation& it) {
  const std::optional<text::Span> text = replaceable(source, it);
  if (!text) return std::nullopt;
  return it.layout == model::Layout::sections ? emptied_section(source, *text)
                                              : emptied_cell(source, it);
}

std::optional<text::Edit> added(const Source& source, const Expectation& it,
                                std::string_view written) {
  if (it.text.empty()) return filled(source, it, written);
  if (it.marker != model::Marker::none) {
    const std::optional<text::Span> marker = replaceable(source, it);
    if (!marker) return std::nullopt;
    return text::Edit{*marker, std::string(written)};
  }
  if (it.layout != model::Layout::sections)
    return text::Edit{{it.text.end, it.text.end}, "<br>" + std::string(written)};

  const std::uint32_t last = it.first_passage + it.passages - 1;
  const bool behind_item = source.ladder.passages[last].kind == model::PassageKind::item;
  const bool is_item = 0 < model::bullet_size(written) || 0 < model::item_number_size(written);
  const std::uint32_t place = text::line_end(source.text, it.text.end);
  std::string gap(source.line_end);
  if (!behind_item || !is_item) gap += source.line_end;
  return text::Edit{{place, place}, gap.append(written)};
}

std::vector<text::Edit> filled(const Source& source, const std::vector<Filling>& fillings) {
  Filler filler(source);
  for (const Filling& it : fillings) filler.add(it);
  return std::move(filler).edits();
}

}  // namespace ladder::layout
