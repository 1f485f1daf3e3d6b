#include "layout/lone_ladder.h"

#include <algorithm>
#include <utility>

#include "layout/cell_text.h"
#include "model/escapes.h"
#include "model/lower.h"
#include "text/edits.h"

namespace ladder::layout {

std::optional<LoneLadder> LoneLadder::read(std::string text, std::string_view line_end) {
  model::Document document = model::lower(syntax::Tree(text), text);
  if (document.ladders.size() != 1) return std::nullopt;
  return LoneLadder(std::move(text), line_end, std::move(document.ladders.front()));
}

Source LoneLadder::source() const {
  return {placed_.ladder, text::slice(text_, placed_.span), line_end_};
}

GridReading LoneLadder::reading() const {
  const model::Ladder& ladder = placed_.ladder;
  GridReading reading;
  for (const model::Skill& it : ladder.skills) reading.skills.push_back(it.key);
  for (const model::Level& it : ladder.levels) {
    const std::string track = it.track == model::none ? "" : ladder.tracks[it.track].key;
    const std::string key = it.key.empty() ? model::key_of(it.inferred) : it.key;
    reading.levels.push_back(key + '\t' + track);
  }
  const auto levels = static_cast<std::uint32_t>(ladder.levels.size());
  for (std::uint32_t skill = 0; skill < ladder.skills.size(); ++skill) {
    reading.cells.emplace_back();
    for (std::uint32_t level = 0; level < levels; ++level) {
      const model::Expectation* it = ladder.at(skill, level);
      reading.cells.back().push_back(it ? cell_text(source(), *it) : std::string());
    }
  }
  return reading;
}

bool LoneLadder::apply(std::vector<text::Edit> edits) {
  if (edits.empty()) return true;
  for (text::Edit& it : edits) it.span = text::moved(it.span, placed_.span.begin);
  std::ranges::stable_sort(edits, {}, [](const text::Edit& it) { return it.span.begin; });
  std::optional<LoneLadder> next = read(text::applied(text_, edits), line_end_);
  if (!next) return false;
  *this = *std::move(next);
  return true;
}

}  // namespace ladder::layout
