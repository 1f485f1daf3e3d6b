#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "model/ladder.h"
#include "rules/facts.h"

namespace ladder::rules {

/// One of the documents that are checked together.
struct CheckedDocument {
  std::string_view path;  // as the workspace knows it
  std::string_view text;
  const model::Document* document = nullptr;
  std::vector<Facts> facts;   // by ladder
  std::string configuration;  // the ladder.json that it's checked by; empty without one
};

CheckedDocument checked_document(std::string_view path, std::string_view text,
                                 const model::Document& document);

/// A ladder among all that are checked together.
struct Place {
  std::uint32_t document = 0;
  std::uint32_t ladder = 0;

  friend auto operator<=>(const Place&, const Place&) = default;
};

/// A ladder in its place.
struct LadderPlace {
  Place place;
  const model::Ladder& ladder;
  std::string_view text;  // the ladder's own
  const Facts& facts;
};

LadderPlace ladder_place(const CheckedDocument& document, Place place);

/// A ladder that may no longer be in any document, with its data.
struct LadderText {
  model::Ladder ladder;
  std::string text;  // the ladder's own
  Facts facts;
};

}  // namespace ladder::rules
