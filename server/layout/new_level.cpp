#include <algorithm>
#include <iterator>
#include <optional>
#include <span>
#include <string>

#include "layout/columns.h"
#include "layout/grid_lines.h"
#include "layout/new_skill.h"
#include "layout/notation.h"
#include "layout/sections.h"
#include "model/directives.h"
#include "model/escapes.h"
#include "model/named_level.h"
#include "model/wanted_levels.h"

namespace ladder::layout {
namespace {

using model::Grid;
using model::Layout;
using model::Mention;

/// The place of a level in one part: before the mention at the index, or after the last one. It
/// goes next to the nearest level below it, or else next to the nearest level above it.
std::uint32_t index_in(std::span<const Mention> part, std::uint32_t height) {
  const Mention* below = nullptr;
  const Mention* above = nullptr;
  for (const Mention& it : part) {
    if (it.index < height && (!below || below->index <= it.index)) below = &it;
    if (height <= it.index && (!above || it.index < above->index)) above = &it;
  }
  const Mention* beside = below ? below : above;
  const bool falls = part.back().index < part.front().index &&
                     std::ranges::is_sorted(part, std::ranges::greater{}, &Mention::index);
  const bool after = (beside == below) != falls;
  return static_cast<std::uint32_t>(beside - part.data()) + (after ? 1 : 0);
}

class LevelWriter {
 public:
  LevelWriter(const Source& source, std::uint32_t height, std::string_view label)
      : source_(source), height_(height), label_(label), names_(source.ladder, source.text) {}

  void write_into_grid(const Grid& grid) {
    const auto levels = model::of_part(source_.ladder.level_mentions, grid.part);
    if (levels.empty()) return;
    const std::uint32_t index = index_in(levels, height_);
    const std::string label = written_in(grid.layout, label_);
    if (grid.orientation == model::Orientation::skill_a_row) {
      const Column column{label,
                          texts_of(model::of_part(source_.ladder.skill_mentions, grid.part))};
      std::ranges::move(inserted_columns(source_, grid, index, std::span(&column, 1)),
                        std::back_inserter(edits_));
      return;
    }
    const std::vector<std::string> cells =
        texts_of(model::of_part(source_.ladder.skill_mentions, grid.part));
    const std::string line = written_line(line_style(source_, grid), label, cells);
    const std::span<const std::string> lines(&line, 1);
    edits_.push_back(index == 0 ? lines_above(source_, levels[0].whole, lines)
                                : lines_below(source_, levels[index - 1].whole, lines));
  }

  void write_into_section(const Mention& skill) {
    const auto levels = model::of_part(source_.ladder.level_mentions, skill.part);
    const Subsection section{written_in(Layout::sections, label_), text_of(skill)};
    const std::span<const Subsection> sections(&section, 1);
    const std::uint32_t index = levels.empty() ? 0 : index_in(levels, height_);
    edits_.push_back(index < levels.size() ? subsections_above(source_, levels[index], sections)
                                           : subsections_at_end(source_, skill, sections));
  }

  std::string section() const {
    std::vector<Subsection> subsections;
    for (std::uint32_t i = 0; i < source_.ladder.skills.size(); ++i) {
      const model::Skill& skill = source_.ladder.skills[i];
      if (skill.layout != Layout::sections || skill.name.empty()) continue;
      subsections.push_back({written_in(Layout::sections, source_.slice(skill.name)), text_of(i)});
    }
    return section_with(source_, written_in(Layout::sections, label_), subsections);
  }

  void write_section() { edits_.push_back(level_section(source_, height_, section())); }

  /// After the nearest declared level below, or before the first one.
  void write_into_declaration() {
    std::optional<std::pair<const model::Directive*, text::Span>> below;
    std::optional<text::Span> first;
    std::uint32_t level_below = 0;
    for (const model::Directive& it : source_.ladder.directives) {
      if (!model::declares_levels(it) || it.repeated) continue;
      for (const text::Span entry : model::entries_of(source_.text, it)) {
        const std::uint32_t level = level_called(entry);
        if (level == model::none) continue;
        if (!first) first = entry;
        const bool nearer = level < height_ && (!below || level_below < level);
        if (!nearer) continue;
        below = {&it, entry};
        level_below = level;
      }
    }
    const model::Directive* of_first = source_.ladder.directive(model::DirectiveKind::levels);
    if (!below && !of_first) return;  // it's shared by all tracks, and no directive lists those
    const model::Directive& levels = below ? *below->first : *of_first;
    std::string label = model::escaped_declaration(model::plain_text(label_));
    const std::string_view value = source_.slice(levels.value);
    const bool close = value.find('|') != value.npos && value.find(" |") == value.npos;
    const std::string_view separator = close ? "|" : " | ";
    if (below)
      edits_.push_back({{below->second.end, below->second.end}, std::string(separator) + label});
    else if (first) edits_.push_back({{first->begin, first->begin}, label.append(separator)});
  }

  std::vector<text::Edit> edits() && {
    std::ranges::stable_sort(edits_, {}, [](const text::Edit& it) { return it.span.begin; });
    return std::move(edits_);
  }

 private:
  std::string text_of(const Mention& skill) const {
    return skill.repeated ? std::string() : text_of(skill.index);
  }

  std::string text_of(std::uint32_t skill) const {
    if (height_ == 0) return "";
    // Where tracks branch off, several levels say `same` about the level below the new one.
    const std::vector<std::uint32_t> above = source_.ladder.levels_above(height_ - 1);
    const bool is_repeated = std::ranges::any_of(above, [&](std::uint32_t level) {
      const model::Expectation* it = source_.ladder.at(skill, level);
      return it && it->marker == model::Marker::same && source_.ladder.has_text_below(*it);
    });
    return is_repeated ? "same" : "";
  }

  std::vector<std::string> texts_of(std::span<const Mention> skills) const {
    std::vector<std::string> texts;
    for (const Mention& it : skills) texts.push_back(text_of(it));
    return texts;
  }

  std::uint32_t level_called(text::Span entry) const { return names_.named(entry).level; }

  const Source& source_;
  std::uint32_t height_;
  std::string_view label_;
  model::LevelNames names_;
  std::vector<text::Edit> edits_;
};

}  // namespace

std::vector<text::Edit> inserted_level(const Source& source, std::uint32_t height,
                                       std::string_view label) {
  LevelWriter writer(source, height, label);
  if (model::has_declaration(source.ladder)) writer.write_into_declaration();
  for (const Grid& grid : source.ladder.grids) writer.write_into_grid(grid);
  if (source.ladder.levels_first()) {
    writer.write_section();
  } else {
    for (const Mention& skill : source.ladder.skill_mentions)
      if (!source.ladder.grid(skill.part)) writer.write_into_section(skill);
  }
  return std::move(writer).edits();
}

std::string new_level_section(const Source& source, std::uint32_t height, std::string_view label) {
  return LevelWriter(source, height, label).section();
}

text::Edit level_section(const Source& source, std::uint32_t height, std::string_view section) {
  const std::vector<Mention>& levels = source.ladder.level_mentions;
  const auto first =
      std::ranges::find_if(levels, [&](const Mention& it) { return !source.ladder.grid(it.part); });
  const auto part = model::of_part(levels, first->part);
  const std::uint32_t index = index_in(part, height);
  return index < part.size() ? section_above(source, part[index], section)
                             : section_behind(source, part.back(), section);
}

}  // namespace ladder::layout
