#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include <fmt/core.h>

#include "features/completion/insertion.h"
#include "features/completion/site.h"
#include "features/completion/sources.h"
#include "layout/notation.h"
#include "text/unicode.h"

namespace ladder::features::completion {
namespace {

using model::Layout;

/// What a new ladder is filled with until its author writes something else.
struct Plan {
  std::vector<std::string> levels;  // in plain text, lowest first
  std::vector<std::string> skills;  // those that ladder.json requires; empty: one to be named
  std::string line_end;
};

Plan plan_for(const Site& site) {
  std::vector<rules::Place> ladders = neighbours(site);
  if (site.ladder) ladders.insert(ladders.begin(), site.place());
  Plan plan{usual_levels(site.view, ladders), site.view.settings.required_skills,
            std::string(site.line_end)};
  if (plan.levels.empty()) plan.levels = site.view.settings.required_levels;
  if (plan.levels.empty()) plan.levels = {"1", "2", "3"};
  return plan;
}

void write_skills(const Plan& plan, Layout layout, std::string_view before, Snippet& snippet) {
  for (const std::string& it : plan.skills) {
    snippet.write(before);
    snippet.write(layout::written_in(layout, it));
  }
  if (!plan.skills.empty()) return;
  snippet.write(before);
  snippet.stop("Skill");
}

std::size_t columns_of(const Plan& plan) { return std::max<std::size_t>(plan.skills.size(), 1); }

void write_matrix(const Plan& plan, Snippet& snippet) {
  snippet.write("Level/Skill");
  write_skills(plan, Layout::matrix, "\t", snippet);
  for (const std::string& level : plan.levels) {
    snippet.write(plan.line_end + layout::written_in(Layout::matrix, level));
    for (std::size_t i = 0; i < columns_of(plan); ++i) {
      snippet.write("\t");
      snippet.stop();
    }
  }
}

void write_table(const Plan& plan, Snippet& snippet) {
  snippet.write("| Level/Skill");
  write_skills(plan, Layout::table, " | ", snippet);
  snippet.write(fmt::format(" |{}|---", plan.line_end));
  for (std::size_t i = 0; i < columns_of(plan); ++i) snippet.write("|---");
  snippet.write("|");
  for (const std::string& level : plan.levels) {
    snippet.write(fmt::format("{}| {}", plan.line_end, layout::written_in(Layout::table, level)));
    for (std::size_t i = 0; i < columns_of(plan); ++i) {
      snippet.write(" | ");
      snippet.stop();
    }
    snippet.write(" |");
  }
}

void write_sections(const Plan& plan, Snippet& snippet) {
  const std::size_t skills = columns_of(plan);
  for (std::size_t skill = 0; skill < skills; ++skill) {
    if (0 < skill) snippet.write(plan.line_end);
    snippet.write("### ");
    if (plan.skills.empty()) snippet.stop("Skill");
    else snippet.write(layout::written_in(Layout::sections, plan.skills[skill]));
    snippet.write(plan.line_end);
    for (const std::string& level : plan.levels) {
      snippet.write(fmt::format("{0}#### {1}{0}", plan.line_end,
                                layout::written_in(Layout::sections, level)));
      snippet.stop();
      const bool last = skill + 1 == skills && &level == &plan.levels.back();
      if (!last) snippet.write(plan.line_end);
    }
  }
}

/// The ways to write a ladder.
struct Form {
  Layout layout;
  std::string_view name;
  std::string_view detail;
  void (*write)(const Plan& plan, Snippet& snippet);
};
constexpr std::array<Form, 3> forms = {{
    {Layout::matrix, "matrix", "cells separated by tabs, as in a spreadsheet", write_matrix},
    {Layout::table, "table", "cells separated by pipes, as in Markdown", write_table},
    {Layout::sections, "sections", "a heading for each skill and level, for longer text",
     write_sections},
}};

/// The one that ladder.json asks for comes first.
std::array<Form, 3> forms_by_wish(Layout layout) {
  std::array<Form, 3> all = forms;
  std::stable_partition(all.begin(), all.end(),
                        [&](const Form& it) { return it.layout == layout; });
  return all;
}

/// A heading without a title is being written: `##`.
bool is_begun(const Site& site) {
  const std::string_view typed = text::trimmed(site.before());
  return (typed == "#" || typed == "##") && text::is_blank(site.after());
}

/// Whether the ladder at the cursor is only a heading so far, and the cursor is below it.
bool lacks_body(const Site& site) {
  if (!site.ladder) return false;
  const model::Ladder& ladder = site.ladder->ladder;
  return ladder.has_heading && ladder.grids.empty() && ladder.skills.empty() &&
         ladder.level_mentions.empty() && ladder.faults.empty() &&
         ladder.heading.end < site.in_ladder(site.line.begin);
}

}  // namespace

void propose_new_ladders(const Site& site, Proposals& proposals) {
  const bool begun = is_begun(site);
  if (!begun && !site.is_blank()) return;
  const bool body_only = !begun && lacks_body(site);
  // Anything below the last ladder would become part of the new one.
  const bool last = next_line(site).empty();
  if (!last && !(body_only && may_head(site, 2))) return;

  const Plan plan = plan_for(site);
  const text::Span typed{begun
                             ? site.line.begin + static_cast<std::uint32_t>(site.before().find('#'))
                             : site.line.begin,
                         site.cursor};
  for (const Form& form : forms_by_wish(site.view.settings.layout.value_or(Layout::matrix))) {
    Snippet snippet;
    if (!text::is_blank(line_above(site))) snippet.write(site.line_end);
    if (!body_only) {
      snippet.write("## ");
      snippet.stop("Title");
      snippet.write(plan.line_end + plan.line_end);
    }
    form.write(plan, snippet);
    if (site.line.end == site.text().size()) snippet.write(plan.line_end);
    const std::string label = fmt::format("{} ladder as {}", body_only ? "This" : "New", form.name);
    proposals.push_back({.label = label,
                         .kind = ProposalKind::ladder,
                         .edit = {typed, snippet.plain()},
                         .snippet = snippet.text(),
                         .detail = std::string(form.detail),
                         .filter = "## " + label});
  }
}

}  // namespace ladder::features::completion
