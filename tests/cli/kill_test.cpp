// A run that is killed while it fixes files leaves each of them either unchanged or completely
// fixed.
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <random>
#include <string>
#include <thread>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/core.h>

#include "cli/files.h"
#include "support/process.h"
#include "support/temporary_folder.h"
#include "support/usual_selection.h"

using namespace ladder;
namespace fs = std::filesystem;

namespace {

constexpr int files = 200;

/// The number of kills: LADDER_KILLS, or 20 by default.
int wanted_kills() {
  const char* const wanted = std::getenv("LADDER_KILLS");
  return wanted ? std::stoi(wanted) : 20;
}

std::string name_of(int number) { return fmt::format("{}/ladder-{}.ladder", number % 4, number); }

/// Longer than a single write, so that a partly written file would be noticed.
std::string text_of(int number, std::string_view word) {
  std::string text = "## Design\n\nLevel/Skill\tCraft\n";
  for (int level = 1; level <= 200; ++level)
    text += fmt::format("{}\tDraws the {} of {} plans in {} rooms.\n", level, word, number, level);
  return text;
}

bool write_unfixed(const TemporaryFolder& folder, const std::vector<std::string>& texts) {
  bool all_there = true;
  for (int i = 0; i < files; ++i) {
    all_there = all_there && fs::exists(folder / name_of(i));
    folder.write(name_of(i), texts[static_cast<std::size_t>(i)]);
  }
  return all_there;
}

}  // namespace

TEST_CASE("a run that is killed at any moment damages no file, and the next run cleans up") {
  const TemporaryFolder folder;
  std::vector<std::string> old;
  std::vector<std::string> mended;
  for (int i = 0; i < files; ++i) {
    old.push_back(text_of(i, "orches- tra"));
    mended.push_back(text_of(i, "orchestra"));
  }
  const testing::Process process{.words = {LADDER_BINARY, "check", "--fix", "."},
                                 .folder = folder.path()};
  using Clock = std::chrono::steady_clock;
  write_unfixed(folder, old);
  const auto begin = Clock::now();
  CHECK(testing::run(process).exit_code == 0);
  const std::chrono::duration<double, std::micro> whole = Clock::now() - begin;

  std::mt19937 random(1);
  int touched = 0;  // runs that were killed between the first file and the last
  int left_over = 0;
  const int kills = wanted_kills();
  for (int kill = 0; kill < kills; ++kill) {
    write_unfixed(folder, old);
    const testing::Child child = testing::start(process);
    const auto moment =
        static_cast<int>(whole.count() * static_cast<double>(random() % 1000) / 1000);
    std::this_thread::sleep_for(std::chrono::microseconds(moment));
    ::kill(child.number, SIGKILL);
    testing::exit_code_of(child.number);
    ::close(child.output);

    int fixed = 0;
    for (std::size_t i = 0; i < files; ++i) {
      const std::string text = folder.read(name_of(static_cast<int>(i)));
      if (text == mended[i]) ++fixed;
      else REQUIRE(text == old[i]);
    }
    if (0 < fixed && fixed < files) ++touched;
    const std::vector<std::string> all = {folder.path()};
    CHECK(cli::find(all, cli::Named::always_included, testing::usual_selection).sources.size() ==
          files);
    for (const auto& it : fs::recursive_directory_iterator(folder.path()))
      if (it.path().filename().native().starts_with(".")) ++left_over;

    CHECK(testing::run(process).exit_code == 0);
    std::size_t entries = 0;
    for (const auto& it : fs::recursive_directory_iterator(folder.path()))
      if (!it.is_directory()) ++entries;
    // A folder with nothing left to fix isn't examined.
    CHECK(entries <= files + 1);
    if (fixed < files) CHECK(folder.read(name_of(files - 1)) == mended[files - 1]);
  }
  if (std::getenv("LADDER_KILLS"))
    MESSAGE(kills, " kills, ", touched, " of them between two files; ", left_over, " drafts left");
}
