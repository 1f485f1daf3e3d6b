#include "support/editor/signs.h"

#include <array>
#include <regex>
#include <utility>

namespace ladder::testing {
namespace {

constexpr std::array<std::pair<std::string_view, char>, 3> signs = {
    {{"⏎", '\n'}, {"␍", '\r'}, {"⇥", '\t'}}};

}  // namespace

std::string to_signs(std::string_view text) {
  std::string result;
  for (char c : text) {
    std::string_view shown(&c, 1);
    for (const auto& [sign, meant] : signs)
      if (c == meant) shown = sign;
    result += shown;
  }
  return result;
}

std::string from_signs(std::string_view text) {
  static const std::regex byte(R"(^\\x([0-9A-F]{2}))");
  std::string result;
  while (!text.empty()) {
    std::size_t taken = 1;
    char c = text.front();
    for (const auto& [sign, meant] : signs) {
      if (!text.starts_with(sign)) continue;
      c = meant;
      taken = sign.size();
    }
    std::cmatch match;
    if (c == '\\' && std::regex_search(text.data(), text.data() + text.size(), match, byte)) {
      c = static_cast<char>(std::stoi(match[1], nullptr, 16));
      taken = static_cast<std::size_t>(match.length());
    }
    result += c;
    text.remove_prefix(taken);
  }
  return result;
}

}  // namespace ladder::testing
