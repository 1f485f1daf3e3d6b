#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "system/failure.h"

namespace ladder::system {

/// A stream of bytes that somebody keeps open. Only system/ looks into it.
struct Stream {
  std::intptr_t handle = -1;  // -1: none
};

struct StandardStreams {
  Stream input;
  Stream output;
  Stream errors;
};

/// The streams of this program. They pass on each byte unchanged, including line ends.
StandardStreams standard_streams();

struct ReadPiece {
  std::size_t size = 0;  // 0 without an error: nothing more will come
  std::optional<Error> error;
};

/// Waits until there is something to read or the stream ends.
ReadPiece read_some(Stream stream, std::span<char> into);

struct WrittenAll {
  bool reader_is_gone = false;
  std::optional<Error> error;  // another one
};

/// Waits until all is written or that cannot be done.
WrittenAll write_all(Stream stream, std::string_view bytes);

bool is_terminal(Stream stream);

/// Whether it's a terminal that can show colours.
bool has_colours(Stream stream);

/// In columns; nothing if the stream isn't a terminal, or doesn't report its width.
std::optional<std::uint32_t> terminal_width(Stream stream);

}  // namespace ladder::system
