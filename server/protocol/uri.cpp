#include "protocol/uri.h"

#include <algorithm>

#include <fmt/core.h>

#include "text/ascii.h"

namespace ladder::protocol {
namespace {

constexpr std::string_view scheme = "file://";

int digit_of(char byte) {
  if ('0' <= byte && byte <= '9') return byte - '0';
  if ('a' <= byte && byte <= 'f') return byte - 'a' + 10;
  if ('A' <= byte && byte <= 'F') return byte - 'A' + 10;
  return -1;
}

/// What is no escape stays as it is.
std::string decoded(std::string_view text) {
  std::string result;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const int high = text[i] == '%' && i + 2 < text.size() ? digit_of(text[i + 1]) : -1;
    const int low = 0 <= high ? digit_of(text[i + 2]) : -1;
    if (low < 0) {
      result += text[i];
      continue;
    }
    result += static_cast<char>(16 * high + low);
    i += 2;
  }
  return result;
}

bool stands_as_is(char byte) {
  return text::is_ascii_letter(byte) || text::is_ascii_digit(byte) ||
         std::string_view("-._~/").find(byte) != std::string_view::npos;
}

/// `c:/` at the beginning.
bool has_drive(std::string_view path) {
  return 2 <= path.size() && text::is_ascii_letter(path[0]) && path[1] == ':';
}

}  // namespace

std::optional<std::string> path_of(std::string_view uri) {
  if (uri.size() < scheme.size() ||
      !std::equal(scheme.begin(), scheme.end(), uri.begin(), [](char one, char other) {
        return one == (other | (text::is_ascii_letter(other) ? 32 : 0));
      }))
    return std::nullopt;
  uri.remove_prefix(scheme.size());
  uri = uri.substr(0, uri.find_first_of("?#"));
  std::string path = decoded(uri);
  if (path.starts_with('/')) return has_drive(path.substr(1)) ? path.substr(1) : path;
  if (path.starts_with("localhost/")) return path.substr(std::string_view("localhost").size());
  return "//" + path;
}

std::string uri_of(std::string_view path) {
  std::string uri(scheme);
  if (path.starts_with("//")) path.remove_prefix(2);
  else if (has_drive(path)) uri += '/';
  for (const char byte : path) {
    if (stands_as_is(byte)) uri += byte;
    else uri += fmt::format("%{:02X}", static_cast<unsigned char>(byte));
  }
  return uri;
}

}  // namespace ladder::protocol
