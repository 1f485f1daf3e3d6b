#include "rules/corpus.h"

#include <algorithm>
#include <iterator>

#include "model/escapes.h"
#include "rules/spelling.h"

namespace ladder::rules {
namespace {

constexpr std::size_t most_namesakes = 16;  // each text is compared with theirs
constexpr std::size_t most_spellings = 16;  // people find a few ways to write a name

/// How many numbers two sorted lists have in common.
std::size_t common(const std::vector<std::size_t>& one, const std::vector<std::size_t>& other) {
  std::vector<std::size_t> both;
  std::ranges::set_intersection(one, other, std::back_inserter(both));
  return both.size();
}

}  // namespace

Corpus::Corpus(std::vector<CheckedDocument> documents)
    : documents_(std::move(documents)), continuations_(documents_) {
  for (std::uint32_t i = 0; i < documents_.size(); ++i) {
    by_path_.try_emplace(documents_[i].path, i);
    const auto& ladders = documents_[i].document->ladders;
    levels_.emplace_back(ladders.size());
    for (std::uint32_t ladder = 0; ladder < ladders.size(); ++ladder) {
      const std::vector<model::Level>& levels = ladders[ladder].ladder.levels;
      for (std::uint32_t level = 0; level < levels.size(); ++level) {
        levels_[i][ladder].try_emplace(levels[level].key, level);
        const std::optional<model::Rank>& rank = levels[level].rank;
        if (rank && !rank->series.empty()) series_[rank->series].add(*rank, level);
      }
      const std::vector<model::Skill>& skills = ladders[ladder].ladder.skills;
      for (std::uint32_t skill = 0; skill < skills.size(); ++skill)
        if (!skills[skill].key.empty()) by_name_[skills[skill].key].push_back({{i, ladder}, skill});
    }
  }
  for (auto& [name, series] : series_) series.sort();
  add_spellings();
}

bool Corpus::has_level(std::string_view series, std::uint32_t number) const {
  const auto found = series_.find(std::string(series));
  return found != series_.end() && found->second.holds(number);
}

void Corpus::add_spellings() {
  const auto ladders_of = [](const CheckedDocument& it) { return it.document->ladders.size(); };
  std::size_t ladders = 0;
  for (const CheckedDocument& it : documents_) ladders += ladders_of(it);
  if (ladders < 2) return;
  for (std::uint32_t i = 0; i < documents_.size(); ++i) {
    skill_names_.emplace_back(ladders_of(documents_[i]));
    for (std::uint32_t number = 0; number < ladders_of(documents_[i]); ++number)
      for (std::uint32_t skill = 0; skill < ladder({i, number}).skills.size(); ++skill)
        add_spelling({{i, number}, skill});
    for (SkillNames& it : skill_names_.back()) {
      std::ranges::sort(it.written);
      std::ranges::sort(it.keys);
    }
  }
}

void Corpus::add_spelling(const SkillPlace& use) {
  const Place place = use.place;
  std::string name = model::plain_text(text(place), ladder(place).skills[use.skill].name);
  const std::string key = spelling_key(name);
  if (key.empty()) return;
  SkillNames& names = skill_names_[place.document][place.ladder];
  names.written.push_back(std::hash<std::string>()(name));
  names.keys.push_back(std::hash<std::string>()(key));
  std::vector<Spelling>& all = by_spelling_[key];
  const auto known = std::ranges::find(all, name, &Spelling::name);
  if (known == all.end()) {
    if (all.size() < most_spellings) all.push_back({std::move(name), {use}});
  } else if (known->uses.size() < most_namesakes) {
    known->uses.push_back(use);
  }
}

bool Corpus::are_related(Place one, Place other) const {
  if (one.document == other.document) return true;
  const SkillNames& own = skill_names_[one.document][one.ladder];
  const SkillNames& others = skill_names_[other.document][other.ladder];
  return 0 < common(own.written, others.written) &&
         std::min(own.keys.size(), others.keys.size()) <= 3 * common(own.keys, others.keys);
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

std::span<const SkillPlace> Corpus::namesakes(SkillPlace skill) const {
  const auto found = by_name_.find(ladder(skill.place).skills[skill.skill].key);
  if (found == by_name_.end()) return {};
  return std::span(found->second).first(std::min(found->second.size(), most_namesakes));
}

std::optional<std::uint32_t> Corpus::level(Place place, std::string_view key,
                                           std::uint32_t expected) const {
  const std::vector<model::Level>& all = ladder(place).levels;
  if (expected < all.size() && all[expected].key == key) return expected;
  const Levels& levels = levels_[place.document][place.ladder];
  const auto found = levels.find(key);
  if (found == levels.end()) return std::nullopt;
  return found->second;
}

}  // namespace ladder::rules
