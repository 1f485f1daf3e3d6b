#include "system/streams.h"

#include <algorithm>
#include <array>
#include <map>
#include <mutex>
#include <string>

#include "system/windows/calls.h"
#include "system/windows/stream_kind.h"

namespace ladder::system {
namespace {

/// What a console has been given of a character that isn't complete yet, by its handle.
struct Unfinished {
  std::mutex mutex;
  std::map<HANDLE, std::string> bytes;
};

Unfinished& unfinished() {
  static Unfinished all;
  return all;
}

bool is_console(HANDLE handle) {
  DWORD mode = 0;
  return ::GetConsoleMode(handle, &mode);
}

/// How many bytes at the end of the text begin a character without completing it.
std::size_t incomplete_at_end(std::string_view text) {
  constexpr unsigned is_following = 0x80, following = 0xC0;
  for (std::size_t size = 1; size <= std::min<std::size_t>(3, text.size()); ++size) {
    const auto byte = static_cast<unsigned char>(text[text.size() - size]);
    if ((byte & following) == is_following) continue;
    const std::size_t whole = byte < 0xC0 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
    return size < whole ? size : 0;
  }
  return 0;
}

/// A console takes UTF-16, whatever the encoding for programs that know none.
bool write_to_console(HANDLE console, std::string_view bytes) {
  const std::lock_guard lock(unfinished().mutex);
  std::string& before = unfinished().bytes[console];
  std::string text = before.append(bytes);
  const std::size_t rest = incomplete_at_end(text);
  before = text.substr(text.size() - rest);
  text.resize(text.size() - rest);
  constexpr std::size_t most = 8192;  // more at once was too much for some versions
  const std::wstring wide = to_wide(text);
  for (std::size_t at = 0; at < wide.size();) {
    DWORD count = 0;
    const auto size = static_cast<DWORD>(std::min(most, wide.size() - at));
    if (!::WriteConsoleW(console, wide.data() + at, size, &count, nullptr)) return false;
    at += count;
  }
  return true;
}

/// A line that begins with Ctrl+Z ends the input.
ReadPiece read_from_console(HANDLE console, std::span<char> into) {
  constexpr std::size_t bytes_each = 3;  // at most, for a unit of UTF-16
  constexpr wchar_t end = 0x1A;
  std::wstring line(std::max<std::size_t>(2, into.size() / bytes_each), L'\0');
  DWORD count = 0;
  if (!::ReadConsoleW(console, line.data(), static_cast<DWORD>(line.size() - 1), &count, nullptr))
    return {0, error_of(::GetLastError())};
  line.resize(count);
  if (line.starts_with(end)) return {};
  // The second half of a character comes by itself if there is no room for both.
  if (!line.empty() && 0xD800 <= line.back() && line.back() < 0xDC00) {
    wchar_t other = 0;
    if (::ReadConsoleW(console, &other, 1, &count, nullptr) && count == 1) line += other;
  }
  const std::string bytes = to_utf8(line);
  const std::size_t size = std::min(bytes.size(), into.size());
  std::copy_n(bytes.begin(), size, into.begin());
  return {size, std::nullopt};
}

/// Waits for a call on a pipe that may be read and written at the same time.
template <class Call>
bool overlapped(HANDLE handle, DWORD& count, const Call& call) {
  const Handle done(::CreateEventW(nullptr, TRUE, FALSE, nullptr));
  OVERLAPPED state = {};
  state.hEvent = done.get();
  if (!call(&state) && ::GetLastError() != ERROR_IO_PENDING) return false;
  return ::GetOverlappedResult(handle, &state, &count, TRUE);
}

bool is_end(DWORD error_number) {
  return error_number == ERROR_BROKEN_PIPE || error_number == ERROR_HANDLE_EOF ||
         error_number == ERROR_PIPE_NOT_CONNECTED || error_number == ERROR_NO_DATA;
}

bool write_to_pipe(HANDLE pipe, std::string_view bytes) {
  while (!bytes.empty()) {
    DWORD count = 0;
    const auto size = static_cast<DWORD>(std::min<std::size_t>(bytes.size(), 1 << 20));
    if (!overlapped(pipe, count, [&](OVERLAPPED* state) {
          return ::WriteFile(pipe, bytes.data(), size, nullptr, state);
        }))
      return false;
    bytes.remove_prefix(count);
  }
  return true;
}

Stream standard(DWORD which) {
  const HANDLE handle = ::GetStdHandle(which);
  return handle == nullptr ? Stream{} : stream_of(handle, StreamKind::plain);
}

}  // namespace

StandardStreams standard_streams() {
  return {standard(STD_INPUT_HANDLE), standard(STD_OUTPUT_HANDLE), standard(STD_ERROR_HANDLE)};
}

ReadPiece read_some(Stream stream, std::span<char> into) {
  const HANDLE handle = handle_of(stream);
  const auto size = static_cast<DWORD>(into.size());
  DWORD count = 0;
  if (kind_of(stream) == StreamKind::socket) return read_from_socket(stream, into);
  if (kind_of(stream) == StreamKind::plain && is_console(handle))
    return read_from_console(handle, into);
  const bool is_read =
      kind_of(stream) == StreamKind::overlapped
          ? overlapped(handle, count,
                       [&](OVERLAPPED* state) {
                         return ::ReadFile(handle, into.data(), size, nullptr, state);
                       })
          : ::ReadFile(handle, into.data(), size, &count, nullptr) != 0;
  if (is_read) return {count, std::nullopt};
  const DWORD reason = ::GetLastError();
  return is_end(reason) ? ReadPiece{} : ReadPiece{0, error_of(reason)};
}

WrittenAll write_all(Stream stream, std::string_view bytes) {
  const HANDLE handle = handle_of(stream);
  bool is_written = false;
  if (kind_of(stream) == StreamKind::socket) is_written = write_to_socket(stream, bytes);
  else if (kind_of(stream) == StreamKind::overlapped) is_written = write_to_pipe(handle, bytes);
  else if (is_console(handle)) is_written = write_to_console(handle, bytes);
  else is_written = write_whole(handle, bytes);
  if (is_written) return {};
  const DWORD reason = ::GetLastError();
  if (is_end(reason)) return {.reader_is_gone = true, .error = {}};
  return {.reader_is_gone = false, .error = error_of(reason)};
}

bool is_terminal(Stream stream) {
  return kind_of(stream) == StreamKind::plain && is_console(handle_of(stream));
}

/// Colours are sequences of characters only where that is asked for, and only since Windows 10.
bool has_colours(Stream stream) {
  DWORD mode = 0;
  return is_terminal(stream) && ::GetConsoleMode(handle_of(stream), &mode) &&
         ::SetConsoleMode(handle_of(stream),
                          mode | ENABLE_PROCESSED_OUTPUT | ENABLE_VIRTUAL_TERMINAL_PROCESSING);
}

std::optional<std::uint32_t> terminal_width(Stream stream) {
  CONSOLE_SCREEN_BUFFER_INFO screen = {};
  if (!::GetConsoleScreenBufferInfo(handle_of(stream), &screen)) return std::nullopt;
  const int width = screen.srWindow.Right - screen.srWindow.Left + 1;
  return 0 < width ? std::optional(static_cast<std::uint32_t>(width)) : std::nullopt;
}

}  // namespace ladder::system
