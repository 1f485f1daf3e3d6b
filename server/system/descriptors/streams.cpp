#include "system/streams.h"

#include <cerrno>

#include <sys/ioctl.h>
#include <unistd.h>

#include "system/descriptors/calls.h"

namespace ladder::system {

StandardStreams standard_streams() { return {{STDIN_FILENO}, {STDOUT_FILENO}, {STDERR_FILENO}}; }

ReadPiece read_some(Stream stream, std::span<char> into) {
  for (;;) {
    const ssize_t count = ::read(descriptor_of(stream), into.data(), into.size());
    if (0 <= count) return {static_cast<std::size_t>(count), std::nullopt};
    if (errno != EINTR) return {0, error_of(errno)};
  }
}

WrittenAll write_all(Stream stream, std::string_view bytes) {
  if (write_whole(descriptor_of(stream), bytes)) return {};
  if (errno == EPIPE) return {.reader_is_gone = true, .error = {}};
  return {.reader_is_gone = false, .error = error_of(errno)};
}

bool is_terminal(Stream stream) { return ::isatty(descriptor_of(stream)) == 1; }

bool has_colours(Stream stream) { return is_terminal(stream); }

std::optional<std::uint32_t> terminal_width([[maybe_unused]] Stream stream) {
#ifdef TIOCGWINSZ  // which WASI lacks
  winsize size = {};
  if (::ioctl(descriptor_of(stream), TIOCGWINSZ, &size) == 0 && size.ws_col != 0)
    return size.ws_col;
#endif
  return std::nullopt;
}

}  // namespace ladder::system
