#include <algorithm>
#include <numeric>

#include "model/builder.h"
#include "model/escapes.h"
#include "text/unicode.h"

namespace ladder::model {
namespace {

/// A label together with the qualifier after it.
text::Span with_qualifier(std::string_view text, text::Span name, text::Span qualifier) {
  const std::size_t end = text.find(')', qualifier.end);
  return {name.begin, end == text.npos ? qualifier.end : text::offset(end) + 1};
}

}  // namespace

/// The level with this label and qualifier. If only the label is known, this is a new level.
std::uint32_t Builder::level_of(const Label& label) {
  std::string key = key_of(text::slice(text_, label.name));
  const auto next = static_cast<std::uint32_t>(ladder.levels.size());
  std::uint32_t first = next;
  if (!key.empty()) {
    const std::string qualifier =
        label.qualifier.empty() ? "" : key_of(text::slice(text_, label.qualifier));
    first = levels_by_key_.try_emplace(key, next).first->second;
    if (!qualifier.empty()) {
      const auto same = levels_by_key_.try_emplace(qualified_key(key, qualifier), next);
      if (!same.second) return same.first->second;
    } else if (first != next) {
      // If the first level has a qualifier, this one counts as another level until levels are
      // merged.
      if (ladder.levels[first].qualifier.empty()) return first;
      const auto bare = levels_by_key_.try_emplace(qualified_key(key, ""), next);
      if (!bare.second) return bare.first->second;
    }
  }
  ladder.levels.push_back({label.name, label.qualifier, std::move(key), label.rank, {}, false});
  first_of_label_.push_back(first);
  return next;
}

std::uint32_t Builder::track_called(text::Span name) {
  std::string key = key_of(text::slice(text_, name));
  const auto next = static_cast<std::uint32_t>(ladder.tracks.size());
  const auto [known, added] = tracks_by_key_.try_emplace(key, next);
  if (added) ladder.tracks.push_back({name, std::move(key)});
  return known->second;
}

/// By the first level with each label: whether qualifiers divide that label into tracks, because
/// one part of the ladder, or its directives, have two of them.
std::vector<bool> Builder::split_labels() const {
  const std::size_t count = ladder.levels.size();
  std::vector<std::uint32_t> seen(count, none);  // by first level: the one that was seen last
  std::vector<std::uint32_t> part(count, none);  // and its part
  std::vector<bool> splits(count, false);
  const auto meet = [&](std::uint32_t level, std::uint32_t at) {
    if (ladder.levels[level].qualifier.empty()) return;
    const std::uint32_t first = first_of_label_[level];
    if (seen[first] != none && seen[first] != level && part[first] == at) splits[first] = true;
    seen[first] = level;
    part[first] = at;
  };
  constexpr std::uint32_t in_directives = none - 1;
  for (std::uint32_t level = 0; level < count; ++level)
    if (ladder.levels[level].declared) meet(level, in_directives);
  for (const Mention& it : ladder.level_mentions) meet(it.index, it.part);
  return splits;
}

/// By level: the levels that replace it, because `Levels:` has their label without a qualifier and
/// so declares that rung on all tracks.
std::vector<std::vector<std::uint32_t>> Builder::rungs(const std::vector<bool>& splits) const {
  const auto count = static_cast<std::uint32_t>(ladder.levels.size());
  std::vector<bool> used(count, false);
  for (const Mention& it : ladder.level_mentions) used[it.index] = true;
  std::vector<std::vector<std::uint32_t>> rungs(count);
  for (std::uint32_t i = 0; i < count; ++i) {
    const std::uint32_t first = first_of_label_[i];
    const bool is_rung = splits[first] && ladder.levels[first].declared &&
                         ladder.levels[first].qualifier.empty() && !used[first];
    if (is_rung && !ladder.levels[i].declared) rungs[first].push_back(i);
  }
  return rungs;
}

/// Makes the qualifier of a level part of its label, and its track.
void Builder::split(Level& level) {
  if (level.qualifier.empty()) return;
  if (level.track == none) level.track = track_called(level.qualifier);
  level.key = qualified_key(level.key, key_of(text::slice(text_, level.qualifier)));
  level.name = with_qualifier(text_, level.name, level.qualifier);
  level.qualifier = {};
}

/// Merges levels that differ only in a qualifier, unless their qualifiers name tracks.
void Builder::merge_levels() {
  const auto count = static_cast<std::uint32_t>(ladder.levels.size());
  std::vector<std::uint32_t> place(count);
  std::iota(place.begin(), place.end(), 0U);
  if (first_of_label_ == place) return;

  const std::vector<bool> splits = split_labels();
  const std::vector<std::vector<std::uint32_t>> rungs = this->rungs(splits);
  std::vector<Level> levels;
  const auto keep = [&](std::uint32_t i, bool declared) {
    place[i] = static_cast<std::uint32_t>(levels.size());
    Level& level = levels.emplace_back(std::move(ladder.levels[i]));
    level.declared = declared;
    if (splits[first_of_label_[i]]) split(level);
  };
  for (std::uint32_t i = 0; i < count; ++i) {
    const std::uint32_t first = first_of_label_[i];
    const bool declared = ladder.levels[i].declared;
    if (!splits[first] && first != i) {
      // Any mention can have the qualifier; the first one counts.
      Level& level = levels[place[first]];
      if (level.qualifier.empty()) level.qualifier = ladder.levels[i].qualifier;
      place[i] = place[first];
    } else if (!rungs[i].empty()) {
      for (const std::uint32_t it : rungs[i]) keep(it, true);
    } else if (rungs[first].empty() || declared) {
      keep(i, declared);
    }
  }
  ladder.levels = std::move(levels);
  for (std::size_t i = 0; i < ladder.level_mentions.size(); ++i) {
    Mention& it = ladder.level_mentions[i];
    const bool split = splits[first_of_label_[it.index]] && !qualifiers_[i].empty();
    if (split) it.name = with_qualifier(text_, it.name, qualifiers_[i]);
    it.index = place[it.index];
  }
  for (Expectation& it : ladder.expectations) it.level = place[it.level];
}

}  // namespace ladder::model
