#include <algorithm>
#include <map>
#include <set>

#include "exchange/inference/heading_shapes.h"
#include "exchange/inference/inference.h"
#include "exchange/inference/labels.h"
#include "exchange/inference/parts.h"
#include "exchange/inference/scales.h"
#include "exchange/inference/sibling_levels.h"
#include "exchange/inference/skill_name.h"
#include "exchange/inference/words.h"
#include "exchange/page/lines.h"
#include "model/passages.h"
#include "text/unicode.h"

namespace ladder::exchange {
namespace {

using model::PassageKind;

/// Builds the ladder of the likeliest reading.
class HeadingsReader {
 public:
  HeadingsReader(HeadingShape shape, std::string_view title, const Declared& declared)
      : parts_(std::move(shape.parts)),
        levels_(std::move(shape.levels)),
        title_(title),
        declared_(declared) {}

  HeadingsReading read(HeadingShape::Kind kind) && {
    if (kind == HeadingShape::Kind::level_by_level) read_level_by_level();
    else read_skill_by_skill();
    const layout::PlainLadder& ladder = result_.ladder.ladder();
    if (result_.ladder.is_empty() || ladder.levels.size() < 2 || lists_links(ladder) ||
        lists_values(ladder))
      return {};
    std::vector<std::string> labels;
    for (const layout::PlainLevel& it : ladder.levels) labels.push_back(it.name);
    if (!lists_.empty()) labels = merged_order(lists_, std::move(labels));
    result_.ladder.order_levels(labels);
    if (const std::vector<std::string> order = ascending(labels); !order.empty())
      result_.ladder.order_levels(order);
    return std::move(result_);
  }

 private:
  void leave(const Part& part) {
    if (part.section) return result_.others.push_back(part.section);
    std::string text = part.title;
    std::size_t line = 0;
    for (const Passage& it : whole(part)) {
      text.append(text == part.title ? ": " : " ").append(single_spaced(it.text));
      if (line == 0) line = it.line;
    }
    result_.unplaced.push_back({line, "neither a level nor a skill", std::move(text)});
  }

  void read_level_by_level() {
    Assembly& ladder = result_.ladder;
    for (std::size_t i = 0; i < parts_.size(); ++i) {
      if (!levels_[i]) {
        leave(parts_[i]);
        continue;
      }
      const std::uint32_t level = ladder.level(parts_[i].title);
      if (!parts_[i].passages.empty()) ladder.add(ladder.skill(title_), level, parts_[i].passages);
      for (const Part& it : parts_[i].parts) read_skill_of_level(it, level);
    }
  }

  /// Whether most expectations are links: reading lists have levels, too.
  static bool lists_links(const layout::PlainLadder& ladder) {
    std::size_t links = 0;
    std::size_t all = 0;
    for (const layout::PlainSkill& skill : ladder.skills)
      for (const layout::PlainExpectation& text : skill.expectations)
        for (const layout::PlainPassage& it : text.passages) {
          ++all;
          if (it.text.starts_with('[')) ++links;
        }
    return 2 * links >= all && 2 < all;
  }

  /// Whether all that there is are numbers, marks and sizes: settings have levels, too.
  static bool lists_values(const layout::PlainLadder& ladder) {
    for (const layout::PlainSkill& skill : ladder.skills)
      for (const layout::PlainExpectation& text : skill.expectations)
        for (const layout::PlainPassage& it : text.passages)
          if (!is_value(it.text) && !is_setting(it.text)) return false;
    return true;
  }

  /// Headings may group skills, which are then one level deeper.
  void read_skill_of_level(const Part& part, std::uint32_t level) {
    const bool gathers = part.passages.empty() && !part.parts.empty() &&
                         !std::ranges::all_of(part.parts, [](const Part& it) {
                           return it.section && it.section->is_field;
                         });
    const std::string& label = result_.ladder.ladder().levels[level].name;
    if (!gathers)
      return result_.ladder.add(result_.ladder.skill(skill_name(part.title, label)), level,
                                whole(part));
    for (const Part& it : part.parts) {
      const std::string name = skill_name(it.title, label);
      const bool known = result_.ladder.knows_skill(name);
      const std::uint32_t skill = result_.ladder.skill(name);
      if (!known) result_.ladder.describe(skill, {{PassageKind::paragraph, part.title, {}, {}, 0}});
      result_.ladder.add(skill, level, whole(it));
    }
  }

