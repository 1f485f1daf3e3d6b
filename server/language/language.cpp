#include "language/language.h"

#include <algorithm>

namespace ladder::language {
namespace {

constexpr std::string_view all_codes[] = {
#define LANGUAGE(name, code) code,
#include "language/languages.inc"
#undef LANGUAGE
};

constexpr auto first = static_cast<std::size_t>(Language::english);

}  // namespace

std::string_view code_of(Language language) {
  const auto index = static_cast<std::size_t>(language);
  return index < first ? "" : all_codes[index - first];
}

std::span<const std::string_view> codes() { return all_codes; }

std::optional<Language> language_with(std::string_view code) {
  const auto* const found = std::ranges::find(all_codes, code);
  if (found == std::end(all_codes)) return std::nullopt;
  return static_cast<Language>(first + static_cast<std::size_t>(found - std::begin(all_codes)));
}

}  // namespace ladder::language
