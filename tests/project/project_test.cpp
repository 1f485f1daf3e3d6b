#include "project/project.h"

#include <cstdint>
#include <cstdlib>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "support/checked.h"
#include "support/configured.h"
#include "support/fixture.h"
#include "support/texts.h"
#include "support/typist.h"

using namespace ladder;

namespace {

constexpr std::size_t everything = SIZE_MAX;

std::string to_string(text::Span span) { return fmt::format("{}..{}", span.begin, span.end); }

/// All that a finding says, a line each.
std::string to_string(const std::vector<text::Diagnostic>& findings) {
  std::string lines;
  for (const text::Diagnostic& it : findings) {
    lines += fmt::format("{} {} {} | {} | {}", to_string(it.span), it.code, it.message, it.evidence,
                         it.help);
    for (const text::Fix& fix : it.fixes) {
      lines += " | fix " + fix.title;
      for (const text::Edit& edit : fix.edits)
        lines += fmt::format(" {} `{}`", to_string(edit.span), edit.replacement);
    }
    for (const text::Related& related : it.related)
      lines +=
          fmt::format(" | see {}{} {}", related.file, to_string(related.span), related.message);
    lines += '\n';
  }
  return lines;
}

/// A ladder.json with rules of a team's own of every kind.
constexpr std::string_view own_rules = R"({
  "style": [
    "consistent-person", "inclusive", "observable", "plain", "thin-step",
    { "name": "words", "avoid": { "the": "a", "plans": "" } },
    { "name": "expressions", "avoid": ["/\\bs\\w+s\\b/", "/[a-z]+\\.$/"], "allow": "1 of 3" },
    { "name": "others", "require": ["a", "/^work/"], "in": "paragraphs" },
    { "name": "verbs", "begin": "verb", "message": "not with {}" },
    { "name": "capitals", "begin": "capital", "in": "sentences", "allow": "1 of 4" },
    { "name": "starts", "begin": ["Writes", "/[a-m]/"], "levels": ["1", "2"] },
    { "name": "stops", "end": "stop", "in": "items" },
    { "name": "ends", "end": ["code", "/s/"], "skills": ["Coding", "Craft"] },
    { "name": "short", "at-most": { "words": 4 }, "in": "sentences" },
    { "name": "long", "at-least": { "words": 3 }, "allow": "1 of 2" },
    { "name": "items", "at-most": { "items": 1 } },
    { "name": "steps", "step": { "new-words": 3 } }
  ]
})";

/// The settings of every ladder.json that an author has in turn.
const std::vector<rules::Settings>& all_settings() {
  static const std::vector<rules::Settings> all = [] {
    const testing::Configured own = testing::configured(own_rules);
    const testing::Configured others = testing::configured(R"({
      "rules": { "short": "off" },
      "style": [
        { "name": "words", "avoid": "with" },
        { "name": "short", "at-most": { "sentences": 1 } },
        { "name": "verbs", "begin": ["Leads", "Works"] }
      ]
    })");
    CHECK(own.problems.empty());
    CHECK(others.problems.empty());
    std::vector<rules::Settings> each{rules::default_settings(), own.settings, others.settings};
    for (rules::Settings& it : each) it.configuration.clear();  // A fresh check knows no files.
    return each;
  }();
  return all;
}

/// A project and the settings that apply now.
struct Edited {
  const rules::Settings* settings = &all_settings().front();
  project::Project project{
      [this](std::string_view) -> const rules::Settings& { return *settings; }};

  Edited() = default;
  Edited(const Edited&) = delete;
  Edited& operator=(const Edited&) = delete;
};

std::string findings_in(project::Project& project, const std::string& path) {
  std::vector<text::Diagnostic> findings;
  for (const rules::Found& it : project.findings(path)) findings.push_back(rules::in_document(it));
  return to_string(findings);
}

/// How a fresh check of the same texts differs. Empty if it doesn't.
std::string difference(project::Project& project, const rules::Settings& settings) {
  testing::Checked fresh;
  for (const std::string_view path : project.names())
    fresh.add(std::string(path), project.find(path)->text());
  for (const std::string_view it : project.names()) {
    const std::string path(it);
    project.check(path, everything);
    const std::string is = findings_in(project, path);
    const std::string was = to_string(fresh.findings(path, settings));
    if (is != was) return fmt::format("{}:\n{}and anew:\n{}", path, is, was);
  }
  return {};
}

