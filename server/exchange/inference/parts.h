#pragma once

#include <set>
#include <string>
#include <vector>

#include "exchange/page/section.h"

namespace ladder::exchange {

/// A section that may be a level or a skill.
struct Part {
  std::string title;
  std::vector<Passage> passages;
  std::vector<Part> parts;
  const Section* section = nullptr;
};

/// Its passages, and those of its parts below their titles.
std::vector<Passage> whole(const Part& part);

/// The titles of its parts, folded.
std::set<std::string> titles_in(const Part& part);

/// Lets a part that has no headings below it have its bold words for such.
Part with_leads(Part part);
std::vector<Part> with_leads(const std::vector<Part>& parts);

/// The parts that begin with bold words: `**Scope**: one team`. Passages above the first one stay
/// in `above`.
std::vector<Part> parts_by_leads(const std::vector<Passage>& passages, std::vector<Passage>& above);

/// Labels of levels that the file itself names, folded.
using Declared = std::set<std::string>;

bool is_shaped(const std::string& title, const Declared& declared);
bool is_shaped(const Part& part, const Declared& declared);

/// The parts of a section, with those of its single values that are text as well.
struct FoundParts {
  std::vector<Part> parts;
  Declared declared;
  std::set<const Section*> texts;
};
FoundParts find_parts(const Section& root);

}  // namespace ladder::exchange
