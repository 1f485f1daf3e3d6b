#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/diagnostic.h"

namespace ladder::rules {

/// Why a suppression comment cannot be read, and how to fix it.
struct Malformation {
  text::Span span;
  std::string message;
  std::string help;
  std::vector<text::Fix> fixes;
};

/// The mistake in how a comment is written; nothing if it is for people, or if only names are
/// wrong. `names` are the names of the rules.
std::optional<Malformation> malformation_of(std::string_view text, text::Span comment,
                                            const std::vector<std::string>& names);

/// Whether the text after `<!--` is certainly a suppression: it begins with a keyword and the names
/// of rules.
bool is_surely_suppression(std::string_view inside);

}  // namespace ladder::rules
