#include "rules/effect.h"

#include "rules/catalog.h"

namespace ladder::rules {
namespace {

struct Words {
  std::string_view meaning;
  std::string_view reason;
};
constexpr std::array<Words, effects.size()> words{{
    {"Someone would be assessed against an incomplete or missing expectation",
     "People can't work towards an expectation that isn't there, or be held to it."},
    {"It's unclear which expectation applies to whom",
     "If a level or skill is missing, misplaced or duplicated, people read the wrong "
     "expectation."},
    {"It's unclear what the next level requires",
     "If two expectations repeat or contradict each other, no one can say what it takes to be "
     "promoted."},
    {"The wording could be tidier",
     "The text looks careless but doesn't mislead anyone. Fixing it can wait."},
}};

Effect usual_effect(Group group) {
  switch (group) {
    case Group::truncation: return Effect::text_lost;
    case Group::structure: return Effect::place_unclear;
    case Group::progression: return Effect::step_unclear;
    case Group::text:
    case Group::style: break;
  }
  return Effect::wording;
}

const Words& words_of(Effect effect) { return words[static_cast<std::size_t>(effect)]; }

}  // namespace

Effect effect_of(std::string_view rule) {
  const Rule* it = rule_named(rule);
  if (!it) return Effect::wording;
  return it->effect ? *it->effect : usual_effect(it->group);
}

std::string_view meaning_of(Effect effect) { return words_of(effect).meaning; }

std::string_view reason_of(Effect effect) { return words_of(effect).reason; }

}  // namespace ladder::rules
