#include "cli/reporters/reporters.h"

#include <cstdio>
#include <functional>
#include <memory>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>
#include <unistd.h>

using namespace ladder;

namespace {

/// What a reporter writes.
std::string written(const std::function<void(cli::Output&)>& report) {
  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::tmpfile(), std::fclose);
  cli::Output output(::fileno(file.get()));
  report(output);
  output.flush();
  std::string text(static_cast<std::size_t>(std::ftell(file.get())), '\0');
  const auto size = ::lseek(::fileno(file.get()), 0, SEEK_CUR);
  text.resize(static_cast<std::size_t>(size));
  REQUIRE(::pread(::fileno(file.get()), text.data(), text.size(), 0) == size);
  return text;
}

text::Span place_of(const std::string& text, const std::string& word) {
  const auto begin = static_cast<std::uint32_t>(text.find(word));
  return {begin, begin + static_cast<std::uint32_t>(word.size())};
}

/// Two files, and one finding in the first that has everything a finding can have.
cli::Batch batch() {
  cli::Batch batch;
  cli::File& team = batch.files.emplace_back();
  team.path = "team.ladder";
  team.text = "## Team\n\nLevel/Skill\tCraft\n1\t👩‍💻 Plans the wrok of a te\xFFm.\n";
  cli::File& base = batch.bases.emplace_back();
  base.path = "base.ladder";
  base.text = "## Base\n\nLevel/Skill\tCraft\n1\tPlans the work.\n";
  batch.by_name = {{"base.ladder", &base}};

  text::Diagnostic& it = team.findings.emplace_back();
  it.span = place_of(team.text, "wrok");
  it.severity = text::Severity::warning;
  it.code = "drifted-copy";
  it.message = "`wrok` is `work` in `Base`";
  it.evidence = "the rest of the two texts is equal";
  it.help = "write `work`";
  it.ladder = "Team";
  it.level = "1";
  it.skill = "Craft";
  it.fixes.push_back({"Write `work`", text::Applicability::safe, {{it.span, "work"}}});
  it.fixes.push_back({"Leave it out", text::Applicability::unsafe, {{it.span, ""}}});
  it.related.push_back({"base.ladder", place_of(base.text, "work"), "the other"});
  return batch;
}

}  // namespace

TEST_CASE("the full report shows everything that is known of a finding") {
  const cli::Batch all = batch();
  const std::string report = written([&](cli::Output& output) {
    cli::report_full(all, cli::summary_of(all), {.width = 60}, output);
  });
  CHECK(report == R"(warning[drifted-copy]: `wrok` is `work` in `Base`
  --> team.ladder:4:17  Team > level 1, Craft

    4  1 │ 👩‍💻 Plans the wrok of a te\xffm.
                        ^^^^

  because: the rest of the two texts is equal
  see: base.ladder:4:13 (the other)
  help: write `work`
  fix: Write `work`
  fix: Leave it out (needs a look)

1 problem in 1 file: 1 warning; 1 fixable with --fix
)");
}

TEST_CASE("of a place that goes on in other lines the first line is shown") {
  cli::Batch all = batch();
  text::Diagnostic& it = all.files.front().findings.front();
  it = {};
  it.span = {0, 20};
  it.severity = text::Severity::hint;
  it.code = "x";
  it.message = "so long";
  const std::string report = written([&](cli::Output& output) {
    cli::report_full(all, cli::summary_of(all), {.width = 60}, output);
  });
  CHECK(report == R"(hint[x]: so long
  --> team.ladder:1:1

    1  ## Team
       ^^^^^^^ and 2 lines below

1 problem in 1 file: 1 hint
)");
}

TEST_CASE("the concise report counts columns in characters") {
  const cli::Batch all = batch();
  const std::string report =
      written([&](cli::Output& output) { cli::report_concise(all, {}, output); });
  CHECK(report == "team.ladder:4:17: warning: `wrok` is `work` in `Base` [drifted-copy]\n");
}

TEST_CASE("the JSON report counts columns in UTF-16, and is JSON whatever bytes the file has") {
  cli::Batch all = batch();
  all.files.front().path += '\xFF';
  const std::string report =
      written([&](cli::Output& output) { cli::report_json(all, cli::summary_of(all), output); });
  const auto json = nlohmann::json::parse(report);
  CHECK(json["version"] == 1);
  CHECK(json["diagnostics"] == nlohmann::json::parse(R"([{
    "file": "team.ladder\ufffd", "code": "drifted-copy", "severity": "warning",
    "message": "`wrok` is `work` in `Base`",
    "range": {"start": {"line": 3, "character": 18}, "end": {"line": 3, "character": 22}},
    "ladder": "Team", "skill": "Craft", "level": "1",
    "evidence": "the rest of the two texts is equal", "help": "write `work`",
    "fixes": [
      {"title": "Write `work`", "applicability": "safe", "edits": [{"newText": "work",
        "range": {"start": {"line": 3, "character": 18}, "end": {"line": 3, "character": 22}}}]},
      {"title": "Leave it out", "applicability": "unsafe", "edits": [{"newText": "",
        "range": {"start": {"line": 3, "character": 18}, "end": {"line": 3, "character": 22}}}]}],
    "related": [{"file": "base.ladder", "message": "the other",
      "range": {"start": {"line": 3, "character": 12}, "end": {"line": 3, "character": 16}}}],
    "url": "https://ladder-lint.dev/rules/drifted-copy"}])"));
  CHECK(json["summary"]["warnings"] == 1);
  CHECK(json["summary"]["fixable"] == 1);
}

TEST_CASE("the summary names only what there is") {
  const auto sentence = [](const cli::Summary& summary) { return cli::to_sentence(summary); };
  CHECK(sentence({.files = 2, .ladders = 3}) == "3 ladders in 2 files: nothing to report");
  CHECK(
      sentence({.files = 1, .files_with_findings = 1, .errors = 30, .warnings = 2, .fixable = 5}) ==
      "32 problems in 1 file: 30 errors, 2 warnings; 5 fixable with --fix");
  CHECK(sentence({.files = 9, .files_with_findings = 2, .hints = 1, .unsafe_fixable = 1}) ==
        "1 problem in 2 files of 9: 1 hint; 1 fixable with --fix --unsafe-fixes");
  CHECK(
      sentence(
          {.files = 1, .files_with_findings = 1, .errors = 2, .fixable = 1, .unsafe_fixable = 1}) ==
      "2 problems in 1 file: 2 errors; 1 fixable with --fix, 1 more with --unsafe-fixes");
}
