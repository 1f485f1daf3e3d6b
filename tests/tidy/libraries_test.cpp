#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "support/files.h"

using namespace ladder;

namespace {

/// Something that only a few places may speak of, and those places: beginnings of paths below
/// server/.
struct Confined {
  std::string_view what;
  std::vector<std::string_view> homes;
};

/// Whoever may speak of the world: of time and of paths.
const std::vector<std::string_view> outer = {"system/", "protocol/", "cli/"};

/// Whoever may have others work beside it.
const std::vector<std::string_view> threaded = {"system/", "protocol/"};

/// Whoever knows the operating system, and whoever knows this one.
const std::vector<std::string_view> system_room = {"system/"};
const std::vector<std::string_view> posix = {"system/posix/"};

/// What clang 14 lacks or cannot compile.
const std::vector<std::string_view> nowhere = {};

const std::vector<Confined> confined = {
    {"#include <tree_sitter/", {"syntax/tree.cpp"}},
    {"#include <nlohmann/", {"config/", "exchange/reading/", "protocol/", "cli/"}},
    {"#include <cmark-gfm", {"exchange/reading/markdown.cpp"}},
    {"#include <gumbo.h>", {"exchange/reading/html.cpp"}},
    {"#include <yaml-cpp/", {"exchange/reading/yaml.cpp"}},
    {"#include <CLI/", {"cli/"}},
    {"#include <utf8proc", {"text/"}},
    {"\"textDocument/", {"protocol/"}},
    {"#include <arpa/", posix},
    {"#include <dirent.h>", posix},
    {"#include <dlfcn.h>", posix},
    {"#include <errno.h>", posix},
    {"#include <fcntl.h>", posix},
    {"#include <grp.h>", posix},
    {"#include <ifaddrs.h>", posix},
    {"#include <mach-o/", posix},
    {"#include <mach/", posix},
    {"#include <netdb.h>", posix},
    {"#include <netinet/", posix},
    {"#include <poll.h>", posix},
    {"#include <pthread.h>", posix},
    {"#include <pty.h>", posix},
    {"#include <pwd.h>", posix},
    {"#include <sched.h>", posix},
    {"#include <semaphore.h>", posix},
    {"#include <signal.h>", posix},
    {"#include <spawn.h>", posix},
    {"#include <stdlib.h>", posix},
    {"#include <sys/", posix},
    {"#include <syslog.h>", posix},
    {"#include <termios.h>", posix},
    {"#include <unistd.h>", posix},
    {"#ifdef __", posix},
    {"#include <cerrno>", system_room},
    {"#include <csignal>", system_room},
    {"#include <cstdio>", system_room},
    {"#include <ctime>", system_room},
    {"#include <fstream>", system_room},
    {"#include <future>", system_room},
    {"#include <iostream>", system_room},
    {"#include <random>", system_room},
    {"#include <atomic>", threaded},
    {"#include <condition_variable>", threaded},
    {"#include <mutex>", threaded},
    {"#include <thread>", threaded},
    {"#include <chrono>", outer},
    {"#include <filesystem>", outer},
    {"getenv", system_room},
    {"printf(", system_room},
    {"std::cerr", system_room},
    {"std::cin", system_room},
    {"std::cout", system_room},
    {"#include <expected>", nowhere},
    {"#include <format>", nowhere},
    {"#include <ranges>", nowhere},
    {"#include <source_location>", nowhere},
    {"std::ranges::equal_range", nowhere},
};

std::string_view without_comment(std::string_view line) { return line.substr(0, line.find("//")); }

}  // namespace

TEST_CASE("libraries and the world stay in the rooms that own them") {
  std::size_t seen = 0;
  for (const auto& file : testing::files_below(SERVER_DIR, {".h", ".cpp"})) {
    const std::string path = std::filesystem::relative(file, SERVER_DIR).generic_string();
    for (const std::string& line : testing::lines_of(testing::content_of(file))) {
      for (const Confined& it : confined) {
        if (without_comment(line).find(it.what) == std::string_view::npos) continue;
        INFO(path, " says ", line);
        CHECK(std::ranges::any_of(it.homes, [&](auto home) { return path.starts_with(home); }));
        ++seen;
      }
    }
  }
  CHECK(0 < seen);
}
