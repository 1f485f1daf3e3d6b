// `ladder check --watch` as it is used: a real program, on a pseudo terminal and in a pipe.
#include "cli/watch.h"

#include <chrono>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <string>
#include <thread>
#include <vector>

#include <doctest/doctest.h>

#include "support/running.h"
#include "support/temporary_folder.h"
#include "system/paths.h"

using namespace ladder;
using namespace std::chrono_literals;
namespace fs = std::filesystem;
using testing::Running;

namespace {

constexpr std::string_view sound = "## Design\n\nLevel/Skill\tCraft\n1\tSketches.\n2\tDirects.\n";
constexpr std::string_view twice =
    "## Design\n\nLevel/Skill\tCraft\n1\tSketches.\n1\tDirects all.\n";
constexpr std::string_view ready = "watching for changes; press Ctrl-C to stop";
constexpr std::string_view cleared = "\x1b[H\x1b[2J";

testing::Process watching(const TemporaryFolder& folder) {
  return {.words = {LADDER_BINARY, "check", "--watch"},
          .folder = folder.path(),
          .environment = {{"LANG", "C.UTF-8"}, {"TERM", "xterm"}}};
}

/// The same, without asking the system to report changes.
testing::Process polling(const TemporaryFolder& folder) {
  testing::Process process = watching(folder);
  process.environment["LADDER_POLL"] = "1";
  return process;
}

/// Replaces a file as editors do that write another one and rename it.
void save_by_renaming(const TemporaryFolder& folder, const std::string& name,
                      std::string_view text) {
  folder.write(name + ".swap", text);
  fs::rename(folder / (name + ".swap"), folder / name);
}

std::size_t times(std::string_view text, std::string_view part) {
  std::size_t count = 0;
  for (std::size_t at = 0; (at = text.find(part, at)) != text.npos; at += part.size()) ++count;
  return count;
}

bool has(std::string_view text, std::string_view part) { return text.find(part) != text.npos; }

/// How much processor time a process has used, in ticks.
long ticks_of(pid_t process) {
  std::ifstream file("/proc/" + std::to_string(process) + "/stat");
  std::string word;
  long ticks = 0;
  for (int i = 1; file >> word && i <= 15; ++i)
    if (i == 14 || i == 15) ticks += std::stol(word);
  return ticks;
}

}  // namespace

TEST_CASE("a watched folder is checked again on each change, and the terminal is cleared") {
  const TemporaryFolder folder;
  folder.write("design.ladder", sound);
  Running program(watching(folder), Running::Place::terminal);

  std::string said = program.read_until(ready);
  CHECK(has(said, cleared));
  CHECK(has(said, "nothing to report"));

  folder.write("design.ladder", twice);
  said = program.read_until(ready);
  CHECK(times(said, cleared) == 1);
  CHECK(has(said, "[duplicate-level]"));

  save_by_renaming(folder, "design.ladder", sound);
  CHECK(has(program.read_until(ready), "nothing to report"));

  // A new folder, and a file in it.
  folder.write("sales/team.ladder", twice);
  CHECK(has(program.read_until(ready), "team.ladder"));
  folder.write("sales/team.ladder", sound);
  CHECK(has(program.read_until(ready), "nothing to report"));

  fs::remove(folder / "design.ladder");
  CHECK(has(program.read_until(ready), "1 ladder in 1 file"));

  program.signal(SIGINT);
  CHECK(program.exit_code() == 0);
}

TEST_CASE("changes to settings and ignore files count, and changes to other files don't") {
  const TemporaryFolder folder;
  folder.write("design.ladder", twice);
  Running program(watching(folder), Running::Place::terminal);
  CHECK(has(program.read_until(ready), "[duplicate-level]"));

  folder.write("ladder.json", R"({"rules": {"duplicate-level": "off"}})");
  CHECK(has(program.read_until(ready), "nothing to report"));
  fs::remove(folder / "ladder.json");
  CHECK(has(program.read_until(ready), "[duplicate-level]"));
  folder.write(".ladderignore", "design.ladder\n");
  CHECK(has(program.read_until(ready), "no ladders found"));
  fs::remove(folder / ".ladderignore");
  CHECK(has(program.read_until(ready), "[duplicate-level]"));

  folder.write("notes.txt", "nothing of ours");
  CHECK(program.read_for(400ms).empty());
  program.signal(SIGINT);
  CHECK(program.exit_code() == 1);
}

TEST_CASE("files that ladder.json includes or extends, its baseline, and named files are watched") {
  const TemporaryFolder folder;
  folder.write("team/ladder.json", R"({"include": ["*.md"], "extends": "../all.jsonc"})");
  folder.write("all.jsonc", R"({"rules": {"duplicate-level": "off"}})");
  folder.write("team/design.md", sound);
  testing::Process process = watching(folder);
  process.folder = folder / "team";
  process.words.push_back("--baseline=../baseline.json");
  folder.write("baseline.json", R"({"version": 1, "paths": ["team"], "findings": []})");
  Running program(process, Running::Place::terminal);
  CHECK(has(program.read_until(ready), "nothing to report"));

  folder.write("team/design.md", twice);
  CHECK(has(program.read_until(ready), "nothing to report"));
  folder.write("all.jsonc", "{}");
  CHECK(has(program.read_until(ready), "[duplicate-level]"));
  folder.write("team/sales.md", twice);
  CHECK(has(program.read_until(ready), "sales.md"));
  // Another program could have written half of it.
  folder.write("baseline.json", "{");
  CHECK(has(program.read_until(ready), "baseline.json"));
  folder.write("baseline.json", R"({"version": 1, "paths": ["team"], "findings": []})");
  CHECK(has(program.read_until(ready), "[duplicate-level]"));
  folder.write("team/sales.ladder", twice);
  CHECK(program.read_for(400ms).empty());
  program.signal(SIGINT);
  CHECK(program.exit_code() == 1);
}

