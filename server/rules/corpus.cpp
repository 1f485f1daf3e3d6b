#include "rules/corpus.h"

namespace ladder::rules {
namespace {

constexpr std::size_t most_namesakes = 64;  // a company has some dozens of ladders

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
