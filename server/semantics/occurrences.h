#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "semantics/entity.h"
#include "semantics/view.h"
#include "model/ladder.h"

namespace ladder::semantics {

/// How a place calls something.
enum class Form {
  name,         // a title, a label, a cell of a header, a heading
  entry,        // of `Levels:` or `Scale:`
  text,         // in the text of an expectation
  title,        // behind the `#` of `Extends:`
  path,         // in an `Extends:` that needs no title
  suppression,  // behind the `in` of a comment
};

/// A place that calls something by its name.
struct Occurrence {
  std::uint32_t document = 0;  // into the corpus
  text::Span span;             // in the document
  Form form = Form::name;
  model::Layout layout = model::Layout::sections;  // of the grid or section it stands in
  bool declares = false;  // a ladder's first: `Levels:`, `Scale:`, or else the first mention
};

/// Where things are called by their names, in the order of the documents and of their texts. A
/// place whose name is missing calls nothing.
std::vector<Occurrence> occurrences_of(const View& view, std::span<const Entity> entities);

}  // namespace ladder::semantics
