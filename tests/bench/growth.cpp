#include "bench/growth.h"

#include <algorithm>
#include <cstddef>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include <fmt/format.h>
#include <unistd.h>

#include "bench/check.h"
#include "bench/measure.h"
#include "support/shapes.h"

namespace ladder::bench {
namespace {

namespace fs = std::filesystem;

constexpr double most_growth = 3;  // caches and tables that double account for some of it
constexpr std::size_t small = 5000;
constexpr std::size_t large = 10 * small;

double nanoseconds_a_byte(const std::string& text, const fs::path& file) {
  std::ofstream(file, std::ios::binary) << text;
  std::vector<double> seconds;
  for (int i = 0; i < 3; ++i) seconds.push_back(seconds_of([&] { check(file.native()); }));
  return median(seconds) * 1e9 / static_cast<double>(text.size());
}

}  // namespace

bool print_growth() {
  const fs::path file = fs::temp_directory_path() / fmt::format("ladder-{}.ladder", getpid());
  bool linear = true;
  fmt::print("| much of | growth | ns a byte |\n|---|---|---|\n");
  for (const testing::Shape& it : testing::shapes()) {
    const double before = nanoseconds_a_byte(it.text(small), file);
    const double after = nanoseconds_a_byte(it.text(large), file);
    const double growth = after / before;
    fmt::print("| {} | {:.1f} | {:.0f} |\n", it.name, growth, after);
    std::fflush(stdout);
    linear = linear && growth < most_growth;
  }
  fs::remove(file);
  return linear;
}

}  // namespace ladder::bench
