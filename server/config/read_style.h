#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "config/value.h"
#include "rules/style/own_rule.h"

namespace ladder::config {

/// What `style` sets: rules of the team's own, and rules that are off unless they are named there.
struct Style {
  std::vector<std::shared_ptr<const rules::OwnRule>> own;
  std::vector<std::string> packs;
};

/// Reads the value of `style`. Entries that aren't valid are refused and left out.
Style read_style(const Value& value,
                 const std::function<void(text::Span span, std::string message)>& refuse);

/// Whether a word says how texts begin or end, for `begin` or `end`: `verb`, `stop`.
bool is_edge(std::string_view word);

/// Whether a rule of a team's own can be called this: `no-hedges`.
bool is_style_name(std::string_view name);

}  // namespace ladder::config
