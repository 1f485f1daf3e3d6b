#include <algorithm>
#include <unordered_set>

#include <fmt/core.h>

#include "model/escapes.h"
#include "rules/catalog.h"
#include "rules/spelling.h"
#include "rules/wording.h"

namespace ladder {
namespace {
void check(const rules::Subject& subject, rules::Report& report);
}

const rules::Rule rules::skill_spelling{
    .name = "skill-spelling",
    .group = Group::text,
    .severity = text::Severity::warning,
    .fixing = Fixing::unsafe,
    .summary = "Two ladders that are checked together write the name of a skill differently.",
    .why =
        "Whoever compares two professions, or moves from one to the other, cannot tell whether "
        "`On-call` and `On Call` are the same skill, and a table made of both shows two.",
    .bad =
        "# Studio\n\n## Design\n\nLevel/Skill\tUser Research\n1\tAsks users.\n\n"
        "## Writing\n\nLevel/Skill\tUser-research\n1\tReads reviews.\n",
    .good =
        "# Studio\n\n## Design\n\nLevel/Skill\tUser Research\n1\tAsks users.\n\n"
        "## Writing\n\nLevel/Skill\tUser Research\n1\tReads reviews.\n",
    .off = "When the ladders come from several houses, which write each in their own way.",
    .check = check,
};

namespace {

using rules::Spelling;

/// A skill whose name most other ladders spell otherwise.
struct Variant {
  std::uint32_t skill = 0;
  std::string name;  // in plain text
  const Spelling* common = nullptr;
};

/// Of two spellings that as many ladders use, the first one is the common one.
std::vector<Variant> variants_of(const rules::Subject& subject) {
  std::vector<Variant> variants;
  for (std::uint32_t i = 0; i < subject.ladder.skills.size(); ++i) {
    const std::string_view written = subject.slice(subject.ladder.skills[i].name);
    const std::span<const Spelling> spellings = subject.corpus.spellings(written);
    if (spellings.size() < 2) continue;
    const Spelling& common = *std::ranges::max_element(spellings, {}, &Spelling::ladders);
    std::string name = model::plain_text(written);
    if (name != common.name) variants.push_back({i, std::move(name), &common});
  }
  return variants;
}

/// The keys that two skills of the ladder share: it means two things by two spellings.
std::unordered_set<std::string> shared_keys(const rules::Subject& subject) {
  std::unordered_set<std::string> seen;
  std::unordered_set<std::string> shared;
  for (const model::Skill& it : subject.ladder.skills) {
    std::string key = rules::spelling_key(subject.slice(it.name));
    const bool first_of_its_kind = seen.insert(key).second;
    if (!first_of_its_kind) shared.insert(std::move(key));
  }
  return shared;
}

std::string described(const Spelling& common, std::string_view name) {
  return fmt::format(
      "skill {} is called {} by {}", rules::quoted(name), rules::quoted(common.name),
      common.ladders == 1 ? "another ladder" : fmt::format("{} other ladders", common.ladders));
}

/// Where a spelling is first used, as a place of its document.
text::Related first_use(const rules::Corpus& corpus, const Spelling& spelling) {
  const model::PlacedLadder& placed = corpus.placed(spelling.first.place);
  const text::Span name = placed.ladder.skills[spelling.first.skill].name;
  return {std::string(corpus.document(spelling.first.place).path),
          text::moved(name, placed.span.begin), "the name that is used there"};
}

void report_variant(const rules::Subject& subject, const Variant& variant, rules::Report& report) {
  const model::Skill& skill = subject.ladder.skills[variant.skill];
  const Spelling& common = *variant.common;
  auto& finding = report.add_skill(variant.skill, skill.name, described(common, variant.name));
  finding.help = "write it alike everywhere, or give two different skills two names";
  finding.fixes.push_back({fmt::format("Change to {}", rules::quoted(common.name)),
                           text::Applicability::unsafe,
                           {{skill.name, model::escaped_name(common.name, skill.layout)}}});
  finding.related.push_back(first_use(subject.corpus, common));
}

void check(const rules::Subject& subject, rules::Report& report) {
  const std::vector<Variant> variants = variants_of(subject);
  if (variants.empty()) return;
  const std::unordered_set<std::string> shared = shared_keys(subject);
  for (const Variant& it : variants)
    if (!shared.contains(rules::spelling_key(it.name))) report_variant(subject, it, report);
}

}  // namespace
}  // namespace ladder
