#include "config/option.h"

namespace ladder::config {

std::span<const Option> options() {
  static constexpr std::string_view partial =
      "A skill may begin above the lowest level and end below the highest. It holds for "
      "empty-expectation and missing-level alike.";
  static constexpr Option all[] = {
      {"empty-expectation", "partial-skills", &rules::Settings::partial_skills, partial},
      {"missing-level", "partial-skills", &rules::Settings::partial_skills, partial},
  };
  return all;
}

const Option* option_named(std::string_view rule, std::string_view key) {
  for (const Option& it : options())
    if (it.rule == rule && it.key == key) return &it;
  return nullptr;
}

}  // namespace ladder::config
