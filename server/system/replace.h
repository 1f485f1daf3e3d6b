#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "system/failure.h"

namespace ladder::system {

/// Why a file has its old text still.
struct NotReplaced {
  enum class Why {
    unreadable,
    unwritable,     // or a file beside it cannot be
    several_names,  // hard links, of which one alone would get the new text
    changed,        // by another program in the meantime
  };
  Why why = Why::unwritable;
  Error error = {};         // of the first two
  std::uint64_t names = 0;  // how many
};

/// Replaces the text of a file, which was `read_text` when it was read. Whoever reads the file
/// finds one text or the other, whole, whatever happens, on every platform. Its mode and owner stay
/// where there are such; extended attributes and access control lists become those of a new file in
/// its folder.
///
/// `path` must lead through no link, which would be replaced instead of what it leads to.
std::optional<NotReplaced> replace_file(const std::string& path, std::string_view read_text,
                                        std::string_view text);

/// Calls `work` once with the number of each path, several at a time, so that it may replace the
/// files there; an empty path is no file. What killed runs have left in their folders is swept away
/// before, and the folders are made to last afterwards: where the platform cannot do that, an old
/// text may come back after a loss of power, and is whole. 0 threads are as many as a disk takes at
/// once.
void for_each_replaced(const std::vector<std::string>& paths, unsigned threads,
                       const std::function<void(std::size_t)>& work);

/// Writes a file anew, or in the place of an old one of that name; whoever reads it finds one or
/// the other, whole. What is no file, such as a pipe, is written into, and a link stays one and
/// leads to what is written. A Failure says what went wrong.
void write_file(const std::string& path, std::string_view text);

}  // namespace ladder::system
