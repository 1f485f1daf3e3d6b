#include "cli/screen.h"

#include <algorithm>
#include <charconv>
#include <optional>

#include "system/process.h"
#include "system/streams.h"
#include "text/unicode.h"

namespace ladder::cli {
namespace {

constexpr std::uint32_t least_width = 20;
constexpr std::uint32_t most_width = 1000;

bool is_utf8(std::string_view locale) {
  const std::string name = text::folded(locale);
  return name.find("utf-8") != name.npos || name.find("utf8") != name.npos;
}

std::optional<std::uint32_t> number(std::string_view text) {
  std::uint32_t value = 0;
  auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size() || value == 0) return std::nullopt;
  return value;
}

}  // namespace

Environment environment_of_process() {
  return {.no_color = system::environment_variable("NO_COLOR"),
          .clicolor = system::environment_variable("CLICOLOR"),
          .clicolor_force = system::environment_variable("CLICOLOR_FORCE"),
          .term = system::environment_variable("TERM"),
          .columns = system::environment_variable("COLUMNS"),
          .locale = system::text_locale()};
}

bool wants_colour(ColourChoice choice, const Environment& environment, bool is_terminal) {
  if (choice != ColourChoice::automatic) return choice == ColourChoice::always;
  if (!environment.no_color.empty()) return false;
  if (!environment.clicolor_force.empty() && environment.clicolor_force != "0") return true;
  if (environment.clicolor == "0" || environment.term == "dumb") return false;
  return is_terminal;
}

Screen screen_of(system::Stream output, ColourChoice choice, const Environment& environment) {
  Screen screen;
  screen.is_terminal = system::is_terminal(output);
  screen.colour = wants_colour(choice, environment, system::has_colours(output));
  screen.unicode = is_utf8(environment.locale);
  std::optional<std::uint32_t> width = system::terminal_width(output);
  if (!width) width = number(environment.columns);
  if (width) screen.width = std::clamp(*width, least_width, most_width);
  return screen;
}

}  // namespace ladder::cli