  void read_skill_by_skill() {
    Assembly& ladder = result_.ladder;
    for (std::size_t i = 0; i < parts_.size(); ++i) {
      const Part& part = parts_[i];
      if (!levels_[i]) {
        leave(part);
        continue;
      }
      const std::uint32_t skill = ladder.skill(part.title);
      ladder.describe(skill, part.passages);
      const std::vector<bool> levels = levels_among(part.parts, part.parts, declared_);
      lists_.emplace_back();
      for (std::size_t inner = 0; inner < part.parts.size(); ++inner) {
        const Part& it = part.parts[inner];
        if (levels[inner]) {
          const std::uint32_t level = ladder.level(it.title);
          lists_.back().push_back(ladder.ladder().levels[level].name);
          ladder.add(skill, level, whole(it));
        } else if (names_descriptions(it.title)) ladder.describe(skill, whole(it));
        else leave(it);
      }
    }
  }

  std::vector<Part> parts_;
  std::vector<bool> levels_;
  std::string_view title_;
  const Declared& declared_;
  std::vector<std::vector<std::string>> lists_;  // the levels of each skill
  HeadingsReading result_;
};

/// Between the levels of a skill, a heading that other skills have there as well is a level, too.
void declare_levels_between(const std::vector<Part>& skills, Declared& declared) {
  std::map<std::string, std::size_t> names;
  for (const Part& skill : skills) {
    const std::vector<Part>& parts = skill.parts;
    if (!are_levels(parts, declared)) continue;
    const auto is_level = [&](const Part& it) { return is_shaped(it, declared); };
    const auto first = std::ranges::find_if(parts, is_level);
    const auto last = std::find_if(parts.rbegin(), parts.rend(), is_level).base();
    // Between `Level A` and `Level B`, there is none.
    const bool are_numbered = std::all_of(
        first, last, [&](const Part& it) { return !is_level(it) || label_number(it.title); });
    for (auto it = first; it < last && !are_numbered; ++it)
      if (!is_level(*it) && header_kind(it->title) == HeaderKind::unknown)
        ++names[text::folded(it->title)];
  }
  for (const auto& [name, count] : names)
    if (1 < count && skills.size() <= 2 * count) declared.insert(name);
}

}  // namespace

std::vector<const Section*> parts_of(const Section& section) {
  std::vector<const Section*> parts;
  std::vector<const Section*> fields;
  std::size_t levels = 0;
  for (const Section& it : section.sections) {
    (it.is_field ? fields : parts).push_back(&it);
    if (it.is_field && is_shaped(it.title, {})) ++levels;
  }
  const bool has_fields_alone = section.passages.empty() || 1 < levels;
  return parts.empty() && has_fields_alone ? fields : parts;
}

HeadingsReading read_headings(const Section& section, std::string_view title,
                              const Choices& choices) {
  FoundParts found = find_parts(section);
  const Declared& declared = found.declared;
  // `**Level 1** - Helper` above items is like a heading, where there are no others.
  const bool by_leads = found.parts.empty();
  if (by_leads) {
    std::vector<Passage> above;
    found.parts = parts_by_leads(section.passages, above);
    const bool are_outer_levels = are_levels(found.parts, declared);
    read_scales(found.parts, found.declared);
    const bool have_levels = std::ranges::any_of(
        found.parts, [&](const Part& it) { return are_levels(it.parts, declared); });
    if ((!are_outer_levels && !have_levels) || found.parts.size() < 2) return {};
  } else {
    read_scales(found.parts, found.declared);
  }
  declare_levels_between(with_leads(found.parts), found.declared);
  std::vector<HeadingShape> shapes = heading_shapes(found.parts, declared, section.title);
  std::erase_if(shapes, [&](const HeadingShape& it) {
    return choices.levels && *choices.levels != Choices::Levels::headings &&
           *choices.levels != place_of_levels(it.kind);
  });
  HeadingsReading reading;
  // Whoever chooses headings knows better.
  if (!shapes.empty() && (shapes.front().objection.empty() || choices.levels))
    reading = HeadingsReader(shapes.front(), title, declared).read(shapes.front().kind);
  else if (!shapes.empty()) reading.refusal = shapes.front().objection;
  reading.explanation = explanation_of(shapes, declared);
  if (reading.ladder.is_empty()) return reading;
  reading.doubt = doubt_about(shapes, declared);
  constexpr double as_near_as_that = 1.5;
  reading.is_undecided =
      !reading.doubt.empty() && shapes[0].points - shapes[1].points < as_near_as_that;
  reading.fields = std::move(found.texts);
  reading.has_passages = by_leads;
  return reading;
}

}  // namespace ladder::exchange
