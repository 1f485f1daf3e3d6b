#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "exchange/pdf/object.h"

namespace ladder::exchange::pdf {

/// At most `most` bytes, as they were before a filter packed them. Broken data ends early, as in
/// other readers. Nothing if the filter is unknown, as for pictures.
std::optional<std::string> unpacked(std::string_view bytes, std::string_view filter,
                                    const Object& parameters, std::size_t most);

}  // namespace ladder::exchange::pdf
