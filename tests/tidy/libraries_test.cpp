#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "support/files.h"

using namespace ladder;

namespace {

/// Something that only a few places may use, and those places: beginnings of paths below server/.
struct Confined {
  std::string_view what;
  std::vector<std::string_view> homes;
};

/// The folders that may use time and paths.
const std::vector<std::string_view> outer = {"system/", "protocol/", "cli/"};

/// The folders that may depend on the operating system.
const std::vector<std::string_view> system_room = {"system/"};

/// The folders in it for one platform, or for several that have much in common.
const std::vector<std::string_view> platforms = {
    "system/linux/", "system/macos/",       "system/posix/",  "system/windows/",
    "system/wasi/",  "system/descriptors/", "system/threads/"};

/// What clang 14 lacks or can't compile.
const std::vector<std::string_view> nowhere = {};

const std::vector<Confined> confined = {
    {"#include <tree_sitter/", {"syntax/tree.cpp"}},
    {"#include <nlohmann/", {"baseline/", "breaking/", "exchange/json/", "protocol/"}},
    {"#include <cmark-gfm", {"exchange/markdown/read.cpp"}},
    {"#include <gumbo.h>", {"exchange/html/"}},
    {"#include <yaml-cpp/", {"exchange/yaml/read.cpp"}},
    {"#include <re2/", {"rules/style/"}},
    {"#include <pugixml.hpp>", {"exchange/package/xml.h"}},
    {"#include <zlib.h>", {"exchange/package/", "exchange/pdf/filters.cpp"}},
    {"#include <CLI/", {"cli/"}},
    {"#include <utf8proc", {"text/"}},
    {"\"textDocument/", {"protocol/"}},
    {"#include <cerrno>", system_room},
    {"#include <csignal>", system_room},
    {"#include <cstdio>", system_room},
    {"#include <ctime>", system_room},
    {"#include <fstream>", system_room},
    {"#include <future>", system_room},
    {"#include <iostream>", system_room},
    {"#include <random>", system_room},
    {"#include <atomic>", system_room},
    {"#include <condition_variable>", system_room},
    {"#include <mutex>", system_room},
    {"#include <thread>", system_room},
    {"#include <chrono>", outer},
    {"#include <filesystem>", {"system/descriptors/"}},
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
    {"std::ranges::find_end", nowhere},
    {"std::ranges::partition(", nowhere},
    {"std::ranges::remove(", nowhere},
    {"std::ranges::remove_if", nowhere},
    {"std::ranges::rotate", nowhere},
    {"std::ranges::search", nowhere},
    {"std::ranges::stable_partition", nowhere},
    {"std::ranges::unique(", nowhere},
};

/// The headers of libraries that have names like those of the operating system.
constexpr std::array<std::string_view, 8> of_libraries = {
    "cmark-gfm", "fmt/", "gumbo.h", "re2/", "tree_sitter/", "utf8proc.h", "yaml-cpp/", "zlib.h"};

/// The header of C or of the operating system that a line includes, or nothing.
std::string_view system_header(std::string_view line) {
  constexpr std::string_view start = "#include <";
  if (!line.starts_with(start)) return {};
  line.remove_prefix(start.size());
  const std::string_view header = line.substr(0, line.find('>'));
  const bool is_library =
      std::ranges::any_of(of_libraries, [&](auto it) { return header.starts_with(it); });
  return header.ends_with(".h") && !is_library ? header : std::string_view();
}

std::string_view without_comment(std::string_view line) { return line.substr(0, line.find("//")); }

}  // namespace

TEST_CASE("only the rooms that own libraries and the system use them") {
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

TEST_CASE("only a platform's own folder uses its functions") {
  std::size_t seen = 0;
  for (const auto& file : testing::files_below(SERVER_DIR, {".h", ".cpp", ".inc"})) {
    const std::string path = std::filesystem::relative(file, SERVER_DIR).generic_string();
    for (const std::string& line : testing::lines_of(testing::content_of(file))) {
      const bool asks = line.starts_with("#if") || line.starts_with("#elif");
      if (system_header(line).empty() && !asks) continue;
      INFO(path, " says ", line);
      CHECK(std::ranges::any_of(platforms, [&](auto home) { return path.starts_with(home); }));
      ++seen;
    }
  }
  CHECK(0 < seen);
}
