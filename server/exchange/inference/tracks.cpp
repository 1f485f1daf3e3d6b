#include "exchange/inference/tracks.h"

#include <algorithm>
#include <map>
#include <optional>

#include "model/directives.h"
#include "model/escapes.h"
#include "model/label.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace ladder::exchange {
namespace {

using Labels = std::vector<std::string>;

struct FoundTrack {
  std::string name;
  Labels levels;
};

struct Fork {
  Labels shared;
  std::vector<FoundTrack> tracks;

  FoundTrack& track(const std::string& name) {
    const auto known = std::ranges::find(tracks, name, &FoundTrack::name);
    return known == tracks.end() ? tracks.emplace_back(FoundTrack{name, {}}) : *known;
  }
};

struct ReadLevel {
  std::string label;
  std::string qualifier;
  std::optional<model::Rank> rank;
};

std::vector<ReadLevel> levels_of(const layout::PlainLadder& ladder) {
  std::vector<ReadLevel> levels;
  for (const layout::PlainLevel& it : ladder.levels) {
    const model::Label read = model::read_label(it.name, text::whole(it.name));
    levels.push_back({std::string(text::slice(it.name, read.name)),
                      std::string(text::slice(it.name, read.qualifier)), read.rank});
  }
  return levels;
}

/// From `Senior`, `Staff (Expert)`, `Principal (Expert)`, `Manager (Management)`: one of the
/// qualifiers has several levels, since any level may have one of its own.
std::optional<Fork> fork_by_qualifiers(const std::vector<ReadLevel>& levels) {
  Fork fork;
  std::vector<std::string> labels;
  for (const ReadLevel& it : levels) {
    labels.push_back(text::folded(it.label));
    if (it.qualifier.empty() && !fork.tracks.empty()) return std::nullopt;
    if (it.qualifier.empty()) fork.shared.push_back(it.label);
    else fork.track(it.qualifier).levels.push_back(it.label);
  }
  std::ranges::sort(labels);
  const bool repeated = std::ranges::adjacent_find(labels) != labels.end();
  const bool several =
      std::ranges::any_of(fork.tracks, [](const FoundTrack& it) { return 1 < it.levels.size(); });
  if (repeated || !several || fork.shared.empty() || fork.tracks.size() < 2) return std::nullopt;
  return fork;
}

std::string prefix_of(const std::string& label) {
  std::string prefix = label.substr(0, label.find_first_of("0123456789"));
  while (!prefix.empty() && !text::is_letter(text::character_before(prefix, prefix.size()).code))
    prefix.pop_back();
  return prefix;
}

/// From `IC1`, `IC2`, `IC3`, `M2`, `M3`: numbers that both have are rungs of two tracks.
std::optional<Fork> fork_by_series(const std::vector<ReadLevel>& levels) {
  std::map<std::string, std::pair<std::uint32_t, std::uint32_t>> ranges;  // by series
  for (const ReadLevel& it : levels) {
    if (!it.rank || it.rank->series.empty() || !it.qualifier.empty()) return std::nullopt;
    auto [known, added] = ranges.try_emplace(it.rank->series, it.rank->first, it.rank->last);
    known->second.second = std::max(known->second.second, it.rank->last);
    if (it.rank->first < known->second.first) return std::nullopt;
  }
  if (ranges.size() < 2) return std::nullopt;
  const std::string first = levels.front().rank->series;
  std::uint32_t fork_at = UINT32_MAX;
  for (const auto& [series, range] : ranges) {
    if (series == first) continue;
    const bool overlaps = ranges[first].first < range.first && range.first <= ranges[first].second;
    if (!overlaps) return std::nullopt;
    fork_at = std::min(fork_at, range.first);
  }
  Fork fork;
  for (const ReadLevel& it : levels) {
    const std::string prefix = prefix_of(it.label);
    const bool is_shared = it.rank->series == first && it.rank->first < fork_at;
    const bool goes_on = fork.tracks.empty() || fork.tracks.back().name == prefix;
    const bool returns = !goes_on && 0 < fork.track(prefix).levels.size();
    if (prefix.empty() || returns || (is_shared && !fork.tracks.empty())) return std::nullopt;
    if (is_shared) fork.shared.push_back(it.label);
    else fork.track(prefix).levels.push_back(it.label);
  }
  const bool short_one =
      std::ranges::any_of(fork.tracks, [](const FoundTrack& it) { return it.levels.size() < 2; });
  if (short_one) return std::nullopt;
  return fork;
}

/// Whether a directive can contain the name.
bool is_name(std::string_view track) {
  constexpr std::size_t longest = 60;
  return track.size() <= longest && track.find_first_of(":|\t\n") == track.npos;
}

}  // namespace

void add_tracks(layout::PlainLadder& ladder, std::vector<std::string>& directives) {
  for (const std::string& it : directives) {
    const auto kind = model::directive_kind(model::read_key(it.substr(0, it.find(':'))).key);
    if (kind == model::DirectiveKind::levels || kind == model::DirectiveKind::track) return;
  }
  const std::vector<ReadLevel> levels = levels_of(ladder);
  if (levels.size() < 3) return;
  std::optional<Fork> fork = fork_by_qualifiers(levels);
  const bool by_qualifiers = fork.has_value();
  if (!fork) fork = fork_by_series(levels);
  if (!fork) return;
  for (const FoundTrack& it : fork->tracks)
    if (!is_name(it.name)) return;
  if (by_qualifiers)
    for (std::size_t i = 0; i < levels.size(); ++i) ladder.levels[i].name = levels[i].label;
  std::vector<std::string> lines{"Levels: " + model::escaped_declarations(fork->shared)};
  for (const FoundTrack& it : fork->tracks)
    lines.push_back("Track " + it.name + ": " + model::escaped_declarations(it.levels));
  directives.insert(directives.begin(), lines.begin(), lines.end());
}

}  // namespace ladder::exchange
