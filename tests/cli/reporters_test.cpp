#include "cli/reporters/reporters.h"

#include <cstdio>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "cli/reporters/fingerprints.h"
#include "support/temporary_folder.h"

using namespace ladder;

namespace {

/// The output of a reporter.
std::string written(const std::function<void(cli::Output&)>& report) {
  std::string text;
  cli::Output output(text);
  report(output);
  output.flush();
  return text;
}

text::Span place_of(const std::string& text, const std::string& word) {
  const auto begin = static_cast<std::uint32_t>(text.find(word));
  return {begin, begin + static_cast<std::uint32_t>(word.size())};
}

/// A file and its base, and one finding in the first that has everything a finding can have.
struct Sample {
  Sample() {
    cli::File& team = loaded.files.front();
    cli::File& base = loaded.bases.front();
    team.path = "team.ladder";
    base.path = "base.ladder";
    team.findings().clear();
    text::Diagnostic& it = team.findings().emplace_back();
    it.span = place_of(team.text(), "wrok");
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
    it.related.push_back({base.name, place_of(base.text(), "work"), "the other"});
  }

  /// The path of the one to be loaded.
  static std::string written_into(const TemporaryFolder& folder) {
    folder.write(
        "team.ladder",
        "## Team\nExtends: base.ladder\nLevel/Skill\tCraft\n1\t👩‍💻 Plans the wrok of a "
        "te\xFFm.\n");
    folder.write("base.ladder", "## Base\n\nLevel/Skill\tCraft\n1\tPlans the work.\n");
    return folder / "team.ladder";
  }

  TemporaryFolder folder;
  cli::LoadedFiles loaded{{.paths = {written_into(folder)}, .threads = 1},
                          std::make_shared<cli::SettingsFinder>(cli::SettingsArguments{})};
};

}  // namespace

TEST_CASE("the full report shows everything about a finding") {
  Sample sample;
  cli::LoadedFiles& all = sample.loaded;
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
  fix: Leave it out (review it)

1 problem in 1 file: 1 warning; 1 fixable with --fix
)");
}

TEST_CASE("if a place has several lines, the first one is shown") {
  Sample sample;
  cli::LoadedFiles& all = sample.loaded;
  text::Diagnostic& it = all.files.front().findings().front();
  it = {};
  it.span = {0, 32};
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
  Sample sample;
  cli::LoadedFiles& all = sample.loaded;
  const std::string report =
      written([&](cli::Output& output) { cli::report_concise(all, {}, output); });
  CHECK(report == "team.ladder:4:17: warning: `wrok` is `work` in `Base` [drifted-copy]\n");
}

TEST_CASE("the JSON report counts columns in UTF-16, and is valid whatever bytes the file has") {
  Sample sample;
  cli::LoadedFiles& all = sample.loaded;
  all.files.front().path += '\xFF';
  const std::string report =
      written([&](cli::Output& output) { cli::report_json(all, cli::summary_of(all), output); });
  const auto json = nlohmann::json::parse(report);
  CHECK(json["version"] == 1);
  CHECK(json["diagnostics"] == nlohmann::json::parse(R"([{
    "file": "team.ladder\ufffd", "code": "drifted-copy", "severity": "warning",
    "message": "`wrok` is `work` in `Base`",
    "range": {"start": {"line": 3, "character": 18}, "end": {"line": 3, "character": 22}},
    "ladder": "Team", "skill": "Craft", "level": "1", "levels": ["1"],
    "evidence": "the rest of the two texts is equal", "help": "write `work`",
    "fixes": [
      {"title": "Write `work`", "applicability": "safe", "edits": [{"newText": "work",
        "range": {"start": {"line": 3, "character": 18}, "end": {"line": 3, "character": 22}}}]},
      {"title": "Leave it out", "applicability": "unsafe", "edits": [{"newText": "",
        "range": {"start": {"line": 3, "character": 18}, "end": {"line": 3, "character": 22}}}]}],
    "related": [{"file": "base.ladder", "message": "the other",
      "range": {"start": {"line": 3, "character": 12}, "end": {"line": 3, "character": 16}}}]}])"));
  CHECK(json["summary"]["warnings"] == 1);
  CHECK(json["summary"]["fixable"] == 1);
}

