#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "model/ladder.h"
#include "rules/facts.h"

namespace ladder::rules {

/// One of the documents that are checked together. What it points to outlives the corpus.
struct CheckedDocument {
  std::string_view path;  // as the workspace knows it
  std::string_view text;
  const model::Document* document = nullptr;
  std::vector<Facts> facts;  // by ladder
};

CheckedDocument checked_document(std::string_view path, std::string_view text,
                                 const model::Document& document);

/// A ladder among all that are checked together.
struct Place {
  std::uint32_t document = 0;
  std::uint32_t ladder = 0;

  friend auto operator<=>(const Place&, const Place&) = default;
};

/// A skill of some ladder.
struct SkillPlace {
  Place place;
  std::uint32_t skill = 0;
};

/// The ladders that are checked together: what one may tell of another.
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

  /// The skills of other ladders that have the name of this one, in the order of the documents; of
  /// very many the first.
  std::vector<SkillPlace> namesakes(SkillPlace skill) const;

 private:
  std::vector<CheckedDocument> documents_;
  std::unordered_map<std::string_view, std::uint32_t> by_path_;
  std::unordered_map<std::string_view, std::vector<SkillPlace>> by_name_;
};

}  // namespace ladder::rules
