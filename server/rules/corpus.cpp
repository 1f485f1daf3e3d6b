#include "rules/corpus.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "model/escapes.h"
#include "model/reference.h"
#include "rules/spelling.h"

namespace ladder::rules {
namespace {

constexpr std::size_t most_spellings = 16;  // a name is rarely written in more ways

constexpr std::size_t fewest_alike = 2;  // skills; one may have a name that every company uses

/// How many numbers two sorted lists have in common.
std::size_t common(const std::vector<std::size_t>& one, const std::vector<std::size_t>& other) {
  std::vector<std::size_t> both;
  std::ranges::set_intersection(one, other, std::back_inserter(both));
  return both.size();
}

/// Inserts `it` into a sorted list.
template <typename T>
void insert_in_order(std::vector<T>& all, const T& it) {
  if (all.empty() || all.back() < it) all.push_back(it);
  else all.insert(std::ranges::upper_bound(all, it), it);
}

/// Removes it again.
template <typename T>
void remove_in_order(std::vector<T>& all, const T& it) {
  const auto found = std::ranges::lower_bound(all, it);
  if (found != all.end() && *found == it) all.erase(found);
}

/// The file that a ladder extends, other than its own.
std::string base_file_of(std::string_view path, const model::Ladder& ladder,
                         std::string_view text) {
  const model::Directive* extends = ladder.directive(model::DirectiveKind::extends);
  if (!extends) return "";
  const text::Span base = model::read_reference(text, extends->value).path;
  return base.empty() ? "" : model::path_from(path, text::slice(text, base));
}

bool is_used_earlier(const Spelling& one, const Spelling& other) {
  return one.uses.front() < other.uses.front();
}

}  // namespace

Corpus::Corpus(std::vector<CheckedDocument> documents)
    : documents_(std::move(documents)), continuations_(documents_) {
  for (std::uint32_t i = 0; i < documents_.size(); ++i) {
    by_path_.try_emplace(documents_[i].path, i);
    const std::size_t ladders = documents_[i].document->ladders.size();
    levels_.emplace_back(ladders);
    skill_names_.emplace_back(ladders);
    for (std::uint32_t ladder = 0; ladder < ladders; ++ladder) learn({i, ladder});
    ladders_ += ladders;
  }
  settle();
}

/// The numbers of a series, which are about to change.
LevelNumbers& Corpus::numbers_of(const std::string& series) {
  LevelNumbers& numbers = series_[series];
  if (numbers.is_settled()) unsettled_.push_back(&numbers);
  return numbers;
}

void Corpus::settle() {
  for (LevelNumbers* it : std::exchange(unsettled_, {})) it->settle();
}

void Corpus::learn(Place place) {
  Levels& own = levels_[place.document][place.ladder];
  const std::vector<model::Level>& levels = ladder(place).levels;
  for (std::uint32_t level = 0; level < levels.size(); ++level) {
    own.try_emplace(levels[level].key, level);
    const std::optional<model::Rank>& rank = levels[level].rank;
    if (rank && !rank->series.empty()) numbers_of(rank->series).add(*rank);
  }
  const std::vector<model::Skill>& skills = ladder(place).skills;
  for (std::uint32_t skill = 0; skill < skills.size(); ++skill) {
    if (!skills[skill].key.empty())
      insert_in_order(by_name_[skills[skill].key], SkillPlace{place, skill});
    learn_spelling({place, skill});
  }
  SkillNames& names = skill_names_[place.document][place.ladder];
  std::ranges::sort(names.written);
  std::ranges::sort(names.keys);
}

void Corpus::forget(Place place, const LadderText& old) {
  levels_[place.document][place.ladder].clear();
  skill_names_[place.document][place.ladder] = {};
  for (const model::Level& it : old.ladder.levels) {
    if (const std::optional<model::Rank>& rank = it.rank; rank && !rank->series.empty())
      numbers_of(rank->series).remove(*rank);
  }
  for (std::uint32_t skill = 0; skill < old.ladder.skills.size(); ++skill) {
    const model::Skill& it = old.ladder.skills[skill];
    if (const auto named = by_name_.find(it.key); named != by_name_.end()) {
      remove_in_order(named->second, SkillPlace{place, skill});
      if (named->second.empty()) by_name_.erase(named);
    }
    forget_spelling({place, skill}, text::slice(old.text, it.name));
  }
}

void Corpus::learn_spelling(const SkillPlace& use) {
  const Place place = use.place;
  std::string name = model::plain_text(text(place), ladder(place).skills[use.skill].name);
  const std::string key = spelling_key(name);
  if (key.empty()) return;
  SkillNames& names = skill_names_[place.document][place.ladder];
  names.written.push_back(std::hash<std::string>()(name));
  names.keys.push_back(std::hash<std::string>()(key));
  std::vector<Spelling>& all = by_spelling_[key];
  const auto known = std::ranges::find(all, name, &Spelling::name);
  if (known != all.end()) {
    insert_in_order(known->uses, use);
  } else if (all.size() < most_spellings) {
    all.push_back({std::move(name), {use}});
  } else if (use < all.back().uses.front()) {
    incomplete_.push_back(key);
  }
  if (1 < all.size()) std::ranges::sort(all, is_used_earlier);
}

void Corpus::forget_spelling(const SkillPlace& use, std::string_view written) {
  const std::string name = model::plain_text(written);
  const std::string key = spelling_key(name);
  const auto named = by_spelling_.find(key);
  if (named == by_spelling_.end()) return;
  std::vector<Spelling>& all = named->second;
  const bool may_lack_some = all.size() == most_spellings;
  for (Spelling& it : all)
    if (it.name == name) remove_in_order(it.uses, use);
  std::erase_if(all, [](const Spelling& it) { return it.uses.empty(); });
  std::ranges::sort(all, is_used_earlier);
  if (may_lack_some) incomplete_.push_back(key);
  if (all.empty()) by_spelling_.erase(named);
}

/// Looks through all ladders for a name that had more spellings than are kept.
void Corpus::learn_spellings_again(const std::string& key) {
  std::vector<Spelling> all;
  for (std::uint32_t i = 0; i < documents_.size(); ++i) {
    for (std::uint32_t number = 0; number < documents_[i].document->ladders.size(); ++number) {
      const std::vector<model::Skill>& skills = ladder({i, number}).skills;
      for (std::uint32_t skill = 0; skill < skills.size(); ++skill) {
        std::string name = model::plain_text(text({i, number}), skills[skill].name);
        if (spelling_key(name) != key) continue;
        const auto known = std::ranges::find(all, name, &Spelling::name);
        if (known != all.end()) known->uses.push_back({{i, number}, skill});
        else if (all.size() < most_spellings)
          all.push_back({std::move(name), {{{i, number}, skill}}});
      }
    }
  }
  if (all.empty()) by_spelling_.erase(key);
  else by_spelling_[key] = std::move(all);
}

void Corpus::revise(const Revision& revision) {
  const std::uint32_t document = revision.document;
  const std::uint32_t first = revision.first;
  const auto before = static_cast<std::uint32_t>(revision.replaced.size());
  for (std::uint32_t i = 0; i < before; ++i) {
    const LadderText& old = revision.replaced[i];
    forget({document, first + i}, old);
    continuations_.forget({{document, first + i}, old.ladder, old.text, old.facts});
  }

  documents_[document].text = revision.text;
  if (before != revision.count) move_places(document, first, before, revision.count);

  const model::Document& model = *documents_[document].document;
  for (std::uint32_t i = first; i < first + revision.count; ++i) {
    const auto& [span, ladder] = model.ladders[i];
    documents_[document].facts[i] = facts_of(ladder, text::slice(revision.text, span));
    learn({document, i});
    continuations_.learn(ladder_place(documents_[document], {document, i}));
  }
  continuations_.settle(documents_);
  for (const std::string& key : std::exchange(incomplete_, {})) learn_spellings_again(key);
  settle();
}

/// Makes or removes room for ladders that are added or removed, and adjusts all later places.
void Corpus::move_places(std::uint32_t document, std::uint32_t first, std::uint32_t before,
                         std::uint32_t after) {
  const auto resize = [&](auto& list) {
    const auto at = list.begin() + first;
    if (before < after) list.insert(at, after - before, {});
    else list.erase(at, at + (before - after));
  };
  resize(documents_[document].facts);
  resize(levels_[document]);
  resize(skill_names_[document]);
  ladders_ += after;
  ladders_ -= before;

  const auto move = [&](Place& place) {
    if (place.document == document && first + before <= place.ladder)
      place.ladder = place.ladder - before + after;
  };
  for (auto& [name, places] : by_name_)
    for (SkillPlace& it : places) move(it.place);
  for (auto& [key, spellings] : by_spelling_)
    for (Spelling& spelling : spellings)
      for (SkillPlace& it : spelling.uses) move(it.place);
  continuations_.move_places(move);
}

bool Corpus::has_level(std::string_view series, std::uint32_t number) const {
  const auto found = series_.find(series);
  return found != series_.end() && found->second.holds(number);
}

bool Corpus::are_related(Place one, Place other) const {
  if (one.document == other.document) return true;
  const std::string& configuration = document(one).configuration;
  if (!configuration.empty() && configuration == document(other).configuration) return true;
  const std::string base = base_file_of(document(one).path, ladder(one), text(one));
  const std::string other_base = base_file_of(document(other).path, ladder(other), text(other));
  if (!base.empty() && (base == document(other).path || base == other_base)) return true;
  if (!other_base.empty() && other_base == document(one).path) return true;
  const SkillNames& own = skill_names_[one.document][one.ladder];
  const SkillNames& others = skill_names_[other.document][other.ladder];
  const std::size_t alike = common(own.keys, others.keys);
  return fewest_alike <= alike && own.keys.size() + others.keys.size() < 4 * alike &&
         alike < 2 * common(own.written, others.written);
}

std::span<const Spelling> Corpus::spellings(std::string_view name) const {
  if (ladders_ < 2) return {};
  const auto found = by_spelling_.find(spelling_key(name));
  if (found == by_spelling_.end()) return {};
  return found->second;
}

std::optional<std::uint32_t> Corpus::find(std::string_view path) const {
  const auto found = by_path_.find(path);
  if (found == by_path_.end()) return std::nullopt;
  return found->second;
}

const model::PlacedLadder& Corpus::placed_ladder(Place place) const {
  return document(place).document->ladders[place.ladder];
}

std::string_view Corpus::text(Place place) const {
  return text::slice(document(place).text, placed_ladder(place).span);
}

std::span<const SkillPlace> Spelling::first_uses() const {
  return std::span(uses).first(std::min(uses.size(), most_namesakes));
}

std::span<const SkillPlace> Corpus::skills_named(std::string_view key) const {
  const auto found = by_name_.find(key);
  if (found == by_name_.end()) return {};
  return found->second;
}

std::span<const SkillPlace> Corpus::namesakes(SkillPlace skill) const {
  const std::span<const SkillPlace> all = skills_named(ladder(skill.place).skills[skill.skill].key);
  return all.first(std::min(all.size(), most_namesakes));
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
