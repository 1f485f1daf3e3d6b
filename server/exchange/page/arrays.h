#pragma once

#include <optional>
#include <vector>

#include "exchange/page/keys.h"
#include "exchange/page/value.h"

namespace ladder::exchange {

/// A table whose rows or columns are known by their place in a list.
struct ArrayTable {
  Sheet sheet;
  std::vector<const Value*> used;  // the values of the map that are in it
};

/// `{"levels": ["Junior", "Senior"], "skills": [{"name": "Digging", "values": ["..", ".."]}]}`, and
/// the like with rows as lists or as lists by their names.
std::optional<ArrayTable> table_of_arrays(const Value& map, Keys& keys);

/// `[["Skill", "Junior", "Senior"], ["Digging", "..", ".."]]`
std::optional<Sheet> table_of_rows(const Value& list);

/// `[{"name": "Digging", "levels": {"junior": "..", "senior": ".."}}, ..]`: whatever the levels are
/// called.
std::optional<Sheet> table_of_level_maps(const Value& list, Keys& keys);

/// `[{"name": "Digging", "levels": ["..", "..", ".."]}, ..]`: levels that only their order names.
std::optional<Sheet> table_of_level_lists(const Value& list, Keys& keys);

/// `[{"name": "Digging", "ratings": [{"description": "Good", "points": 5}, ..]}, ..]`: what a
/// rubric gives points for, the fewest first.
std::optional<Sheet> table_of_ratings(const Value& list, Keys& keys);

}  // namespace ladder::exchange
