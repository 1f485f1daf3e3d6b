#pragma once

#include <string>
#include <string_view>
#include <utility>

#include <windows.h>

#include "system/failure.h"

namespace ladder::system {

/// Closes the handle that it holds when it goes.
class Handle {
 public:
  explicit Handle(HANDLE handle = INVALID_HANDLE_VALUE) : handle_(handle) {}
  Handle(Handle&& other) noexcept : handle_(std::exchange(other.handle_, INVALID_HANDLE_VALUE)) {}
  Handle& operator=(Handle&& other) noexcept {
    std::swap(handle_, other.handle_);
    return *this;
  }
  ~Handle() { close(); }

  explicit operator bool() const { return handle_ != INVALID_HANDLE_VALUE && handle_ != nullptr; }
  HANDLE get() const { return handle_; }
  HANDLE release() { return std::exchange(handle_, INVALID_HANDLE_VALUE); }
  void close() {
    if (*this) ::CloseHandle(handle_);
    handle_ = INVALID_HANDLE_VALUE;
  }

 private:
  HANDLE handle_;
};

/// UTF-16, in which Windows has all of its text. What isn't UTF-8 becomes a replacement character,
/// and so does what isn't UTF-16 on the way back.
std::wstring to_wide(std::string_view text);
std::string to_utf8(std::wstring_view text);

/// A path as Windows takes it. One that is long becomes absolute, which lifts the old limit of 260
/// characters.
std::wstring wide_path(const std::string& path);

/// What Windows writes into a buffer that may be too small: `call` gets the buffer and its size,
/// and returns the size that it needs or has used, or 0 if it fails.
template <class Call>
std::wstring wide_text_of(const Call& call) {
  std::wstring text(MAX_PATH, L'\0');
  for (;;) {
    const DWORD size = call(text.data(), static_cast<DWORD>(text.size()));
    const bool fits = size < text.size();
    text.resize(size);
    if (fits) return text;
  }
}

Error error_of(DWORD error_number);

/// "no space left on device". The common ones are the same as on other platforms.
std::string reason_of(DWORD error_number);

/// Opens what is there already, so that other programs may still do everything with it.
Handle opened(const std::string& path, DWORD access, DWORD flags = 0);

/// Whether all could be written; if not, GetLastError says why.
bool write_whole(HANDLE file, std::string_view bytes);

/// Whether trying again may help: virus scanners and editors keep a file to themselves for moments.
bool is_momentary(DWORD error_number);

/// Calls `attempt` until it returns true, for up to about a second as long as the error is a
/// momentary one.
template <class Attempt>
bool succeeds_in_time(const Attempt& attempt) {
  constexpr DWORD longest_pause = 256;  // milliseconds
  for (DWORD pause = 1;; pause *= 2) {
    if (attempt()) return true;
    const DWORD error_number = ::GetLastError();
    if (longest_pause < pause || !is_momentary(error_number)) return false;
    ::Sleep(pause);
  }
}

}  // namespace ladder::system
