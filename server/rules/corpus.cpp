#include "rules/corpus.h"

#include <algorithm>

#include "model/escapes.h"
#include "rules/spelling.h"

namespace ladder::rules {
namespace {

constexpr std::size_t most_namesakes = 64;  // a company has some dozens of ladders
constexpr std::size_t most_spellings = 16;  // people find a few ways to write a name

}  // namespace

Corpus::Corpus(std::vector<CheckedDocument> documents)
    : documents_(std::move(documents)), continuations_(documents_) {
  for (std::uint32_t i = 0; i < documents_.size(); ++i) {
    by_path_.try_emplace(documents_[i].path, i);
    const auto& ladders = documents_[i].document->ladders;
    levels_.emplace_back(ladders.size());
    for (std::uint32_t ladder = 0; ladder < ladders.size(); ++ladder) {
      const std::vector<model::Level>& levels = ladders[ladder].ladder.levels;
      for (std::uint32_t level = 0; level < levels.size(); ++level)
        levels_[i][ladder].try_emplace(levels[level].key, level);
      const std::vector<model::Skill>& skills = ladders[ladder].ladder.skills;
      for (std::uint32_t skill = 0; skill < skills.size(); ++skill)
        if (!skills[skill].key.empty()) by_name_[skills[skill].key].push_back({{i, ladder}, skill});
    }
  }
  add_spellings();
}

void Corpus::add_spellings() {
  const auto ladders_of = [](const CheckedDocument& it) { return it.document->ladders.size(); };
  std::size_t ladders = 0;
  for (const CheckedDocument& it : documents_) ladders += ladders_of(it);
  if (ladders < 2) return;
  for (std::uint32_t i = 0; i < documents_.size(); ++i)
    for (std::uint32_t number = 0; number < ladders_of(documents_[i]); ++number) {
      const Place place{i, number};
      for (std::uint32_t skill = 0; skill < ladder(place).skills.size(); ++skill) {
        std::string name = model::plain_text(text(place), ladder(place).skills[skill].name);
        const std::string key = spelling_key(name);
        if (key.empty()) continue;
        std::vector<Spelling>& all = by_spelling_[key];
        const auto known = std::ranges::find(all, name, &Spelling::name);
        if (known != all.end()) ++known->ladders;
        else if (all.size() < most_spellings) all.push_back({std::move(name), {place, skill}, 1});
      }
    }
}

std::span<const Spelling> Corpus::spellings(std::string_view name) const {
  if (by_spelling_.empty()) return {};
  const auto found = by_spelling_.find(spelling_key(name));
  if (found == by_spelling_.end()) return {};
  return found->second;
}

std::optional<std::uint32_t> Corpus::find(std::string_view path) const {
  const auto found = by_path_.find(path);
  if (found == by_path_.end()) return std::nullopt;
  return found->second;
}

const model::PlacedLadder& Corpus::placed(Place place) const {
  return document(place).document->ladders[place.ladder];
}

std::string_view Corpus::text(Place place) const {
  return text::slice(document(place).text, placed(place).span);
}

std::vector<SkillPlace> Corpus::namesakes(SkillPlace skill) const {
  std::vector<SkillPlace> others;
  const auto found = by_name_.find(ladder(skill.place).skills[skill.skill].key);
  if (found == by_name_.end()) return others;
  for (const SkillPlace& it : found->second) {
    if (it.place == skill.place) continue;
    others.push_back(it);
    if (others.size() == most_namesakes) break;
  }
  return others;
}

std::optional<std::uint32_t> Corpus::level(Place place, std::string_view key) const {
  const Levels& levels = levels_[place.document][place.ladder];
  const auto found = levels.find(key);
  if (found == levels.end()) return std::nullopt;
  return found->second;
}

}  // namespace ladder::rules
