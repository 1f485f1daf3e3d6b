#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "exchange/page/section.h"
#include "exchange/inference/assembly.h"

namespace ladder::exchange {

/// A ladder whose levels and skills are headings below one heading.
struct HeadingsReading {
  Assembly ladder;
  std::vector<const Section*> others;  // sections that are no part of it
  std::set<const Section*> fields;     // single values that are, although not all of them are
};

/// Reads what stands below a heading, level by level or skill by skill; nothing where that is no
/// ladder. Names of a second kind may also be the words in bold that texts begin with. `title` is
/// what its only skill is called, where texts stand below levels alone.
std::optional<HeadingsReading> read_headings(const Section& section, std::string_view title);

/// The sections below a heading, without single values that stand among them.
std::vector<const Section*> parts_of(const Section& section);

}  // namespace ladder::exchange
