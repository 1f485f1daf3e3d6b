#include <fmt/core.h>

#include "rules/catalog.h"
#include "rules/wording.h"

namespace ladder {
namespace {
void check(const rules::Subject& subject, rules::Report& report);
}

const rules::Rule rules::dangling_same{
    .name = "dangling-same",
    .group = Group::progression,
    .severity = text::Severity::error,
    .fixing = Fixing::none,
    .effect = Effect::text_lost,
    .summary = "`same` stands where the level below has no text.",
    .why =
        "`same` promises that the text can be read one level further down. Where it cannot, the "
        "person at this level is measured by nothing, and may not notice.",
    .bad = R"(## Design

Level/Skill	Craft	Research
1	Sketches.	n/a
2	Prototypes.	same
3	Directs.	Plans studies.
)",
    .good = R"(## Design

Level/Skill	Craft	Research
1	Sketches.	n/a
2	Prototypes.	n/a
3	Directs.	Plans studies.
)",
    .off = "There is no good reason to: write the text, or `n/a` where nothing is expected.",
    .check = check,
};

namespace {

using model::Expectation;
using model::Marker;

/// Why `same` at `it` stands for nothing, or nothing where it stands for a text. One above another
/// `same` stands for what that one does, so that a chain is reported where it begins.
std::string fault_of(const rules::Subject& subject, const Expectation& it,
                     const Expectation* below) {
  if (it.level == 0 && it.same_as == model::none) return "this is the lowest level";
  const std::string level =
      subject.quoted_level(it.same_as == model::none ? it.level - 1 : it.same_as);
  if (!below) return fmt::format("{} is missing in this skill", level);
  if (below->text.empty()) return fmt::format("{} is empty", level);
  if (below->marker == Marker::not_applicable) return fmt::format("{} says `n/a`", level);
  return "";
}

void check(const rules::Subject& subject, rules::Report& report) {
  for (const Expectation& it : subject.ladder.expectations) {
    if (it.marker != Marker::same || it.repeated) continue;
    const Expectation* below = subject.ladder.meant_by_same(it);
    const std::string fault = fault_of(subject, it, below);
    if (fault.empty()) continue;
    auto& finding = report.add(
        it, it.text,
        fmt::format("{} has no text to stand for: {}",
                    it.spelled_out ? rules::quoted(subject.slice(it.text)) : "`same`", fault));
    finding.help = "write what is expected here, or `n/a` where nothing is";
    if (below && !below->text.empty())
      finding.related.push_back({"", below->text, "nothing is expected here"});
  }
}

}  // namespace
}  // namespace ladder
