#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "rules/facts.h"

namespace ladder::rules {

/// How an expectation begins with a verb: `Lead`, `Leads`, `Leading`.
enum class VerbForm { base, third_person, gerund };
constexpr std::size_t verb_forms = 3;

/// A verb that shows how much an expectation asks for.
struct Verb {
  std::array<std::string_view, verb_forms> forms;  // by VerbForm, in lower case
  int weight = 0;                                  // by the scales of the language: from -3 to 3
};

/// The verbs of English, from the one that asks for the least.
std::span<const Verb> demand_verbs();

/// How expectations begin with these verbs.
struct VerbConvention {
  VerbForm form = VerbForm::base;
  bool capital = false;
};

/// How most of the ladder's expectations that begin with one of the verbs do so; nothing if none
/// does.
std::optional<VerbConvention> verb_convention(const model::Ladder& ladder, std::string_view text,
                                              const Facts& facts);

}  // namespace ladder::rules
