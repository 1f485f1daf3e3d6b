#pragma once

#include <string>
#include <string_view>

#include "text/span.h"

namespace ladder::model {

/// The value of `Extends:` taken apart: `path/to/file.ladder#Ladder title`.
struct Reference {
  text::Span path;   // trimmed; empty: a ladder of the same file
  text::Span title;  // trimmed; empty: the only ladder of the file
};

/// The first `#` ends the path, so that a title may hold more of them.
Reference read_reference(std::string_view text, text::Span value);

/// The path that `written`, in the file at `path`, leads to, with `.` and `..` worked out.
std::string path_from(std::string_view path, std::string_view written);

/// How the file at `path` names the one at `target`, so that path_from leads back to it.
std::string relative_path(std::string_view path, std::string_view target);

}  // namespace ladder::model
