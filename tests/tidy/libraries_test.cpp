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

/// Whoever may touch the world: the clock, files, threads, the terminal.
const std::vector<std::string_view> outer = {"protocol/", "cli/", "main.cpp"};

/// Whoever may have others work beside it.
const std::vector<std::string_view> threaded = {"project/parallel.cpp", "protocol/", "cli/"};

/// What clang 14 lacks or cannot compile.
const std::vector<std::string_view> nowhere = {};

const std::vector<Confined> confined = {
    {"#include <tree_sitter/", {"syntax/tree.cpp"}},
    {"#include <nlohmann/", {"config/", "baseline/", "exchange/json/", "protocol/", "cli/"}},
    {"#include <cmark-gfm", {"exchange/markdown/read.cpp"}},
    {"#include <gumbo.h>", {"exchange/html/read.cpp"}},
    {"#include <yaml-cpp/", {"exchange/yaml/read.cpp"}},
    {"#include <CLI/", {"cli/"}},
    {"#include <utf8proc", {"text/"}},
    {"\"textDocument/", {"protocol/"}},
    {"#include <atomic>", threaded},
    {"#include <chrono>", outer},
    {"#include <condition_variable>", outer},
    {"#include <cstdio>", outer},
    {"#include <ctime>", outer},
    {"#include <filesystem>", outer},
    {"#include <fstream>", outer},
    {"#include <future>", outer},
    {"#include <iostream>", outer},
    {"#include <mutex>", threaded},
    {"#include <random>", outer},
    {"#include <sys/", outer},
    {"#include <thread>", threaded},
    {"#include <unistd.h>", outer},
    {"getenv", outer},
    {"printf(", outer},
    {"std::cerr", outer},
    {"std::cin", outer},
    {"std::cout", outer},
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
