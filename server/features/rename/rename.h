#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "semantics/change.h"
#include "semantics/view.h"

namespace ladder::features {

/// Why something cannot be renamed, in words for the author: "a level needs a name".
struct Refusal {
  std::string reason;
};

/// A name that can be changed, and the place of it that the author looks at.
struct Renamable {
  text::Span span;
  std::string name;  // in plain text
};

/// Whether what an offset calls by its name can be renamed: a ladder, a level, a skill, or a word
/// of a scale.
std::variant<Renamable, Refusal> prepare_rename(const semantics::View& view, std::uint32_t offset);

/// The change that gives it a new name, in plain text, in all places and documents that use it: a
/// level and a skill also in the ladders that extend one another; a level in expectations that
/// refer to it; a skill in suppression comments; a ladder in every `Extends:`. A level keeps its
/// qualifier.
std::variant<semantics::Change, Refusal> rename(const semantics::View& view, std::uint32_t offset,
                                                std::string_view name);

/// The other places to type in while the name at an offset is typed, itself among them: those where
/// one ladder writes the label of a level or the name of a skill. None where it does so only once,
/// or not everywhere in the same way.
std::vector<text::Span> linked_names(const semantics::View& view, std::uint32_t offset);

}  // namespace ladder::features
