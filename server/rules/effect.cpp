#include "rules/effect.h"

#include "rules/catalog.h"

namespace ladder::rules {
namespace {

struct Words {
  std::string_view meaning;
  std::string_view reason;
};
constexpr std::array<Words, effects.size()> words{{
    {"Somebody is measured by half a text, or by none",
     "Nobody can work towards words that are not there, or be held to them."},
    {"It is unclear which text holds for whom",
     "A level or skill that is missing, misplaced or there twice puts people beside the wrong "
     "text."},
    {"It is unclear what the next level asks for",
     "Where two texts repeat or contradict each other, nobody can say what a promotion takes."},
    {"The wording wants a touch", "It reads badly, but misleads nobody. This can wait."},
}};

Effect usual_effect(Group group) {
  switch (group) {
    case Group::truncation: return Effect::text_lost;
    case Group::structure: return Effect::place_unclear;
    case Group::progression: return Effect::step_unclear;
    case Group::text: break;
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
