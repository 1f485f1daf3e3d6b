#include "exchange/file_names.h"

#include <algorithm>

namespace ladder::exchange {

std::string_view stem_of(std::string_view path) {
  const std::string_view name = path.substr(path.find_last_of("/\\") + 1);
  constexpr std::string_view own_ending = ".ladder.md";
  if (name.ends_with(own_ending)) return name.substr(0, name.size() - own_ending.size());
  const std::size_t dot = name.rfind('.');
  return name == ".." || dot == 0 ? name : name.substr(0, dot);
}

std::string name_from_path(std::string_view path) {
  std::string name(stem_of(path));
  std::ranges::replace_if(
      name, [](char c) { return c == '-' || c == '_'; }, ' ');
  const auto both_blank = [](char a, char b) { return a == ' ' && b == ' '; };
  name.erase(std::unique(name.begin(), name.end(), both_blank), name.end());
  return name;
}

std::string name_from_folder_of(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  return slash == path.npos ? std::string() : name_from_path(path.substr(0, slash));
}

}  // namespace ladder::exchange
