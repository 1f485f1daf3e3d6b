#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace ladder::protocol {

/// The path of a `file:` URI, with slashes (RFC 8089; `c:/ladders` for a drive, `//host/share` for
/// a host); nothing for any other URI.
std::optional<std::string> path_of(std::string_view uri);

/// The `file:` URI of an absolute path. Bytes that are not plain characters of a path are written
/// as `%XX` (RFC 3986, section 2.1).
std::string uri_of(std::string_view path);

}  // namespace ladder::protocol
