#pragma once

#include <string>
#include <string_view>

#include "text/span.h"

namespace ladder::model {

/// The parsed value of `Extends:`, such as `path/to/file.ladder#Ladder title`.
struct Reference {
  text::Span path;   // trimmed; empty: a ladder of the same file
  text::Span title;  // trimmed; empty: the only ladder of the file
};

/// The path ends at the first `#`, so a title can contain `#`.
Reference read_reference(std::string_view text, text::Span value);

/// The path that `written` refers to in the file at `path`, with `.` and `..` resolved.
std::string path_from(std::string_view path, std::string_view written);

/// How the file at `path` refers to the file at `target`: path_from turns the result back into
/// `target`.
std::string relative_path(std::string_view path, std::string_view target);

}  // namespace ladder::model