/// Edits documents that are known together, and now and then ladder.json, and gives the first
/// difference.
std::string first_difference(const std::string& all, int edits) {
  constexpr int edits_of_a_project = 60;
  testing::Typist typist(20261123);
  for (int done = 0; done < edits;) {
    Edited edited;
    project::Project& project = edited.project;
    edited.settings = &all_settings()[typist.below(all_settings().size())];
    const std::vector<std::string> paths = {"a.ladder", "b.ladder", "c.ladder"};
    for (const std::string& path : paths)
      project.open(path, typist.window(all) + "\n" + typist.window(all));
    for (int i = 0; i < edits_of_a_project; ++i, ++done) {
      const std::string& path = paths[typist.below(paths.size())];
      const std::string before = project.find(path)->text();
      const text::Edit edit = typist.edit(before);
      project.edit(path, edit.span, edit.replacement);
      if (typist.below(15) == 0) {
        edited.settings = &all_settings()[typist.below(all_settings().size())];
        project.settings_changed();
      }
      // Now and then only what was edited is checked, as in an editor that is typed in quickly.
      project.check(path, typist.below(2) == 0 ? 0 : everything);
      if (typist.below(3) == 0) continue;
      // Trial edits leave no trace.
      if (typist.below(3) == 0)
        project.try_out(path, [&] {
          const text::Edit tried = typist.edit(project.find(path)->text());
          project.edit(path, tried.span, tried.replacement);
        });
      if (std::string found = difference(project, *edited.settings); !found.empty())
        return fmt::format("{} of {}\n{}\nreplaced by `{}`:\n{}", to_string(edit.span), path,
                           testing::escaped(before), testing::escaped(edit.replacement), found);
    }
  }
  return {};
}

/// How many edits are tried; the environment may ask for more than the tests have time for.
int edit_count() {
  const char* wanted = std::getenv("LADDER_EDITS");
  return wanted ? std::atoi(wanted) : 1'500;
}

}  // namespace

TEST_CASE("after any edit, the findings are the same as after a fresh check of everything") {
  std::string all;
  for (const std::string& it : testing::texts()) all += it + "\n";
  CHECK(first_difference(all, edit_count()) == "");
}

TEST_CASE("a rule for one level is looked at again when levels become skills") {
  const testing::Configured config = testing::configured(
      R"({"style": [{"name": "short", "at-most": {"words": 2}, "levels": ["Alpha"]}]})");
  Edited edited;
  edited.settings = &config.settings;
  project::Project& project = edited.project;
  project.open("design.ladder", "## Design\n\n### Alpha\n\n#### Beta\n\nDraws all plans.\n");
  CHECK(difference(project, config.settings) == "");
  CHECK(findings_in(project, "design.ladder").find("short") == std::string::npos);
  project.edit("design.ladder", {10, 10}, "Levels: Alpha\n");
  CHECK(difference(project, config.settings) == "");
  CHECK(findings_in(project, "design.ladder").find("short") != std::string::npos);
}

TEST_CASE("documents can be added and removed") {
  Edited edited;
  project::Project& project = edited.project;
  const std::string base = "## Everyone\n\nLevel/Skill\tCraft\n1\tSketches.\n";
  const std::string team =
      "## Team\nExtends: base.ladder\n\nLevel/Skill\tCraft\tCare\n1\tDraws.\tAsks.\n";
  project.open("team.ladder", team);
  CHECK(difference(project, *edited.settings) == "");
  CHECK(findings_in(project, "team.ladder").find("unresolved-extends") != std::string::npos);

  project.add(project::parse_file("base.ladder", base));
  CHECK(difference(project, *edited.settings) == "");
  CHECK(findings_in(project, "team.ladder") == "");

  // The text in the editor is the one that counts.
  project.add(project::parse_file("team.ladder", "## Other\n"));
  CHECK(project.find("team.ladder")->text() == team);
  project.remove("team.ladder");
  CHECK(project.find("team.ladder"));

  project.remove("base.ladder");
  CHECK(difference(project, *edited.settings) == "");
  CHECK(findings_in(project, "team.ladder").find("unresolved-extends") != std::string::npos);
  project.close("team.ladder", project::parse_file("team.ladder", base));
  CHECK(project.find("team.ladder")->text() == base);
  CHECK(difference(project, *edited.settings) == "");
}
