#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace ladder::rules {

/// How a problem in a ladder affects the people assessed against it, the worst first.
enum class Effect { text_lost, place_unclear, step_unclear, wording };

constexpr std::array<Effect, 4> effects{Effect::text_lost, Effect::place_unclear,
                                        Effect::step_unclear, Effect::wording};

/// The effect of the problems that a rule finds.
Effect effect_of(std::string_view rule);

// For people: a clause that says what happens, and a sentence that says why it matters.

std::string_view meaning_of(Effect effect);
std::string_view reason_of(Effect effect);

}  // namespace ladder::rules
