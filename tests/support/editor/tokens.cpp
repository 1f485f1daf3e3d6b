#include "support/editor/tokens.h"

#include <cstddef>
#include <cstdint>

namespace ladder::testing {

Json legible_tokens(const Json& numbers, const Json& legend, const Legible& legible,
                    const std::string& name) {
  constexpr std::size_t numbers_a_token = 5;
  Json tokens = Json::array();
  std::uint32_t line = 0;
  std::uint32_t column = 0;
  for (std::size_t i = 0; i + numbers_a_token <= numbers.size(); i += numbers_a_token) {
    const std::uint32_t lines_further = numbers[i];
    const std::uint32_t columns_further = numbers[i + 1];
    const std::uint32_t length = numbers[i + 2];
    const std::uint32_t modifiers = numbers[i + 4];
    line += lines_further;
    column = lines_further == 0 ? column + columns_further : columns_further;
    const Json range = {{"start", {{"line", line}, {"character", column}}},
                        {"end", {{"line", line}, {"character", column + length}}}};
    std::string token =
        legible.range(range, name) + " " +
        legend["tokenTypes"].at(numbers[i + 3].get<std::size_t>()).get<std::string>();
    for (std::size_t bit = 0; bit < legend["tokenModifiers"].size(); ++bit)
      if ((modifiers >> bit & 1) != 0)
        token += " " + legend["tokenModifiers"][bit].get<std::string>();
    tokens.push_back(token);
  }
  return tokens;
}

}  // namespace ladder::testing
