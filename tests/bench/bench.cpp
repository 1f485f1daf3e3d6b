// Compares all of `ladder check` with a bare parse of the same bytes, and prints the figures of
// docs/performance.md:
//
//     bench                  the comparison
//     bench shapes           whether the cost of a byte grows with the document
//     bench folder           a check of a thousand files
//     bench format           what formatting takes
//     bench markdown FOLDER  writes documents that Markdown programs can read; `thousand FOLDER` a
//                            thousand of them
//
// The other commands are internal: work that takes much memory runs in a separate process, so that
// its memory can be measured.
#include <algorithm>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <fstream>
#include <span>
#include <string>
#include <vector>

#include <fmt/format.h>
#include <unistd.h>

#include "bench/bare_parse.h"
#include "bench/check.h"
#include "bench/folder.h"
#include "bench/format.h"
#include "bench/growth.h"
#include "bench/measure.h"
#include "support/corpus.h"
#include "support/files.h"
#include "support/generated.h"

namespace fs = std::filesystem;
using namespace ladder;

namespace {

constexpr std::size_t megabyte = 1'000'000;
constexpr std::uint32_t seed = 1825;
constexpr const char* own_binary = "/proc/self/exe";

void write(const fs::path& folder, const std::string& name, const std::string& text) {
  std::ofstream(folder / (name + ".ladder.md"), std::ios::binary) << text;
}

/// The corpus in each layout, if there is one, and generated ladders of three sizes.
void write_samples(const fs::path& folder) {
  fs::create_directories(folder);
  const std::vector<testing::CorpusLadder> corpus = testing::corpus_ladders();
  for (const testing::Form& form : testing::forms) {
    std::string text;
    for (const auto& [name, ladder] : corpus) text += testing::serialize(ladder, form) + "\n";
    if (!text.empty()) write(folder, fmt::format("real ladders, {}", form.name), text);
  }
  write(folder, "small", testing::generated(1000, seed));
  for (std::size_t size : {1, 10, 30})
    write(folder, fmt::format("generated, {} MB", size), testing::generated(size * megabyte, seed));
}

constexpr std::span markdown = std::span(testing::forms).subspan(2);

/// Ladders in the layouts that are Markdown.
void write_markdown(const fs::path& folder) {
  fs::create_directories(folder);
  std::string real;
  for (const auto& [name, ladder] : testing::corpus_ladders())
    for (const testing::Form& form : markdown) real += testing::serialize(ladder, form) + "\n";
  if (!real.empty()) write(folder, "real", real);
  for (std::size_t size : {1, 10})
    write(folder, fmt::format("generated-{}-MB", size),
          testing::generated(size * megabyte, seed, markdown));
}

/// Times both in turns, so that a change in the machine's speed affects both equally.
void print_times(const std::string& file) {
  const std::string text = testing::content_of(file);
  const int repetitions = text.size() < 5 * megabyte ? 15 : text.size() < 50 * megabyte ? 7 : 3;
  std::vector<double> bare;
  std::vector<double> whole;
  for (int i = 0; i < repetitions; ++i) {
    bare.push_back(bench::seconds_of([&] { bench::bare_parse(text); }));
    whole.push_back(bench::seconds_of([&] { bench::check(file); }));
  }
  const double bare_median = bench::median(bare);
  const double whole_median = bench::median(whole);
  const double megabytes = static_cast<double>(text.size()) / megabyte;
  fmt::print(" {:.2f} | {:.2f} | {:.0f} | {:.1f} | {:.1f} |", whole_median / bare_median, megabytes,
             whole_median * 1000, megabytes / bare_median, megabytes / whole_median);
}

void measure(const fs::path& file) {
  using bench::Shown;
  fmt::print("| {} |", file.stem().stem().native());
  std::fflush(stdout);
  bench::run({own_binary, "times", file.native()}, Shown::yes);
  const double bare = bench::run({own_binary, "parse", file.native()}, Shown::no).megabytes;
  const double whole = bench::run({LADDER_BINARY, "check", file.native()}, Shown::no).megabytes;
  fmt::print(" {:.0f} | {:.0f} |\n", bare, whole);
  std::fflush(stdout);
}

void measure_start(const fs::path& file) {
  std::vector<double> elapsed;
  std::vector<double> seconds;
  std::vector<double> megabytes;
  for (int i = 0; i < 51; ++i) {
    const bench::Run run = bench::run({LADDER_BINARY, "check", file.native()}, bench::Shown::no);
    elapsed.push_back(run.elapsed);
    seconds.push_back(run.seconds);
    megabytes.push_back(run.megabytes);
  }
  fmt::print(
      "\n`ladder check` of one file of {:.1f} KB, from start to end: {:.1f} ms, of which {:.1f} ms "
      "of "
      "processor time; {:.0f} MB\n",
      static_cast<double>(fs::file_size(file)) / 1000, bench::median(elapsed) * 1000,
      bench::median(seconds) * 1000, bench::median(megabytes));
}

void measure_all() {
  bench::stay_on_one_processor();
  const fs::path folder = fs::temp_directory_path() / fmt::format("ladder-bench-{}", getpid());
  bench::run({own_binary, "write", folder.native()}, bench::Shown::no);
  fmt::print(
      "| text | whole / bare | MB | whole, ms | bare, MB/s | whole, MB/s | bare, MB of memory "
      "| whole, MB of memory |\n|---|---|---|---|---|---|---|---|\n");
  std::vector<fs::path> files = testing::files_below(folder, {".ladder.md"});
  std::ranges::sort(files, {}, [](const fs::path& it) { return fs::file_size(it); });
  for (const fs::path& it : files) measure(it);
  measure_start(files.front());
  fs::remove_all(folder);
}

}  // namespace

int main(int count, char** words) try {
  const std::string command = 1 < count ? words[1] : "";
  if (count == 1) measure_all();
  else if (count == 2 && command == "shapes") return bench::print_growth() ? 0 : 1;
  else if (count == 2 && command == "format") bench::print_formats();
  else if (count == 2 && command == "folder") bench::print_folder();
  else if (count == 3 && command == "thousand") bench::write_folder(words[2], markdown);
  else if (count == 3 && command == "write") write_samples(words[2]);
  else if (count == 3 && command == "markdown") write_markdown(words[2]);
  else if (count == 3 && command == "times") print_times(words[2]);
  else if (count == 3 && command == "parse") bench::bare_parse(testing::content_of(words[2]));
  else return std::fputs("usage: bench [shapes | folder | format | markdown FOLDER]\n", stderr), 2;
  return 0;
} catch (const std::exception& failure) {
  std::fprintf(stderr, "bench: %s\n", failure.what());
  return 2;
}
