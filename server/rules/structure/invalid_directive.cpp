#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>

#include <fmt/core.h>

#include "model/directives.h"
#include "model/escapes.h"
#include "model/named_level.h"
#include "rules/catalog.h"
#include "rules/wording.h"
#include "text/unicode.h"

namespace ladder {
namespace {
void check_invalid_directive(const rules::Subject& subject, rules::Report& report);
}

const rules::Rule rules::invalid_directive{
    .name = "invalid-directive",
    .group = Group::structure,
    .severity = text::Severity::error,
    .fixing = Fixing::safe,
    .summary = "A directive is incomplete, repeats an entry, or has no effect.",
    .why =
        "The author thinks the levels or the scale have been defined, but `ladder` reads them "
        "differently. Other findings are then based on the wrong levels or scale.",
    .bad = R"(## Design
Levels: 1 | | 2

Level/Skill	Craft
1	Sketches.
2	Prototypes.
)",
    .good = R"(## Design
Levels: 1 | 2

Level/Skill	Craft
1	Sketches.
2	Prototypes.
)",
    .off = "There's no good reason to. Correct or remove the directive instead.",
    .check = check_invalid_directive,
};

namespace {

using model::Directive;
using model::DirectiveKind;
using text::Span;

/// An example of a value, for an author who left it out.
std::string_view example_of(DirectiveKind kind) {
  switch (kind) {
    case DirectiveKind::levels: return "write the labels, lowest first, as in `Levels: 1 | 2 | 3`";
    case DirectiveKind::track:
      return "write the labels, lowest first, as in `Track Management: Manager | Director`";
    case DirectiveKind::scale: return "write the words, lowest first, as in `Scale: Knows < Does`";
    case DirectiveKind::extends:
      return "write a file and a title, as in `Extends: path/to/file.ladder#Title`";
    case DirectiveKind::unknown: break;
  }
  return "";
}

/// How a message calls a directive: `Levels`, `Track Management`.
std::string_view key_of(const rules::Subject& subject, const Directive& it) {
  return subject.slice({it.key.begin, it.name.empty() ? it.key.end : it.name.end});
}

/// Where levels are declared, by their keys.
struct Declared {
  Span entry;
  const Directive* directive = nullptr;
};
using Declarations = std::unordered_map<std::string, Declared>;

/// A directive that has a value and takes effect.
class Entries {
 public:
  Entries(const rules::Subject& subject, const Directive& directive, const model::LevelNames& names,
          Declarations& levels, rules::Report& report)
      : subject_(subject),
        names_(names),
        directive_(directive),
        report_(report),
        levels_(levels),
        key_(key_of(subject, directive)),
        separator_(model::separator_of(directive.kind)),
        entries_(model::entries_of(subject.text, directive)) {}

  void check() {
    if (entries_.size() == 1) check_only_entry();
    else check_empty();
    check_repeated();
  }

 private:
  /// Labels and words with another separator between them count as one.
  void check_only_entry() {
    static constexpr std::array<char, 4> marks = {'|', '<', ',', ';'};
    const std::string_view value = subject_.slice(directive_.value);
    const auto mark = std::ranges::find_if(
        marks, [&](char it) { return it != separator_ && value.find(it) != value.npos; });
    if (mark != marks.end()) {
      auto& finding = report_.add(
          directive_.value, fmt::format("`{}:` separates its entries with `{}` instead of `{}`",
                                        key_, *mark, separator_));
      finding.help = fmt::format("separate them with `{}`", separator_);
      finding.fixes.push_back({fmt::format("Separate the entries with `{}`", separator_),
                               text::Applicability::unsafe,
                               {{directive_.value, joined(split(*mark))}}});
    } else if (directive_.kind == DirectiveKind::scale) {
      report_.add(directive_.value, "a scale needs at least two words").help =
          example_of(directive_.kind);
    }
  }

  void check_empty() {
    const auto empty = std::ranges::find_if(entries_, &Span::empty);
    if (empty == entries_.end()) return;
    auto& finding = report_.add(*empty, fmt::format("`{}:` has an empty entry", key_));
    finding.help = fmt::format("use only one `{}` between entries", separator_);
    std::vector<Span> filled = entries_;
    std::erase_if(filled, [](Span it) { return it.empty(); });
    finding.fixes.push_back({"Remove the empty entries",
                             text::Applicability::safe,
                             {{directive_.value, joined(filled)}}});
  }

  void check_repeated() {
    const bool levels = model::declares_levels(directive_);
    Declarations words;
    for (Span entry : entries_) {
      if (entry.empty()) continue;
      std::string key = model::key_of(subject_.slice(entry));
      if (levels) {
        model::NamedLevel named = names_.named(entry);
        entry = named.name;
        key = std::move(named.key);
      }
      const auto [known, added] =
          (levels ? levels_ : words).try_emplace(std::move(key), Declared{entry, &directive_});
      if (added) continue;
      const std::string name = rules::quoted(subject_.slice(entry));
      const bool same = known->second.directive == &directive_;
      auto& finding =
          report_.add(entry, same ? fmt::format("{} appears more than once in `{}:`", name, key_)
                                  : fmt::format("{} is already in `{}:`", name,
                                                key_of(subject_, *known->second.directive)));
      finding.help = "only the first occurrence counts: remove or correct this one";
      finding.related.push_back({"", known->second.entry, "the first occurrence"});
    }
  }

  std::vector<Span> split(char mark) const {
    return model::parts_of(subject_.text, directive_.value, mark);
  }

  std::string joined(const std::vector<Span>& parts) const {
    std::string value;
    for (Span it : parts) {
      if (!value.empty()) value += fmt::format(" {} ", separator_);
      value += subject_.slice(it);
    }
    return value;
  }

  const rules::Subject& subject_;
  const model::LevelNames& names_;
  const Directive& directive_;
  rules::Report& report_;
  Declarations& levels_;
  std::string_view key_;
  char separator_;
  std::vector<Span> entries_;
};

void check_invalid_directive(const rules::Subject& subject, rules::Report& report) {
  std::map<std::pair<DirectiveKind, std::string>, Span> first_lines;
  Declarations levels;
  std::optional<model::LevelNames> names;
  for (const Directive& it : subject.ladder.directives) {
    if (it.kind == DirectiveKind::unknown) continue;  // unknown-directive reports it
    const std::pair name(it.kind, model::key_of(subject.slice(it.name)));
    const Span first_line = first_lines.try_emplace(name, it.line).first->second;
    const std::string_view key = key_of(subject, it);
    if (it.repeated) {
      auto& finding = report.add(it.line, fmt::format("a second `{}:` has no effect", key));
      finding.help = "only the first line counts: remove one of the two";
      finding.related.push_back({"", first_line, "the first occurrence"});
    } else if (it.kind == DirectiveKind::track && it.name.empty()) {
      report.add(it.line, "this track has no name").help = example_of(it.kind);
    } else if (it.value.empty()) {
      report.add(it.line, fmt::format("`{}:` has no value", key)).help = example_of(it.kind);
    } else if (it.kind != DirectiveKind::extends) {
      if (!names) names.emplace(subject.ladder, subject.text);
      Entries(subject, it, *names, levels, report).check();
    }
  }
  for (const model::Fault& it : subject.ladder.faults) {
    if (it.kind != model::FaultKind::misplaced_directive) continue;
    std::string_view line = subject.slice(it.span);
    report
        .add(it.span, fmt::format("`{}:` has no effect below other text",
                                  text::trimmed(line.substr(0, line.find(':')))))
        .help = "move it directly below the ladder's heading";
  }
}

}  // namespace
}  // namespace ladder
