#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "system/replace.h"

// What replacing a file has in common on all platforms.

namespace ladder::system {

[[noreturn]] void refuse_to_write(const std::string& path, const std::string& reason);
[[noreturn]] void refuse_to_write(const std::string& path, const NotReplaced& why);

/// Why a file must stay as it is, unless it still has the text that was read.
std::optional<NotReplaced> reason_if_changed(const std::string& path, std::string_view read_text);

}  // namespace ladder::system
