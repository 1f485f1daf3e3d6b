#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "exchange/inference/choices.h"
#include "exchange/inference/parts.h"
#include "exchange/inference/sign.h"

namespace ladder::exchange {

/// One way to read headings.
struct HeadingShape {
  enum class Kind { level_by_level, skill_by_skill };
  Kind kind = Kind::level_by_level;
  std::vector<Part> parts;
  std::vector<bool> levels;  // or skills, by kind: whether a part is one
  std::vector<Sign> signs;
  std::string objection;  // why no one would believe it
  double points = 0;
};

/// All ways to read the parts below a title that make sense, the likeliest first. Those with an
/// objection come last.
std::vector<HeadingShape> heading_shapes(const std::vector<Part>& found, const Declared& declared,
                                         std::string_view title);

/// Where the levels are, and what asks for that.
Choices::Levels place_of_levels(HeadingShape::Kind kind);

/// The readings with their evidence, a line each.
std::vector<std::string> explanation_of(const std::vector<HeadingShape>& shapes,
                                        const Declared& declared);

/// The two likeliest readings, if the second is about as likely.
std::vector<Doubt> doubt_about(const std::vector<HeadingShape>& shapes, const Declared& declared);

}  // namespace ladder::exchange
