#pragma once

#include <cstddef>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

namespace ladder::protocol {

/// A message longer than this is not read: no document that a client may open is as long.
constexpr std::size_t longest_body = std::size_t{1} << 30;

/// A message in its frame: its length, an empty line, and its body in UTF-8, which is passed in
/// parts (LSP 3.17, "Base Protocol").
std::string framed(std::initializer_list<std::string_view> parts);

/// The body of a message, or nothing if the header has no readable length.
struct Frame {
  std::optional<std::string> body;
};

/// Takes bytes as they arrive, and returns complete messages.
///
/// After a header that cannot be understood it looks for the next `Content-Length:`, so one broken
/// message does not affect the next ones.
class FrameReader {
 public:
  void append(std::string_view bytes) { bytes_.append(bytes); }

  /// The next one, or nothing as long as more bytes are needed.
  std::optional<Frame> next();

 private:
  bool skip_to_header();

  std::string bytes_;
  std::size_t begin_ = 0;  // of what was not given out yet
  bool is_lost_ = false;   // in the midst of bytes that belong to no message
};

}  // namespace ladder::protocol
