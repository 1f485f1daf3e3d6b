#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "rules/checked_document.h"
#include "rules/series.h"
#include "rules/truncation/continuations.h"

namespace ladder::rules {

/// A skill of some ladder.
struct SkillPlace {
  Place place;
  std::uint32_t skill = 0;
};

/// One way to write the name of a skill.
struct Spelling {
  std::string name;              // in plain text
  std::vector<SkillPlace> uses;  // in the order of the documents; of very many the first
};

/// The ladders that are checked together: what one may tell of another. What the documents point to
/// outlives it.
class Corpus {
 public:
  explicit Corpus(std::vector<CheckedDocument> documents);

  std::optional<std::uint32_t> find(std::string_view path) const;
  const std::vector<CheckedDocument>& documents() const { return documents_; }
  const CheckedDocument& document(Place place) const { return documents_[place.document]; }
  const model::PlacedLadder& placed(Place place) const;
  const model::Ladder& ladder(Place place) const { return placed(place).ladder; }
  const Facts& facts(Place place) const { return document(place).facts[place.ladder]; }
  std::string_view text(Place place) const;  // the ladder's own

  /// The skills that have the name of this one, itself among them, in the order of the documents;
  /// of very many the first.
  std::span<const SkillPlace> namesakes(SkillPlace skill) const;

  /// The level of a ladder by its key; quickest where it is the one to be `expected`.
  std::optional<std::uint32_t> level(Place place, std::string_view key,
                                     std::uint32_t expected) const;

  /// The ways in which ladders write a skill's name, this one's among them, in the order of the
  /// documents; they differ in case, punctuation and emoji. Of very many the first; none where
  /// there is only one ladder.
  std::span<const Spelling> spellings(std::string_view name) const;

  /// Whether any ladder has a level of this number in a series of this name: `ic` and 4. Levels
  /// that are numbers alone are told apart by their ladders, so that the empty name has none.
  bool has_level(std::string_view series, std::uint32_t number) const;

  /// Whether two ladders seem to be of one house: they stand in one document, or have a third of
  /// the skills of the smaller one in common, however they are spelt, and one that is spelt alike.
  bool are_related(Place one, Place other) const;

  const Continuations& continuations() const { return continuations_; }

 private:
  using Levels = std::unordered_map<std::string_view, std::uint32_t>;

  /// Hashes of the names of a ladder's skills, sorted.
  struct SkillNames {
    std::vector<std::size_t> written;  // in plain text
    std::vector<std::size_t> keys;     // their spelling_key
  };

  void add_spellings();
  void add_spelling(const SkillPlace& use);

  std::vector<CheckedDocument> documents_;
  std::unordered_map<std::string_view, std::uint32_t> by_path_;
  std::unordered_map<std::string_view, std::vector<SkillPlace>> by_name_;
  std::unordered_map<std::string, std::vector<Spelling>> by_spelling_;  // by spelling_key
  std::vector<std::vector<SkillNames>> skill_names_;  // by document and ladder; none of a lone one
  std::vector<std::vector<Levels>> levels_;           // by document and ladder
  std::unordered_map<std::string, Series> series_;    // by name
  Continuations continuations_;
};

}  // namespace ladder::rules
