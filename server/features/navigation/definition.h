#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "semantics/view.h"

namespace ladder::features {

/// A place to go to.
struct Destination {
  std::string path;
  text::Span whole;  // what is worth seeing there: a row, a section, a ladder
  text::Span name;   // where it is called by its name
};

struct Definition {
  text::Span origin;                      // what is asked about
  std::vector<Destination> destinations;  // none where it is defined nowhere
};

/// Where the thing at an offset is defined:
/// - a level where its ladder declares or first names it, a word of a scale in `Scale:`;
/// - a skill at its first heading; from there on in the ladder that is extended, likewise a level;
/// - what `Extends:` names at that ladder, or at the beginning of a file that has none such;
/// - `same` at the text that it stands for;
/// - a reference to a level that only other ladders have at those levels.
Definition definition_of(const semantics::View& view, std::uint32_t offset);

}  // namespace ladder::features
