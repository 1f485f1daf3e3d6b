#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "semantics/view.h"

namespace ladder::features {

/// A ladder among those that it extends and that extend it.
struct RelatedLadder {
  std::string path;
  std::string title;
  std::string size;  // "3 levels, 2 skills"
  text::Span whole;
  text::Span name;  // its title, or its beginning if it has none
};

/// The ladder around an offset.
std::optional<RelatedLadder> ladder_around(const semantics::View& view, std::uint32_t offset);

/// The ladder that it extends, if that is found.
std::vector<RelatedLadder> ladders_extended_at(const semantics::View& view, std::uint32_t offset);

/// The ladders that extend it directly.
std::vector<RelatedLadder> ladders_extending(const semantics::View& view, std::uint32_t offset);

}  // namespace ladder::features
