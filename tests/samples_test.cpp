#include <filesystem>
#include <set>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "support/checked.h"
#include "support/configured.h"
#include "support/files.h"

using namespace ladder;
namespace fs = std::filesystem;

namespace {

/// The samples together, as `ladder check samples` sees them.
struct Samples {
  std::vector<std::string> sound;
  std::vector<std::string> damaged;
  testing::Checked checked;
};

Samples samples() {
  Samples all;
  for (const fs::path& file :
       testing::files_below(ROOT_DIR "/samples", {".ladder", ".ladder.md"})) {
    std::string path = testing::from_root(file);
    all.checked.add(path, testing::content_of(file));
    (path.starts_with("samples/damaged/") ? all.damaged : all.sound).push_back(std::move(path));
  }
  return all;
}

/// What the ladder.json beside a sample says, if there is one.
rules::Settings settings_of(const std::string& path) {
  const fs::path file = (fs::path(ROOT_DIR) / path).parent_path() / "ladder.json";
  return fs::exists(file) ? testing::configured(testing::content_of(file)).settings
                          : rules::default_settings();
}

/// The rules that the first line of a damaged sample lists: `<!-- expected: rule, rule -->`.
std::set<std::string> expected_rules(const std::string& text) {
  std::string line = text.substr(0, text.find('\n'));
  constexpr std::string_view begin = "<!-- expected: ";
  constexpr std::string_view end = " -->";
  REQUIRE(line.starts_with(begin));
  REQUIRE(line.ends_with(end));
  line = line.substr(begin.size(), line.size() - begin.size() - end.size()) + ", ";
  std::set<std::string> rules;
  for (std::size_t at = 0; at < line.size();) {
    std::size_t comma = line.find(", ", at);
    rules.insert(line.substr(at, comma - at));
    at = comma + 2;
  }
  return rules;
}

std::string one_per_line(const std::vector<text::Diagnostic>& findings) {
  std::string lines;
  for (const text::Diagnostic& it : findings)
    lines += fmt::format("{} [{}, {}]: {}\n", it.code, it.level, it.skill, it.message);
  return lines;
}

}  // namespace

TEST_CASE("nothing is found in an intact sample") {
  const Samples all = samples();
  CHECK_FALSE(all.sound.empty());
  for (const std::string& path : all.sound) {
    INFO(path);
    CHECK(one_per_line(all.checked.findings(path, settings_of(path))) == "");
  }
}

TEST_CASE("each ladder in an intact sample has levels, skills and expectations") {
  const Samples all = samples();
  for (const std::string& path : all.sound) {
    INFO(path);
    const model::Document& document = all.checked.document(path);
    CHECK_FALSE(document.ladders.empty());
    for (const model::PlacedLadder& it : document.ladders) {
      CHECK_FALSE(it.ladder.title.empty());
      CHECK(1 < it.ladder.levels.size());
      CHECK_FALSE(it.ladder.skills.empty());
      CHECK(it.ladder.order.size() == it.ladder.levels.size() * it.ladder.skills.size());
    }
  }
}

TEST_CASE("a damaged sample gets findings of exactly the rules that its first line lists") {
  const Samples all = samples();
  CHECK_FALSE(all.damaged.empty());
  for (const std::string& path : all.damaged) {
    const auto findings = all.checked.findings(path, settings_of(path));
    std::set<std::string> found;
    for (const text::Diagnostic& it : findings) found.emplace(it.code);
    INFO(path, "\n", one_per_line(findings));
    CHECK(fmt::format("{}", fmt::join(found, ", ")) ==
          fmt::format("{}", fmt::join(expected_rules(all.checked.text(path)), ", ")));
  }
}
