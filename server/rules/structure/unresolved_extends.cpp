#include <algorithm>

#include <fmt/core.h>

#include "model/reference.h"
#include "rules/catalog.h"
#include "rules/wording.h"
#include "text/nearest.h"

namespace ladder {
namespace {
void check_unresolved_extends(const rules::Subject& subject, rules::Report& report);
}

const rules::Rule rules::unresolved_extends{
    .name = "unresolved-extends",
    .group = Group::structure,
    .severity = text::Severity::error,
    .fixing = Fixing::unsafe,
    .effect = Effect::text_lost,
    .summary = "`Extends:` doesn't point to exactly one ladder.",
    .why =
        "The skills that the ladder should inherit are missing. Readers see only part of what's "
        "expected of them.",
    .bad = R"(## Everyone

Level/Skill	Teamwork
1	Asks for help.

## Design
Extends: #Evryone

Level/Skill	Craft
1	Sketches.
)",
    .good = R"(## Everyone

Level/Skill	Teamwork
1	Asks for help.

## Design
Extends: #Everyone

Level/Skill	Craft
1	Sketches.
)",
    .off = "When you check a file without the files it extends.",
    .check = check_unresolved_extends,
};

namespace {

using model::Extension;
using text::Span;

std::string_view file_name(std::string_view path) {
  return path.substr(path.rfind('/') == path.npos ? 0 : path.rfind('/') + 1);
}

/// The candidate that was meant: the only file of that name in another folder, or the nearest.
const std::string* meant_file(const std::vector<std::string>& paths, std::string_view written) {
  auto is_namesake = [&](const std::string& it) { return file_name(it) == file_name(written); };
  const auto namesake = std::ranges::find_if(paths, is_namesake);
  if (namesake == paths.end()) return text::nearest(paths, written);
  const bool only_one = std::none_of(namesake + 1, paths.end(), is_namesake);
  return only_one ? &*namesake : nullptr;
}

void add_fix(text::Diagnostic& finding, Span span, std::string_view name, std::string text) {
  finding.fixes.push_back({fmt::format("Change to {}", rules::quoted(name)),
                           text::Applicability::unsafe,
                           {{span, std::move(text)}}});
}

void report_no_file(const rules::Subject& subject, Span path, rules::Report& report) {
  const std::string_view written = subject.slice(path);
  auto& finding = report.add(path, fmt::format("file {} doesn't exist", rules::quoted(written)));
  finding.help = "paths are relative to this file's folder";
  if (const std::string* meant = meant_file(subject.extension.candidates, written)) {
    finding.help = fmt::format("did you mean {}? ({})", rules::quoted(*meant), finding.help);
    add_fix(finding, path, *meant, *meant);
  }
}

void report_no_ladder(const rules::Subject& subject, Span title, rules::Report& report) {
  const std::vector<std::string>& titles = subject.extension.candidates;
  const std::string file = rules::quoted(file_name(subject.extension.file));
  if (titles.empty()) {
    report.add(title, fmt::format("{} contains no ladder", file)).help =
        "choose a file that contains a ladder, or remove the line";
    return;
  }
  const std::string_view written = subject.slice(title);
  auto& finding = report.add(
      title, fmt::format("{} contains no ladder called {}", file, rules::quoted(written)));
  if (const std::string* meant = text::nearest(titles, written)) {
    finding.help = fmt::format("did you mean {}?", rules::quoted(*meant));
    add_fix(finding, title, *meant, *meant);
  } else {
    finding.help = fmt::format("it contains {}", rules::listed(titles));
  }
}

void report_ambiguous(const rules::Subject& subject, Span value, rules::Report& report) {
  const std::vector<std::string>& titles = subject.extension.candidates;
  auto& finding = report.add(value, fmt::format("{} contains several ladders",
                                                rules::quoted(file_name(subject.extension.file))));
  finding.help = fmt::format("add `#` and one of these titles: {}", rules::listed(titles, "or"));
  // It may also be the ladder's own file, which an empty path names.
  const std::string_view path = subject.slice(model::read_reference(subject.text, value).path);
  for (std::size_t i = 0; i < std::min<std::size_t>(titles.size(), 5); ++i)
    add_fix(finding, value, titles[i], fmt::format("{}#{}", path, titles[i]));
}

void check_unresolved_extends(const rules::Subject& subject, rules::Report& report) {
  const model::Directive* extends = subject.ladder.directive(model::DirectiveKind::extends);
  if (!extends) return;
  const auto [path, title] = model::read_reference(subject.text, extends->value);
  switch (subject.extension.state) {
    case Extension::State::no_file: report_no_file(subject, path, report); break;
    case Extension::State::no_ladder:
      report_no_ladder(subject, title.empty() ? path : title, report);
      break;
    case Extension::State::ambiguous: report_ambiguous(subject, extends->value, report); break;
    case Extension::State::absent:
    case Extension::State::found:
    case Extension::State::cycle: break;
  }
}

}  // namespace
}  // namespace ladder