TEST_CASE("the summary leaves out what is zero") {
  const auto sentence = [](const cli::Summary& summary) { return cli::to_sentence(summary); };
  CHECK(sentence({.files = 2, .ladders = 3}) == "3 ladders in 2 files: nothing to report");
  CHECK(
      sentence({.files = 1, .files_with_findings = 1, .errors = 30, .warnings = 2, .fixable = 5}) ==
      "32 problems in 1 file: 30 errors, 2 warnings; 5 fixable with --fix");
  CHECK(sentence({.files = 9, .files_with_findings = 2, .hints = 1, .unsafe_fixable = 1}) ==
        "1 problem in 2 of 9 files: 1 hint; 1 fixable with --fix --unsafe-fixes");
  CHECK(
      sentence(
          {.files = 1, .files_with_findings = 1, .errors = 2, .fixable = 1, .unsafe_fixable = 1}) ==
      "2 problems in 1 file: 2 errors; 1 fixable with --fix, 1 more with --unsafe-fixes");
}

TEST_CASE("SARIF gives places by URI and lines from 1, and includes the fixes") {
  Sample sample;
  cli::LoadedFiles& all = sample.loaded;
  all.files.front().path = "our team/50%.ladder";
  const auto log =
      nlohmann::json::parse(written([&](cli::Output& output) { cli::report_sarif(all, output); }));
  CHECK(log["version"] == "2.1.0");
  const auto& run = log["runs"][0];
  const auto& result = run["results"][0];
  CHECK(run["tool"]["driver"]["rules"][result["ruleIndex"].get<std::size_t>()]["id"] ==
        "drifted-copy");
  const auto& place = result["locations"][0]["physicalLocation"];
  CHECK(place["artifactLocation"]["uri"] == "our%20team/50%25.ladder");
  const auto region = nlohmann::json::parse(
      R"({"startLine": 4, "startColumn": 19, "endLine": 4, "endColumn": 23})");
  CHECK(place["region"] == region);
  CHECK(result["locations"][0]["logicalLocations"][0]["fullyQualifiedName"] == "Team > 1 > Craft");
  CHECK(result["level"] == "warning");
  CHECK(result["message"]["text"] ==
        "`wrok` is `work` in `Base`\nbecause: the rest of the two texts is equal\nhelp: write "
        "`work`");
  CHECK(result["relatedLocations"][0]["physicalLocation"]["artifactLocation"]["uri"] ==
        "base.ladder");
  CHECK(result["fixes"][0]["artifactChanges"][0]["replacements"][0]["deletedRegion"] == region);
  CHECK(result["fixes"][0]["artifactChanges"][0]["replacements"][0]["insertedContent"]["text"] ==
        "work");
  CHECK(run["invocations"][0]["executionSuccessful"] == true);

  all.problems.push_back({"gone.ladder", "there is no such file"});
  const auto troubled =
      nlohmann::json::parse(written([&](cli::Output& output) { cli::report_sarif(all, output); }));
  CHECK(troubled["runs"][0]["invocations"][0]["executionSuccessful"] == false);
}

TEST_CASE("a finding keeps its fingerprint when its line moves, and similar findings differ") {
  Sample sample;
  cli::LoadedFiles& all = sample.loaded;
  const cli::File& file = all.files.front();
  std::vector<text::Diagnostic>& findings = file.findings();
  findings.push_back(text::Diagnostic(findings.front()));
  cli::Fingerprints before;
  const std::string first = before.next(findings[0], file);
  const std::string second = before.next(findings[1], file);
  CHECK(first.size() == 16);
  CHECK(first != second);

  all.project.replace({{file.name, "# Above\n\n" + file.text()}}, 1);
  for (text::Diagnostic& it : findings) it.span = place_of(file.text(), "wrok");
  cli::Fingerprints after;
  CHECK(after.next(findings[0], file) == first);
  findings[1].level = "2";
  CHECK(after.next(findings[1], file) != second);
}

TEST_CASE("special characters of workflow commands and XML are escaped") {
  Sample sample;
  cli::LoadedFiles& all = sample.loaded;
  all.files.front().path = "a,b:c.ladder";
  text::Diagnostic& it = all.files.front().findings().front();
  it.message = "100% of <b> & \"c\"\x01";
  const std::string github = written([&](cli::Output& output) { cli::report_github(all, output); });
  CHECK(
      github.starts_with("::warning file=a%2Cb%3Ac.ladder,line=4,endLine=4,col=17,endColumn=21,"
                         "title=drifted-copy::100%25 of <b> & \"c\""));
  CHECK(github.find('\n') == github.size() - 1);
  const std::string xml =
      written([&](cli::Output& output) { cli::report_checkstyle(all, output); });
  CHECK(xml.find("message=\"100% of &lt;b&gt; &amp; &quot;c&quot;\\x01&#10;because") != xml.npos);
}