TEST_CASE("many changes at once cause one run, and waiting costs nothing") {
  const TemporaryFolder folder;
  folder.write("design.ladder", sound);
  Running program(watching(folder), Running::Place::terminal);
  program.read_until(ready);
  for (int i = 0; i < 50; ++i) folder.write("design.ladder", i % 2 == 0 ? twice : sound);
  std::string said = program.read_until(ready);
  said += program.read_for(400ms);
  CHECK(times(said, ready) == 1);

  const long before = ticks_of(program.number());
  CHECK(program.read_for(500ms).empty());
  CHECK(ticks_of(program.number()) - before <= 1);
  program.signal(SIGTERM);
  CHECK(program.exit_code() == 0);
}

TEST_CASE(
    "a program that looks for changes itself finds them, waits in between, and can be ended") {
  const TemporaryFolder folder;
  folder.write("design.ladder", sound);
  Running program(polling(folder), Running::Place::terminal);
  CHECK(has(program.read_until(ready), "nothing to report"));
  // It may look while a file is still being written, and again afterwards.
  folder.write("design.ladder", twice);
  CHECK(has(program.read_until("[duplicate-level]"), "[duplicate-level]"));
  folder.write("sales/team.ladder", twice);
  CHECK(has(program.read_until("team.ladder"), "team.ladder"));
  folder.write("ladder.json", R"({"rules": {"duplicate-level": "off"}})");
  CHECK(has(program.read_until("nothing to report"), "nothing to report"));
  program.read_until(ready);
  const long before = ticks_of(program.number());
  CHECK(program.read_for(1500ms).empty());
  CHECK(ticks_of(program.number()) - before <= 2);
  program.signal(SIGINT);
  CHECK(program.exit_code() == 0);
}

TEST_CASE("a pipe gets only results, separated by an empty line") {
  const TemporaryFolder folder;
  folder.write("design.ladder", twice);
  Running program(watching(folder), Running::Place::pipe);
  const std::string finding =
      "design.ladder:5:1: error: level `1` appears more than once [duplicate-level]\n";
  CHECK(program.read_until("\n") == finding);
  folder.write("design.ladder", std::string(twice) + "\n");
  CHECK(program.read_until("]\n") == "\n" + finding);
  program.signal(SIGINT);
  CHECK(program.exit_code() == 1);
}

TEST_CASE("watching ends when the output is closed") {
  const TemporaryFolder folder;
  folder.write("design.ladder", twice);
  const testing::Outcome outcome = testing::run(
      {.words = {"/bin/sh", "-c", std::string(LADDER_BINARY) + " check --watch | head -n 1"},
       .folder = folder.path(),
       .environment = {{"PATH", "/usr/bin:/bin"}}});
  CHECK(times(outcome.output, "\n") == 1);
}

TEST_CASE("changes are noticed by the system's watcher and by polling") {
  const TemporaryFolder folder;
  folder.write("a/design.ladder", sound);
  folder.write("a/notes.txt", "");
  for (const auto& watched : {system::system_watcher(), system::poller()}) {
    const auto is_ladder = [](const std::string& path) { return path.ends_with(".ladder"); };
    std::vector<std::string> read;
    const auto name = [&] {
      watched->watch(cli::watched_places({folder.path()}, read, is_ladder));
    };
    name();
    CHECK_FALSE(watched->changed());
    folder.write("a/design.ladder", twice);
    CHECK(watched->changed());
    CHECK_FALSE(watched->changed());
    save_by_renaming(folder, "a/design.ladder", sound);
    CHECK(watched->changed());
    folder.write("a/notes.txt", "more");
    CHECK_FALSE(watched->changed());
    fs::create_directory(folder / "a/new");
    CHECK(watched->changed());
    // Changes that come while nothing waits for them aren't lost by naming the folders again.
    name();
    folder.write("a/new/sales.ladder", sound);
    name();
    CHECK(watched->changed());
    fs::remove_all(folder / "a/new");
    CHECK(watched->changed());
    name();
    watched->changed();
    CHECK_FALSE(watched->changed());
    // Nor by naming a file because it was read.
    folder.write("a/design.ladder", twice);
    read = {system::real_path_of(folder / "a/design.ladder")};
    name();
    CHECK(watched->changed());
    CHECK_FALSE(watched->changed());
    folder.write("a/design.ladder", sound);
    watched->changed();
  }
}

TEST_CASE("a watch whose output isn't read can be ended") {
  const TemporaryFolder folder;
  // More findings than a pipe holds.
  std::string text = "## Design\n\nLevel/Skill\tCraft\n";
  for (int i = 0; i < 3000; ++i) text += std::to_string(i) + "\tUses the the tool.\n";
  folder.write("design.ladder", text);
  for (const int signal : {SIGINT, SIGTERM}) {
    Running program(watching(folder), Running::Place::pipe);
    std::this_thread::sleep_for(1500ms);
    program.signal(signal);
    CHECK(program.exit_code() == 1);
  }
}
