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

/// Whether `write_file` would replace the text of a file.
bool has_text_to_lose(const std::string& path);

/// Writes a file, new or in place of an old one of that name; a reader finds one or the other,
/// complete. Of a link, that is its target, and the link stays. Anything that isn't a file, such as
/// a pipe or /dev/stdout, is written into. A Failure says what went wrong: a file that is
/// write-protected or has hard links stays as it is.
void write_file(const std::string& path, std::string_view text);

}  // namespace ladder::system
