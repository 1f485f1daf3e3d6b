#include "cli/screen.h"

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <optional>

#include <sys/ioctl.h>
#include <unistd.h>

#include "text/unicode.h"

namespace ladder::cli {
namespace {

constexpr std::uint32_t least_width = 20;
constexpr std::uint32_t most_width = 1000;

std::string variable(const char* name) {
  const char* value = std::getenv(name);
  return value ? value : "";
}

std::string locale_of_process() {
  for (const char* name : {"LC_ALL", "LC_CTYPE", "LANG"})
    if (std::string value = variable(name); !value.empty()) return value;
  return "";
}

bool is_utf8(std::string_view locale) {
  const std::string name = text::folded(locale);
  return name.find("utf-8") != name.npos || name.find("utf8") != name.npos;
}

std::optional<std::uint32_t> terminal_width(int descriptor) {
  winsize size = {};
  if (::ioctl(descriptor, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) return std::nullopt;
  return size.ws_col;
}

std::optional<std::uint32_t> number(std::string_view text) {
  std::uint32_t value = 0;
  auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size() || value == 0) return std::nullopt;
  return value;
}

}  // namespace

Environment environment_of_process() {
  return {.no_color = variable("NO_COLOR"),
          .clicolor = variable("CLICOLOR"),
          .clicolor_force = variable("CLICOLOR_FORCE"),
          .term = variable("TERM"),
          .columns = variable("COLUMNS"),
          .locale = locale_of_process()};
}

bool wants_colour(ColourChoice choice, const Environment& environment, bool is_terminal) {
  if (choice != ColourChoice::automatic) return choice == ColourChoice::always;
  if (!environment.no_color.empty()) return false;
  if (!environment.clicolor_force.empty() && environment.clicolor_force != "0") return true;
  if (environment.clicolor == "0" || environment.term == "dumb") return false;
  return is_terminal;
}

Screen screen_of(int descriptor, ColourChoice choice, const Environment& environment) {
  Screen screen;
  screen.is_terminal = ::isatty(descriptor) == 1;
  screen.colour = wants_colour(choice, environment, screen.is_terminal);
  screen.unicode = is_utf8(environment.locale);
  std::optional<std::uint32_t> width = terminal_width(descriptor);
  if (!width) width = number(environment.columns);
  if (width) screen.width = std::clamp(*width, least_width, most_width);
  return screen;
}

}  // namespace ladder::cli
