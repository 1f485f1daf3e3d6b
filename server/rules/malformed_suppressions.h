#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/diagnostic.h"

namespace ladder::rules {

/// Why a comment that is meant for the checker cannot be read, and how to mend it.
struct Malformation {
  text::Span span;
  std::string message;
  std::string help;
  std::vector<text::Fix> fixes;
};

/// What is wrong with the way a comment is written; nothing where it speaks to people, or where all
/// that is wrong are names. `names` are those of the rules.
std::optional<Malformation> malformation_of(std::string_view text, text::Span comment,
                                            const std::vector<std::string>& names);

/// Whether the text that follows `<!--` is meant for the checker without doubt: it begins with the
/// word of a suppression and the names of rules.
bool is_surely_suppression(std::string_view inside);

}  // namespace ladder::rules
