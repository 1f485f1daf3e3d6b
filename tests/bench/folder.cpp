#include "bench/folder.h"

#include <algorithm>
#include <fstream>
#include <string>
#include <vector>

#include <fmt/format.h>
#include <unistd.h>

#include "bench/measure.h"
#include "support/generated.h"

namespace ladder::bench {
namespace {

namespace fs = std::filesystem;

constexpr std::uint32_t files = 1000;
constexpr std::size_t file_size = 10'000;
constexpr int repetitions = 21;

/// The lines of a document that are in its first bytes.
std::string beginning_of(const std::string& text) {
  return text.substr(0, text.rfind('\n', file_size - 1) + 1);
}

}  // namespace

void write_folder(const fs::path& folder, std::span<const testing::Form> choice) {
  fs::create_directories(folder);
  for (std::uint32_t i = 0; i < files; ++i)
    std::ofstream(folder / fmt::format("{:03}.ladder.md", i), std::ios::binary)
        << beginning_of(testing::generated(file_size, i + 1, choice));
}

void print_folder() {
  const fs::path folder = fs::temp_directory_path() / fmt::format("ladder-bench-{}", getpid());
  write_folder(folder, testing::forms);
  std::uintmax_t bytes = 0;
  for (const auto& it : fs::directory_iterator(folder)) bytes += it.file_size();
  std::vector<double> elapsed;
  std::vector<double> seconds;
  double megabytes = 0;
  for (int i = 0; i < repetitions; ++i) {
    const Run run = bench::run({LADDER_BINARY, "check", folder.native()}, Shown::no);
    elapsed.push_back(run.elapsed);
    seconds.push_back(run.seconds);
    megabytes = run.megabytes;
  }
  fs::remove_all(folder);
  fmt::print(
      "`ladder check` of {} files, {:.1f} MB: {:.0f} ms from start to end, at best {:.0f}; {:.0f} "
      "ms "
      "of processor time, at best {:.0f}; {:.0f} MB of memory\n",
      files, static_cast<double>(bytes) / 1e6, median(elapsed) * 1000,
      *std::ranges::min_element(elapsed) * 1000, median(seconds) * 1000,
      *std::ranges::min_element(seconds) * 1000, megabytes);
}

}  // namespace ladder::bench
