#include "bench/format.h"

#include <cstddef>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <unistd.h>

#include "bench/bare_parse.h"
#include "bench/measure.h"
#include "layout/format.h"
#include "support/generated.h"

namespace ladder::bench {
namespace {

namespace fs = std::filesystem;

constexpr std::uint32_t seed = 1825;
constexpr int repetitions = 15;

void print_times(std::string_view name, const std::string& text) {
  std::vector<double> bare;
  std::vector<double> formatted;
  for (int i = 0; i < repetitions; ++i) {
    bare.push_back(seconds_of([&] { bare_parse(text); }));
    formatted.push_back(seconds_of([&] { layout::formatted(text); }));
  }
  fmt::print("| {} | {:.2f} | {:.2f} | {:.1f} | {:.1f} |\n", name, median(formatted) / median(bare),
             static_cast<double>(text.size()) / 1e6, median(bare) * 1000, median(formatted) * 1000);
}

/// On all processors, with nothing to change the second time.
void print_many_files() {
  constexpr int files = 1000;
  constexpr std::size_t size = 10'000;
  const fs::path folder = fs::temp_directory_path() / fmt::format("ladder-format-{}", getpid());
  fs::create_directories(folder);
  for (int i = 0; i < files; ++i)
    std::ofstream(folder / fmt::format("{}.ladder", i), std::ios::binary)
        << testing::generated(size, seed + static_cast<std::uint32_t>(i)).substr(0, size);
  std::vector<double> first;
  std::vector<double> again;
  const std::vector<std::string> words = {LADDER_BINARY, "format", folder.native()};
  ::sync();  // or it would wait for what was written just now
  first.push_back(run(words, Shown::no).elapsed);
  for (int i = 0; i < repetitions; ++i) again.push_back(run(words, Shown::no).elapsed);
  fmt::print(
      "\n`ladder format` of {} files of {} KB: {:.2f} s, and {:.2f} s once they are formatted\n",
      files, size / 1000, median(first), median(again));
  fs::remove_all(folder);
}

}  // namespace

void print_formats() {
  constexpr std::size_t lines = 10'000;
  fmt::print(
      "| 10,000 lines | format / bare | MB | bare, ms | format, ms |\n|---|---|---|---|---|\n");
  for (const auto& [name, layout] :
       {std::pair("matrix", model::Layout::matrix), std::pair("table", model::Layout::table),
        std::pair("sections", model::Layout::sections)}) {
    const std::string text = testing::generated_lines(lines, seed, layout);
    print_times(name, text);
    print_times(fmt::format("{}, formatted before", name), layout::formatted(text));
  }
  print_many_files();
}

}  // namespace ladder::bench
