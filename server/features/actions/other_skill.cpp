#include "features/actions/other_skill.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <utility>

#include <fmt/core.h>

#include "layout/notation.h"
#include "rules/siblings.h"
#include "rules/wording.h"
#include "semantics/coverage.h"
#include "semantics/names.h"
#include "semantics/prose.h"

namespace ladder::features {
namespace {

constexpr std::size_t most_relatives = 8;

/// Takes a number off the beginning of `text`, and the mark after it.
std::optional<std::uint32_t> take_number(std::string_view& text) {
  std::uint32_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc()) return std::nullopt;
  text.remove_prefix(static_cast<std::size_t>(end - text.data()));
  if (!text.empty()) text.remove_prefix(1);
  return number;
}

}  // namespace

std::vector<std::string> texts_for(const model::Ladder& ladder, std::uint32_t own,
                                   const rules::Corpus& corpus, const rules::SkillPlace& skill,
                                   model::Layout layout, std::string_view line_end) {
  const layout::Source source{corpus.ladder(skill.place), corpus.text(skill.place)};
  std::vector<std::string> texts(ladder.levels.size());
  std::uint32_t below = model::none;  // the other ladder's level whose text was copied last
  for (std::uint32_t i = 0; i < texts.size(); ++i) {
    const std::uint32_t last = std::exchange(below, model::none);
    const std::string key = rules::key_of(ladder.levels[i]);
    if (key.empty()) continue;
    const auto level = corpus.level(skill.place, key, i);
    const model::Expectation* it = level ? source.ladder.at(skill.skill, *level) : nullptr;
    if (!it || it->text.empty()) continue;
    if (it->marker == model::Marker::same) {
      const model::Expectation* meant = semantics::resolved(source.ladder, *it);
      if (!meant) continue;
      // Above a different expectation, `same` would mean something else.
      if (last == model::none || last + 1 != *level) it = meant;
    }
    texts[i] = layout::copied_text(source, *it, layout, line_end);
    const bool is_written = own != model::none && semantics::is_filled(ladder, own, i);
    if (!is_written) below = *level;
  }
  return texts;
}

layout::NewSkill copied_skill(const layout::Source& source, std::uint32_t after,
                              const rules::Corpus& corpus, const rules::SkillPlace& other) {
  const model::Layout layout = layout::layout_after(source.ladder, after);
  const std::string_view name =
      text::slice(corpus.text(other.place), corpus.ladder(other.place).skills[other.skill].name);
  return {layout::written_in(layout, name),
          texts_for(source.ladder, model::none, corpus, other, layout, source.line_end)};
}

std::vector<rules::Place> relatives_of(const semantics::View& view, rules::Place ladder) {
  std::map<rules::Place, std::size_t> shared;
  const model::Ladder& own = view.corpus.ladder(ladder);
  for (std::uint32_t skill = 0; skill < own.skills.size(); ++skill)
    for (const rules::SkillPlace& it : view.corpus.namesakes({ladder, skill}))
      if (it.place != ladder) ++shared[it.place];
  std::vector<rules::Place> all;
  for (const auto& [place, count] : shared) all.push_back(place);
  std::ranges::stable_sort(all, std::ranges::greater{},
                           [&](const rules::Place& it) { return shared[it]; });
  if (most_relatives < all.size()) all.resize(most_relatives);
  if (!all.empty()) return all;
  if (0 < ladder.ladder) all.push_back({ladder.document, ladder.ladder - 1});
  if (ladder.ladder + 1 < view.model().ladders.size())
    all.push_back({ladder.document, ladder.ladder + 1});
  return all;
}

std::string to_argument(const rules::Corpus& corpus, const rules::SkillPlace& skill) {
  return fmt::format("{}:{}:{}", skill.place.ladder, skill.skill,
                     corpus.document(skill.place).path);
}

std::optional<rules::SkillPlace> skill_in(const rules::Corpus& corpus, std::string_view argument) {
  const std::optional<std::uint32_t> ladder = take_number(argument);
  const std::optional<std::uint32_t> skill = take_number(argument);
  const std::optional<std::uint32_t> document = corpus.find(argument);
  if (!ladder || !skill || !document) return std::nullopt;
  const auto& ladders = corpus.documents()[*document].document->ladders;
  if (ladders.size() <= *ladder || ladders[*ladder].ladder.skills.size() <= *skill)
    return std::nullopt;
  return rules::SkillPlace{{*document, *ladder}, *skill};
}

std::string called_ladder(const semantics::View& view, rules::Place place) {
  const std::string title = semantics::title_of(semantics::ladder_view(view.corpus, place));
  return rules::quoted(title.empty() ? view.corpus.document(place).path : title);
}

}  // namespace ladder::features
