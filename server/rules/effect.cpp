#include "rules/effect.h"

#include <algorithm>
#include <span>

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

/// A rule whose findings do something else than those of the others in its group.
struct Exception {
  std::string_view rule;
  Effect effect;
};
constexpr Exception exceptions[] = {
    {"dangling-same", Effect::text_lost},     {"duplicate-item", Effect::wording},
    {"empty-expectation", Effect::text_lost}, {"empty-ladder", Effect::text_lost},
    {"extends-cycle", Effect::text_lost},     {"invalid-utf8", Effect::text_lost},
    {"missing-level", Effect::text_lost},     {"required-level", Effect::text_lost},
    {"required-skill", Effect::text_lost},    {"run-together-sentences", Effect::wording},
    {"skill-spelling", Effect::step_unclear}, {"split-word", Effect::wording},
    {"syntax-error", Effect::text_lost},      {"unresolved-extends", Effect::text_lost},
};

const Words& words_of(Effect effect) { return words[static_cast<std::size_t>(effect)]; }

}  // namespace

Effect effect_of(std::string_view rule) {
  const auto* found = std::ranges::find(exceptions, rule, &Exception::rule);
  if (found != std::end(exceptions)) return found->effect;
  const std::uint32_t index = rule_index(rule);
  return index == model::none ? Effect::wording : usual_effect(catalog()[index]->group);
}

std::string_view meaning_of(Effect effect) { return words_of(effect).meaning; }

std::string_view reason_of(Effect effect) { return words_of(effect).reason; }

}  // namespace ladder::rules
