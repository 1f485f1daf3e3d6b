#include "cli/screen.h"

#include <doctest/doctest.h>
#include <unistd.h>

using namespace ladder::cli;

namespace {

/// Whether there is colour "on a terminal, in a pipe": "yes no".
std::string colours(ColourChoice choice, const Environment& environment) {
  std::string answer;
  for (const bool is_terminal : {true, false}) {
    if (!answer.empty()) answer += ' ';
    answer += wants_colour(choice, environment, is_terminal) ? "yes" : "no";
  }
  return answer;
}

Screen screen_with(const Environment& environment) {
  int ends[2];
  REQUIRE(::pipe(ends) == 0);
  const Screen screen = screen_of({ends[1]}, ColourChoice::automatic, environment);
  ::close(ends[0]);
  ::close(ends[1]);
  return screen;
}

}  // namespace

TEST_CASE("colour is decided by the option first, and then by each variable in turn") {
  constexpr auto automatic = ColourChoice::automatic;
  CHECK(colours(automatic, {}) == "yes no");

  CHECK(colours(automatic, {.term = "dumb"}) == "no no");
  CHECK(colours(automatic, {.clicolor = "0"}) == "no no");
  CHECK(colours(automatic, {.clicolor = "1"}) == "yes no");

  CHECK(colours(automatic, {.clicolor_force = "1"}) == "yes yes");
  CHECK(colours(automatic, {.clicolor_force = "0"}) == "yes no");
  CHECK(colours(automatic, {.clicolor = "0", .clicolor_force = "1", .term = "dumb"}) == "yes yes");

  CHECK(colours(automatic, {.no_color = "1"}) == "no no");
  CHECK(colours(automatic, {.no_color = "0"}) == "no no");  // any value but an empty one counts
  CHECK(colours(automatic, {.no_color = "1", .clicolor_force = "1"}) == "no no");

  CHECK(colours(ColourChoice::always, {.no_color = "1", .term = "dumb"}) == "yes yes");
  CHECK(colours(ColourChoice::never, {.clicolor_force = "1"}) == "no no");
}

TEST_CASE("without a terminal, the width is COLUMNS, within reason") {
  CHECK(screen_with({}).width == 100);
  CHECK(screen_with({.columns = "72"}).width == 72);
  CHECK(screen_with({.columns = "3"}).width == 20);
  CHECK(screen_with({.columns = "4000000000"}).width == 1000);
  for (const char* nonsense : {"0", "-5", "wide", "80x", "99999999999"})
    CHECK(screen_with({.columns = nonsense}).width == 100);
}

TEST_CASE("characters beyond ASCII are used if the locale has them") {
  for (const char* locale : {"C.UTF-8", "de_DE.utf8", "en_US.UTF-8@euro"})
    CHECK(screen_with({.locale = locale}).unicode);
  for (const char* locale : {"", "C", "POSIX", "de_DE.ISO-8859-1"})
    CHECK_FALSE(screen_with({.locale = locale}).unicode);
}
