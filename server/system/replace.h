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

/// Why a file still has its old text.
struct NotReplaced {
  enum class Why {
    unreadable,
    unwritable,     // or a file beside it
    several_names,  // hard links, of which only one would get the new text
    changed,        // by another program in the meantime
  };
  Why why = Why::unwritable;
  Error error = {};         // of the first two
  std::uint64_t names = 0;  // how many
};

/// Replaces the text of a file, which was `read_text` when it was read. A reader of the file finds
/// the old text or the new one, complete, whatever happens, on every platform. Its mode and owner
/// stay if the platform has them; extended attributes and access control lists become those of a
/// new file in its folder.
///
/// `path` must not contain links: the link would be replaced instead of its target.
std::optional<NotReplaced> replace_file(const std::string& path, std::string_view read_text,
                                        std::string_view text);

/// Calls `work` once with the number of each path, several at a time, so it may replace the files
/// there; an empty path isn't a file. What killed runs have left in their folders is removed
/// before, and the folders are synced afterwards: where the platform can't do that, an old text may
/// come back after a loss of power, and is complete. 0 threads are as many as a disk takes at once.
void for_each_replaced(const std::vector<std::string>& paths, unsigned threads,
                       const std::function<void(std::size_t)>& work);

/// Writes a file, new or in place of an old one of that name; a reader finds one or the other,
/// complete. Anything that isn't a file, such as a pipe, is written into, and a link stays a link
/// to the written file. A Failure says what went wrong.
void write_file(const std::string& path, std::string_view text);

}  // namespace ladder::system
