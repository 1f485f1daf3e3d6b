#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "rules/facts.h"

namespace ladder::rules {

/// How a text begins with a verb: `Lead`, `Leads`, `Leading`.
enum class VerbForm { base, third_person, gerund };
constexpr std::size_t verb_forms = 3;

/// A verb that tells how much a text asks for.
struct Verb {
  std::array<std::string_view, verb_forms> forms;  // by VerbForm, in small letters
  int weight = 0;                                  // by the scales of the language: from -3 to 3
};

/// Those of English, from the one that asks for the least.
std::span<const Verb> demand_verbs();

/// How texts begin with these verbs.
struct VerbHabit {
  VerbForm form = VerbForm::base;
  bool capital = false;
};

/// The way in which most of a ladder's texts that begin with one of the verbs do so; nothing where
/// none does.
std::optional<VerbHabit> verb_habit(const model::Ladder& ladder, std::string_view text,
                                    const Facts& facts);

}  // namespace ladder::rules
