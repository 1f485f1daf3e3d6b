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

project::Project made_project() {
  static const rules::Settings settings = rules::default_settings();
  return project::Project([](std::string_view) -> const rules::Settings& { return settings; });
}

std::string findings_in(project::Project& project, const std::string& path) {
  std::vector<text::Diagnostic> findings;
  for (const rules::Found& it : project.findings(path)) findings.push_back(rules::in_document(it));
  return to_string(findings);
}

/// How a fresh check of the same texts differs. Empty if it doesn't.
std::string difference(project::Project& project) {
  testing::Checked fresh;
  for (const std::string_view path : project.names())
    fresh.add(std::string(path), project.find(path)->text());
  for (const std::string_view it : project.names()) {
    const std::string path(it);
    project.check(path, everything);
    const std::string is = findings_in(project, path);
    const std::string was = to_string(fresh.findings(path, rules::default_settings()));
    if (is != was) return fmt::format("{}:\n{}and anew:\n{}", path, is, was);
  }
  return {};
}

/// Edits documents that are known together, and gives the first difference.
std::string first_difference(const std::string& all, int edits) {
  constexpr int edits_of_a_project = 60;
  testing::Typist typist(20261123);
  for (int done = 0; done < edits;) {
    project::Project project = made_project();
    const std::vector<std::string> paths = {"a.ladder", "b.ladder", "c.ladder"};
    for (const std::string& path : paths)
      project.open(path, typist.window(all) + "\n" + typist.window(all));
    for (int i = 0; i < edits_of_a_project; ++i, ++done) {
      const std::string& path = paths[typist.below(paths.size())];
      const std::string before = project.find(path)->text();
      const text::Edit edit = typist.edit(before);
      project.edit(path, edit.span, edit.replacement);
      // Now and then only what was edited is checked, as in an editor that is typed in quickly.
      project.check(path, typist.below(2) == 0 ? 0 : everything);
      if (typist.below(3) == 0) continue;
      // Trial edits leave no trace.
      if (typist.below(3) == 0)
        project.try_out(path, [&] {
          const text::Edit tried = typist.edit(project.find(path)->text());
          project.edit(path, tried.span, tried.replacement);
        });
      if (std::string found = difference(project); !found.empty())
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

TEST_CASE("documents can be added and removed") {
  project::Project project = made_project();
  const std::string base = "## Everyone\n\nLevel/Skill\tCraft\n1\tSketches.\n";
  const std::string team =
      "## Team\nExtends: base.ladder\n\nLevel/Skill\tCraft\tCare\n1\tDraws.\tAsks.\n";
  project.open("team.ladder", team);
  CHECK(difference(project) == "");
  CHECK(findings_in(project, "team.ladder").find("unresolved-extends") != std::string::npos);

  project.add(project::parse_file("base.ladder", base));
  CHECK(difference(project) == "");
  CHECK(findings_in(project, "team.ladder") == "");

  // The text in the editor is the one that counts.
  project.add(project::parse_file("team.ladder", "## Other\n"));
  CHECK(project.find("team.ladder")->text() == team);
  project.remove("team.ladder");
  CHECK(project.find("team.ladder"));

  project.remove("base.ladder");
  CHECK(difference(project) == "");
  CHECK(findings_in(project, "team.ladder").find("unresolved-extends") != std::string::npos);
  project.close("team.ladder", project::parse_file("team.ladder", base));
  CHECK(project.find("team.ladder")->text() == base);
  CHECK(difference(project) == "");
}
