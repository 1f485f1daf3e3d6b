#include <algorithm>
#include <unordered_set>

#include <fmt/core.h>

#include "model/escapes.h"
#include "rules/catalog.h"
#include "rules/spelling.h"
#include "rules/vocabulary.h"
#include "rules/wording.h"

namespace ladder {
namespace {
void check_skill_spelling(const rules::Subject& subject, rules::Report& report);
}

const rules::Rule rules::skill_spelling{
    .name = "skill-spelling",
    .group = Group::text,
    .severity = text::Severity::warning,
    .fixing = Fixing::unsafe,
    .effect = Effect::step_unclear,
    .summary = "Two ladders spell the name of the same skill differently.",
    .why =
        "People who compare two roles, or move between them, can't tell whether `On-call` and `On "
        "Call` are the same skill. A table made from both ladders shows two skills.",
    .bad = R"(# Studio

## Design

Level/Skill	User Research
1	Interviews users.

## Writing

Level/Skill	User-research
1	Reads reviews.
)",
    .good = R"(# Studio

## Design

Level/Skill	User Research
1	Interviews users.

## Writing

Level/Skill	User Research
1	Reads reviews.
)",
    .remarks =
        "The rule compares ladders of the same company: those in the same file, those that extend "
        "each "
        "other or the same file, and those that share most of their skill names.",
    .off = "When your ladders have different authors, who needn't spell names the same way.",
    .check = check_skill_spelling,
};

namespace {

using rules::Spelling;

/// How the ladders of the same company spell a name.
struct SpellingUsage {
  const Spelling* spelling = nullptr;
  rules::SkillPlace first;
  std::uint32_t ladders = 0;
};

/// A skill whose name most other ladders of its company spell differently.
struct Variant {
  std::uint32_t skill = 0;
  std::string name;  // in plain text
  SpellingUsage common;
};

SpellingUsage usage_of(const rules::Subject& subject, const Spelling& spelling) {
  SpellingUsage usage{.spelling = &spelling, .first = {}, .ladders = 0};
  for (const rules::SkillPlace& it : spelling.first_uses()) {
    if (!subject.corpus.are_related(subject.place, it.place)) continue;
    if (usage.ladders == 0) usage.first = it;
    ++usage.ladders;
  }
  return usage;
}

/// If two spellings are used by the same number of ladders, the first one counts as the common one;
/// a spelling from the vocabulary always does.
std::vector<Variant> variants_of(const rules::Subject& subject) {
  std::vector<Variant> variants;
  for (std::uint32_t i = 0; i < subject.ladder.skills.size(); ++i) {
    const std::string_view written = subject.slice(subject.ladder.skills[i].name);
    const std::span<const Spelling> spellings = subject.corpus.spellings(written);
    if (spellings.size() < 2) continue;
    std::string name = model::plain_text(written);
    if (rules::is_in_vocabulary(subject.settings, name)) continue;
    SpellingUsage common;
    for (const Spelling& it : spellings) {
      const SpellingUsage usage = usage_of(subject, it);
      if (0 < usage.ladders && rules::is_in_vocabulary(subject.settings, it.name)) {
        common = usage;
        break;
      }
      if (common.ladders < usage.ladders) common = usage;
    }
    if (common.spelling && name != common.spelling->name)
      variants.push_back({i, std::move(name), common});
  }
  return variants;
}

/// The keys that two skills of the ladder share: here two spellings mean two skills.
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

std::string described(const SpellingUsage& common, std::string_view name) {
  return fmt::format(
      "skill {} is spelled {} in {}", rules::quoted(name), rules::quoted(common.spelling->name),
      common.ladders == 1 ? "another ladder" : fmt::format("{} other ladders", common.ladders));
}

/// Where a spelling is first used, as a place in its document.
text::Related first_use(const rules::Corpus& corpus, const SpellingUsage& usage) {
  const model::PlacedLadder& placed = corpus.placed_ladder(usage.first.place);
  const text::Span name = placed.ladder.skills[usage.first.skill].name;
  return {std::string(corpus.document(usage.first.place).path),
          text::moved(name, placed.span.begin), "the name is spelled like this here"};
}

void report_variant(const rules::Subject& subject, const Variant& variant, rules::Report& report) {
  const model::Skill& skill = subject.ladder.skills[variant.skill];
  const SpellingUsage& common = variant.common;
  auto& finding = report.add_skill(variant.skill, skill.name, described(common, variant.name));
  finding.help =
      "spell the name the same way everywhere or, if these are different skills, give them clearly "
      "different names";
  text::Fix fix{fmt::format("Change to {}", rules::quoted(common.spelling->name)),
                text::Applicability::unsafe,
                {}};
  for (const model::Mention& it : model::of_part(subject.ladder.skill_mentions, skill.part))
    if (it.index == variant.skill && !it.repeated)
      fix.edits.push_back({it.name, model::escaped_name(common.spelling->name, skill.layout)});
  finding.fixes.push_back(std::move(fix));
  finding.related.push_back(first_use(subject.corpus, common));
}

void check_skill_spelling(const rules::Subject& subject, rules::Report& report) {
  const std::vector<Variant> variants = variants_of(subject);
  if (variants.empty()) return;
  const std::unordered_set<std::string> shared = shared_keys(subject);
  for (const Variant& it : variants)
    if (!shared.contains(rules::spelling_key(it.name))) report_variant(subject, it, report);
}

}  // namespace
}  // namespace ladder
