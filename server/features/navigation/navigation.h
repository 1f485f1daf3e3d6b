#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "semantics/change.h"
#include "semantics/view.h"

namespace ladder::features {

/// A place to go to.
struct Destination {
  std::string path;
  text::Span whole;  // the part worth showing there: a row, a section, a ladder
  text::Span name;   // where its name is
};

struct Definition {
  text::Span origin;                      // of the thing asked about
  std::vector<Destination> destinations;  // none if it isn't defined anywhere
};

/// Where the thing at an offset is defined:
/// - a level where its ladder declares or first names it, a rank in `Scale:`;
/// - a skill at its first heading; from there on in the ladder that is extended, likewise a level;
/// - what `Extends:` names at that ladder, or at the beginning of a file that has no such ladder;
/// - `same` at the expectation that it repeats;
/// - a reference to a level that only other ladders have at those levels.
Definition definition_of(const semantics::View& view, std::uint32_t offset);

/// Whether the places that declare something are among its references: `Levels:`, a skill's first
/// heading in a ladder, a ladder's title.
enum class Declarations { left_out, included };

/// Every place that names the thing at an offset. A skill is named in all ladders that have one of
/// this name; a level in its own ladder and in those that extend it or that it extends.
std::vector<semantics::Location> references_to(const semantics::View& view, std::uint32_t offset,
                                               Declarations declarations);

struct Highlight {
  text::Span span;
  bool declares = false;
};

/// The same places in the document that is looked at.
std::vector<Highlight> highlights_of(const semantics::View& view, std::uint32_t offset);

/// A path that can be followed.
struct Link {
  text::Span span;
  semantics::Location
      target;           // the title of the ladder that is meant, or the beginning of its file
  std::string tooltip;  // "Open the ladder `Everyone`"
};

/// The paths of `Extends:` that lead to a file, in the order of the text.
std::vector<Link> links_in(const semantics::View& view);

}  // namespace ladder::features
