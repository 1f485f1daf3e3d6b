#include "model/builder.h"

#include "model/directives.h"
#include "model/escapes.h"
#include "model/level_order.h"
#include "model/passages.h"
#include "text/unicode.h"

namespace ladder::model {

std::uint32_t Builder::level_of(const Label& label) {
  std::string key = key_of(text::slice(text_, label.name));
  const auto next = static_cast<std::uint32_t>(ladder.levels.size());
  if (!key.empty()) {
    auto [known, added] = levels_by_key_.try_emplace(key, next);
    if (!added) {
      // It may be said anywhere; what is said first holds.
      Level& level = ladder.levels[known->second];
      if (level.qualifier.empty()) level.qualifier = label.qualifier;
      return known->second;
    }
  }
  ladder.levels.push_back({label.name, label.qualifier, std::move(key), label.rank, {}, false});
  last_part_of_level_.push_back(none);
  return next;
}

bool Builder::declares(const std::string& key) const {
  auto known = levels_by_key_.find(key);
  return known != levels_by_key_.end() && ladder.levels[known->second].declared;
}

std::uint32_t Builder::begin_grid() {
  is_in_sections_ = false;
  return part_ = parts_++;
}

void Builder::begin_section() {
  ++ladder.sections.count;
  const bool goes_on = is_in_sections_ && ladder.levels_first();
  if (!goes_on) part_ = parts_++;
  is_in_sections_ = true;
}

bool Builder::knows_level(std::string_view name) const {
  return levels_by_key_.contains(key_of(name));
}

std::uint32_t Builder::mention_level(text::Span label_span, text::Span whole) {
  Label label = read_label(text_, label_span);
  std::uint32_t index = level_of(label);
  const bool repeated = last_part_of_level_[index] == part_;
  last_part_of_level_[index] = part_;
  ladder.level_mentions.push_back({label.name, whole, index, part_, repeated});
  return index;
}

bool Builder::repeats(std::uint32_t skill, Layout layout) const {
  const bool may_return = ladder.levels_first() && layout == Layout::sections &&
                          ladder.skills[skill].layout == Layout::sections;
  return !may_return || last_section_of_skill_[skill] == ladder.sections.count;
}

std::uint32_t Builder::mention_skill(text::Span name, text::Span whole, Layout layout) {
  name = text::trimmed(text_, name);
  std::string key = key_of(text::slice(text_, name));
  auto index = static_cast<std::uint32_t>(ladder.skills.size());
  bool known = false;
  if (!key.empty()) {
    auto [found, added] = skills_by_key_.try_emplace(key, index);
    known = !added;
    index = found->second;
  }
  if (!known) {
    ladder.skills.push_back({name, std::move(key), layout, part_});
    last_section_of_skill_.push_back(none);
  }
  ladder.skill_mentions.push_back({name, whole, index, part_, known && repeats(index, layout)});
  last_section_of_skill_[index] = ladder.sections.count;
  return index;
}

void Builder::add_cell(std::uint32_t skill, std::uint32_t level, text::Span cell, Layout layout) {
  Expectation it;
  it.skill = skill;
  it.level = level;
  it.text = text::trimmed(text_, cell);
  it.place = cell;
  it.layout = layout;
  it.marker = marker_of(text::slice(text_, it.text));
  it.first_passage = static_cast<std::uint32_t>(ladder.passages.size());
  if (it.has_text()) append_passages(text_, it.text, layout, ladder.passages);
  it.passages = static_cast<std::uint32_t>(ladder.passages.size()) - it.first_passage;
  const bool only_breaks = it.has_text() && it.passages == 0;
  if (only_breaks) it.text.end = it.text.begin;
  ladder.expectations.push_back(it);
}

void Builder::add_section(std::uint32_t skill, std::uint32_t level, text::Span place,
                          std::uint32_t first_passage) {
  Expectation it;
  it.skill = skill;
  it.level = level;
  it.place = place;
  it.layout = Layout::sections;
  it.first_passage = first_passage;
  it.passages = static_cast<std::uint32_t>(ladder.passages.size()) - first_passage;
  it.text = {place.begin, place.begin};
  if (0 < it.passages)
    it.text = {ladder.passages[first_passage].span.begin, ladder.passages.back().span.end};
  const bool alone =
      it.passages == 1 && ladder.passages[first_passage].kind == PassageKind::paragraph;
  if (alone) it.marker = marker_of(text::slice(text_, it.text));
  ladder.expectations.push_back(it);
}

void declare_levels(Builder& builder, const Directive& directive) {
  for (text::Span entry : entries_of(builder.text_, directive)) {
    if (entry.empty()) continue;
    Label label = read_label(builder.text_, entry);
    builder.ladder.levels[builder.level_of(label)].declared = true;
  }
}

Ladder Builder::finish() {
  infer_missing_labels(ladder, text_);
  order_levels(ladder);
  index_expectations(ladder);
  return std::move(ladder);
}

}  // namespace ladder::model
