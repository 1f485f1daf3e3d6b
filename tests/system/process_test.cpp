#include "system/process.h"

#include <atomic>
#include <stdexcept>

#include <doctest/doctest.h>
#include <unistd.h>

#include "system/parallel.h"

using namespace ladder;

TEST_CASE("a program gets its input, and its output and exit code are returned") {
  const auto echo = system::run_process({"sh", "-c", "cat; echo trouble >&2"}, "some text");
  CHECK(echo.succeeded);
  CHECK(echo.output == "some text");
  CHECK(echo.errors == "trouble\n");
  CHECK_FALSE(system::run_process({"sh", "-c", "exit 3"}, "").succeeded);
  CHECK_FALSE(system::run_process({"sh", "-c", "kill -9 $$"}, "").succeeded);

  // More than a pipe holds, both ways.
  const std::string long_text(1 << 20, 'x');
  CHECK(system::run_process({"cat"}, long_text).output == long_text);
}

TEST_CASE("a program that doesn't exist isn't started") {
  const auto nothing = system::run_process({"no-such-program-as-this"}, "");
  REQUIRE(nothing.not_started);
  CHECK(nothing.not_started->kind == system::Error::Kind::not_found);
  CHECK_FALSE(nothing.succeeded);
}

TEST_CASE("this program knows the path of its own file") {
  CHECK(system::program_path().ends_with("/unit"));
  CHECK(system::is_running(::getpid()));
  CHECK(system::is_running(1));  // although it is somebody else's
  CHECK(system::environment_variable("NO_SUCH_VARIABLE").empty());
}

TEST_CASE("each number is processed once, and errors are reported at the end") {
  std::vector<std::atomic<int>> seen(1000);
  system::for_each_index(seen.size(), 4, [&](std::size_t i) { ++seen[i]; });
  for (const auto& it : seen) CHECK(it == 1);
  system::for_each_index(0, 0, [](std::size_t) { FAIL("there is nothing to do"); });
  const auto fail = [](std::size_t i) {
    if (i == 7) throw std::runtime_error("seven");
  };
  CHECK_THROWS_WITH(system::for_each_index(100, 4, fail), "seven");
}
