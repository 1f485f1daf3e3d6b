#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "rules/rule.h"

namespace ladder::rules {

// Declares each rule, so that a rule missing from catalog.inc does not compile
// and a name in catalog.inc without a rule does not link.
#define RULE(name) extern const Rule name;
#include "rules/catalog.inc"
#undef RULE

/// Every rule, in alphabetical order.
std::span<const Rule* const> catalog();

/// The place of a rule in the catalog, or `model::none`.
std::uint32_t rule_index(std::string_view name);

/// The rule of this name, or nothing.
const Rule* rule_named(std::string_view name);

/// The rules that have an option, in alphabetical order.
std::vector<const Rule*> rules_with(const Option& option);

}  // namespace ladder::rules
