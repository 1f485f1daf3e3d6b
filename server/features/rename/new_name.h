#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "semantics/entity.h"

namespace ladder::features {

// A name in plain text, as its author thinks of it, and as it is written at each place in a
// document.

/// Why nothing of a kind can be called `name`, in words for the author; nothing if it can.
std::optional<std::string> fault_of(semantics::EntityKind kind, std::string_view name);

/// How a place calls something of this name.
std::string serialized_name(std::string_view name, semantics::Form form, model::Layout layout);

/// Whether a place that calls something by `written` is read as meant. A row called `Level/Skill`
/// begins another grid.
bool reads_back(semantics::EntityKind kind, std::string_view name, semantics::Form form,
                model::Layout layout);

}  // namespace ladder::features
