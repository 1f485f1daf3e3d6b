#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "rules/checked_document.h"
#include "rules/level_numbers.h"
#include "rules/truncation/continuations.h"

namespace ladder::rules {

/// A skill of some ladder.
struct SkillPlace {
  Place place;
  std::uint32_t skill = 0;

  friend auto operator<=>(const SkillPlace&, const SkillPlace&) = default;
};

constexpr std::size_t most_namesakes = 16;  // that an expectation is compared with

/// One way to write the name of a skill.
struct Spelling {
  std::string name;              // in plain text
  std::vector<SkillPlace> uses;  // in the order of the documents

  std::span<const SkillPlace> first_uses() const;  // only the first if there are very many
};

/// The ladders that replaced others in one document, after an edit.
struct Revision {
  std::uint32_t document = 0;
  std::string_view text;                 // the document's, from now on
  std::uint32_t first = 0;               // of the ladders that are new
  std::uint32_t count = 0;               // how many there are
  std::span<const LadderText> replaced;  // the previous ones, as they were
};

/// The ladders that are checked together, for rules that compare them. The data that the documents
/// point to outlives it.
class Corpus {
 public:
  explicit Corpus(std::vector<CheckedDocument> documents);

  /// Follows an edit. The document's model, which the corpus points to, has the new ladders
  /// already. The cost grows with them, plus a step for each later ladder if their number changes.
  /// Afterwards the corpus is as if it were built from scratch.
  void revise(const Revision& revision);

  /// Returns the documents, for another corpus; this one can't be used afterwards.
  std::vector<CheckedDocument> take() && { return std::move(documents_); }

  std::optional<std::uint32_t> find(std::string_view path) const;
  const std::vector<CheckedDocument>& documents() const { return documents_; }
  const CheckedDocument& document(Place place) const { return documents_[place.document]; }
  const model::PlacedLadder& placed_ladder(Place place) const;
  const model::Ladder& ladder(Place place) const { return placed_ladder(place).ladder; }
  const Facts& facts(Place place) const { return document(place).facts[place.ladder]; }
  std::string_view text(Place place) const;  // the ladder's own

  /// The skills that have a name, by its key, in the order of the documents.
  std::span<const SkillPlace> skills_named(std::string_view key) const;

  /// The skills with the same name as this one, itself included, in the order of the documents;
  /// only the first if there are very many.
  std::span<const SkillPlace> namesakes(SkillPlace skill) const;

  /// The level of a ladder by its key; quickest if it is the `expected` one.
  std::optional<std::uint32_t> level(Place place, std::string_view key,
                                     std::uint32_t expected) const;

  /// The ways in which ladders write a skill's name, including this one, in the order of the
  /// documents; they differ in case, punctuation and emoji. Only the first if there are very many;
  /// empty if there is only one ladder.
  std::span<const Spelling> spellings(std::string_view name) const;

  /// Whether any ladder has a level with this number in the series with this name: `ic` and 4.
  /// Levels that are only numbers belong to their own ladder, so the empty name has no levels.
  bool has_level(std::string_view series, std::uint32_t number) const;

  /// Whether two ladders seem to belong to one company: they are in the same document, have the
  /// same ladder.json, extend one another or the same file, or most of their skills are alike, most
  /// of them spelled the same.
  bool are_related(Place one, Place other) const;

  const Continuations& continuations() const { return continuations_; }

 private:
  using Levels = std::unordered_map<std::string_view, std::uint32_t>;

  /// Finds strings by views of them.
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view it) const { return std::hash<std::string_view>()(it); }
  };
  template <typename Value>
  using ByName = std::unordered_map<std::string, Value, Hash, std::equal_to<>>;

  /// Hashes of the names of a ladder's skills, sorted.
  struct SkillNames {
    std::vector<std::size_t> written;  // in plain text
    std::vector<std::size_t> keys;     // their spelling_key
  };

  /// Adds what a ladder contributes, and removes it again.
  void learn(Place place);
  void forget(Place place, const LadderText& old);
  void learn_spelling(const SkillPlace& use);
  void forget_spelling(const SkillPlace& use, std::string_view name);
  void learn_spellings_again(const std::string& key);
  LevelNumbers& numbers_of(const std::string& series);
  void settle();
  void move_places(std::uint32_t document, std::uint32_t first, std::uint32_t before,
                   std::uint32_t after);

  std::vector<CheckedDocument> documents_;
  std::unordered_map<std::string_view, std::uint32_t> by_path_;
  ByName<std::vector<SkillPlace>> by_name_;
  ByName<std::vector<Spelling>> by_spelling_;         // by spelling_key
  std::vector<std::vector<SkillNames>> skill_names_;  // by document and ladder
  std::vector<std::vector<Levels>> levels_;           // by document and ladder
  ByName<LevelNumbers> series_;                       // by name
  std::size_t ladders_ = 0;
  std::vector<std::string> incomplete_;  // keys of by_spelling_ that may miss some spellings
  std::vector<LevelNumbers*> unsettled_;
  Continuations continuations_;
};

}  // namespace ladder::rules
