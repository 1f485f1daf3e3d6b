#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "exchange/pdf/object.h"

namespace ladder::exchange::pdf {

/// Bytes as they were before a filter packed them, at most `most` of them: what is broken ends
/// early, as other readers have it. Nothing where the filter is unknown, as those of pictures are.
std::optional<std::string> unpacked(std::string_view bytes, std::string_view filter,
                                    const Object& parameters, std::size_t most);

}  // namespace ladder::exchange::pdf
