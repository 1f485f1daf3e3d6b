#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ladder::cli {

/// Replaces the text of a file, which was `read_text` when it was read. Whoever reads the file
/// finds one text or the other, whole, whatever happens; its mode, owner and attributes stay. Gives
/// nothing, or why the file is as it was and how to mend that.
///
/// `path` must lead through no link, which would be replaced instead of what it leads to.
std::optional<std::string> replace(const std::string& path, std::string_view read_text,
                                   std::string_view text);

/// Calls `work` once with the number of each path, several at a time, so that it may replace the
/// files there; an empty path is no file. What killed runs have left in their folders is swept away
/// before, and the folders are settled afterwards. 0 threads are as many as the disk takes at once.
void for_each_replaced(const std::vector<std::string>& paths, unsigned threads,
                       const std::function<void(std::size_t)>& work);

}  // namespace ladder::cli
