#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "semantics/entity.h"

namespace ladder::features {

/// Why something and its kin cannot be called `name`, where that is the name of something else
/// already, in words for the author; nothing where it is free.
std::optional<std::string> clash_of(const semantics::View& view, const semantics::Entity& entity,
                                    std::span<const semantics::Entity> kin, std::string_view name);

}  // namespace ladder::features
