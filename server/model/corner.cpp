#include "model/corner.h"

#include <string>

#include "text/unicode.h"

namespace ladder::model {

std::optional<Orientation> orientation_stated_by(std::string_view corner) {
  std::string key = text::folded(corner);
  std::erase(key, ' ');
  std::size_t slash = key.find_first_of("/\\");
  if (slash == key.npos) return std::nullopt;
  std::string_view first = std::string_view(key).substr(0, slash);
  std::string_view second = std::string_view(key).substr(slash + 1);
  auto is = [](std::string_view word, std::string_view name) {
    return word == name ||
           (word.size() == name.size() + 1 && word.starts_with(name) && word.back() == 's');
  };
  if (is(first, "level") && is(second, "skill")) return Orientation::level_a_row;
  if (is(first, "skill") && is(second, "level")) return Orientation::skill_a_row;
  return std::nullopt;
}

}  // namespace ladder::model
