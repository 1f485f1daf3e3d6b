#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>

#include "system/streams.h"

namespace ladder::cli {

enum class ColourChoice { automatic, always, never };

/// The environment variables that affect the look of the output. Empty if one isn't set.
struct Environment {
  std::string no_color = {};
  std::string clicolor = {};
  std::string clicolor_force = {};
  std::string term = {};
  std::string columns = {};
  std::string locale = {};
};

Environment environment_of_process();

/// The user's choice, then NO_COLOR, CLICOLOR_FORCE, CLICOLOR and TERM, then whether the output is
/// a terminal.
bool wants_colour(ColourChoice choice, const Environment& environment, bool is_terminal);

/// What the output can display.
struct Screen {
  std::uint32_t width = 100;  // columns, 20 or more
  bool is_terminal = false;
  bool colour = false;
  bool unicode = true;  // if not, only ASCII is used to draw, but ladders stay unchanged

  /// Columns of running text: longer lines are hard to read.
  std::uint32_t prose_width() const { return std::min(width, std::uint32_t{100}); }

  /// One of two signs for the same thing.
  std::string_view sign(std::string_view unicode_sign, std::string_view ascii_sign) const {
    return unicode ? unicode_sign : ascii_sign;
  }
};

Screen screen_of(system::Stream output, ColourChoice choice, const Environment& environment);

}  // namespace ladder::cli
