#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace ladder::cli {

/// So many threads write at a time: they wait for the disk, which takes several files at once.
constexpr unsigned writers = 8;

/// Replaces the text of a file, which was `read_text` when it was read. Whoever reads the file
/// finds one text or the other, whole, whatever happens; its mode, owner and attributes stay. Gives
/// nothing, or why the file is as it was and how to mend that.
///
/// `path` must lead through no link, which would be replaced instead of what it leads to.
std::optional<std::string> replace(const std::string& path, std::string_view read_text,
                                   std::string_view text);

}  // namespace ladder::cli
