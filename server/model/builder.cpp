#include "model/builder.h"

#include "model/directives.h"
#include "model/escapes.h"
#include "model/level_order.h"
#include "model/passages.h"
#include "text/unicode.h"

namespace ladder::model {
namespace {

/// The level with this name, or the only level with this number, or none.
std::uint32_t level_called(const std::vector<Level>& levels, std::string_view name) {
  const std::string key = key_of(name);
  // Not for `1, and more`.
  const std::optional<Rank> rank = code_of(name) == name ? rank_of(name) : std::nullopt;
  std::uint32_t found = none;
  for (std::uint32_t i = 0; i < levels.size(); ++i) {
    if (levels[i].key == key) return i;
    const std::optional<Rank>& own = levels[i].rank;
    const bool fits = rank && own && own->first == rank->first && own->last == rank->last &&
                      (rank->series.empty() || rank->series == own->series);
    if (fits && found != none) return none;
    if (fits) found = i;
  }
  return found;
}

}  // namespace

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
  const Label label = read_label(text_, label_span);
  const std::uint32_t index = level_of(label);
  ladder.level_mentions.push_back({label.name, whole, index, part_, false});
  qualifiers_.push_back(label.qualifier);
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
  note_spelled_out(it);
  it.first_passage = static_cast<std::uint32_t>(ladder.passages.size());
  if (it.has_text() || it.spelled_out) append_passages(text_, it.text, layout, ladder.passages);
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
  if (alone) note_spelled_out(it);
  ladder.expectations.push_back(it);
}

void Builder::note_spelled_out(Expectation& it) {
  if (!it.has_text()) return;
  const std::string_view text = text::slice(text_, it.text);
  SpelledOut meant = spelled_out(text, ladder.language);
  if (meant.marker != Marker::none && !is_of_scale(text)) {
    it.marker = meant.marker;
    it.spelled_out = true;
  } else if (!meant.levels.empty()) {
    references_.push_back(
        {static_cast<std::uint32_t>(ladder.expectations.size()), std::move(meant.levels)});
  }
}

/// Whether `Scale:` has a rank with this name.
bool Builder::is_of_scale(std::string_view text) const {
  const Directive* scale = ladder.directive(DirectiveKind::scale);
  if (!scale) return false;
  for (const text::Span it : entries_of(text_, *scale))
    if (key_of(text::slice(text_, it)) == key_of(text)) return true;
  return false;
}

/// By now, the levels are known and in order.
void Builder::resolve_references() {
  for (const Reference& reference : references_) {
    Expectation& it = ladder.expectations[reference.expectation];
    for (const std::string& name : reference.levels) {
      const std::uint32_t level = level_called(ladder.levels, name);
      if (level == none || level == it.level) continue;
      it.marker = Marker::same;
      it.spelled_out = true;
      if (ladder.level_below(it.level) != level) it.same_as = level;
      break;
    }
  }
}

void declare_levels(Builder& builder, const Directive& directive) {
  const bool of_track = directive.kind == DirectiveKind::track;
  const std::uint32_t track = of_track ? builder.track_called(directive.name) : none;
  for (text::Span entry : entries_of(builder.text_, directive)) {
    if (entry.empty()) continue;
    Level& level = builder.ladder.levels[builder.level_of(read_label(builder.text_, entry))];
    if (!level.declared) level.track = track;
    level.declared = true;
  }
}

Ladder Builder::finish() {
  merge_levels();
  infer_missing_labels(ladder, text_);
  order_levels(ladder, text_);
  link_levels(ladder, text_);
  resolve_references();
  index_expectations(ladder);
  return std::move(ladder);
}

}  // namespace ladder::model
