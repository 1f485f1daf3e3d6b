#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "system/streams.h"
#include "system/windows/calls.h"

namespace ladder::system {

/// How a stream is read and written. The last two bits of a handle are free, and hold this.
enum class StreamKind : std::intptr_t {
  plain,
  overlapped,  // a pipe that may be read and written at the same time
  socket,
};

constexpr std::intptr_t stream_kind_bits = 3;

inline Stream stream_of(HANDLE handle, StreamKind kind) {
  return {reinterpret_cast<std::intptr_t>(handle) | static_cast<std::intptr_t>(kind)};
}

/// A stream that isn't there has -1, which is INVALID_HANDLE_VALUE, too.
inline StreamKind kind_of(Stream stream) {
  return stream.handle < 0 ? StreamKind::plain
                           : static_cast<StreamKind>(stream.handle & stream_kind_bits);
}

inline HANDLE handle_of(Stream stream) {
  const std::intptr_t number =
      stream.handle < 0 ? stream.handle : stream.handle & ~stream_kind_bits;
  return reinterpret_cast<HANDLE>(number);  // NOLINT(performance-no-int-to-ptr): it was one
}

ReadPiece read_from_socket(Stream stream, std::span<char> into);

/// Whether all could be written; if not, GetLastError says why.
bool write_to_socket(Stream stream, std::string_view bytes);

}  // namespace ladder::system
