#include "system/windows/path_text.h"

#include <algorithm>

namespace ladder::system {
namespace {

bool is_drive(std::string_view path) {
  const auto is_letter = [](char it) {
    return ('a' <= it && it <= 'z') || ('A' <= it && it <= 'Z');
  };
  return 2 <= path.size() && is_letter(path[0]) && path[1] == ':';
}

std::string with_backslashes(std::string_view path) {
  std::string text(path);
  std::ranges::replace(text, '/', '\\');
  return text;
}

}  // namespace

std::size_t windows_root_size(std::string_view path) {
  if (is_drive(path)) return path.substr(2).starts_with('/') ? 3 : 2;
  if (!path.starts_with("//")) return path.starts_with('/') ? 1 : 0;
  const std::size_t share = path.find('/', 2);
  if (share == path.npos) return path.size();
  const std::size_t end = path.find('/', share + 1);
  return end == path.npos ? path.size() : end + 1;
}

std::string extended_path(std::string_view path) {
  // A device, such as `//./pipe/name`, or what has been extended before.
  if (path.starts_with("//./") || path.starts_with("//?/")) return with_backslashes(path);
  if (path.starts_with("//")) return R"(\\?\UNC\)" + with_backslashes(path.substr(2));
  return R"(\\?\)" + with_backslashes(path);
}

std::string path_from_windows(std::string_view given) {
  std::string path(given);
  std::ranges::replace(path, '\\', '/');
  constexpr std::string_view extended = "//?/";
  constexpr std::string_view extended_share = "//?/UNC/";
  if (path.starts_with(extended_share)) return "//" + path.substr(extended_share.size());
  if (path.starts_with(extended)) return path.substr(extended.size());
  return path;
}

}  // namespace ladder::system
