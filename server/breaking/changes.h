#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "breaking/change_class.h"
#include "breaking/judgement.h"
#include "diff/content.h"
#include "model/ladder.h"

namespace ladder::breaking {

/// Where a change is in the later version: the indices of a ladder, a skill and a level, as far as
/// they exist there.
struct Place {
  std::uint32_t ladder = model::none;
  std::uint32_t skill = model::none;
  std::uint32_t level = model::none;
};

/// A change, and what it means for the people who are assessed. Names come from the later version,
/// or from the earlier one if the later one doesn't have them.
struct Change {
  ChangeClass change = ChangeClass::wording_only;
  std::string path;
  std::string ladder;  // its title
  std::string skill;   // empty: the change is about a level or the whole ladder
  std::string level;   // empty: about a skill or the whole ladder
  std::string from;    // the earlier name, or the level that an expectation came from
  std::string before;  // the text
  std::string after;
  std::vector<Evidence> evidence;
  std::vector<std::string> also;  // levels above that repeat the expectation with `same`
  Place place;
};

/// Every change in what some documents ask for, ladder by ladder in the order of the later version,
/// and then the ladders that were removed. Formatting alone isn't a change.
std::vector<Change> changes_between(std::span<const diff::LadderContent> before,
                                    std::span<const diff::LadderContent> after);

}  // namespace ladder::breaking
