#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "exchange/format.h"
#include "exchange/page/unplaced.h"
#include "layout/form.h"
#include "layout/manuscript.h"

namespace ladder::exchange {

/// What is understood of a file. Nothing is dropped: what is in no ladder is unplaced.
struct Import {
  std::string title;  // of the file as a whole; empty where it has none but a ladder's
  std::vector<layout::Comment> comments;  // that stand outside of the ladders
  std::vector<layout::Manuscript> ladders;
  std::vector<Unplaced> unplaced;
  std::optional<layout::Form> form;  // in which the ladders were written when they were exported
  std::string trouble;  // why it could not be read at all, with the place; empty where it could
};

/// Reads any bytes. `name` is what the file is called, for ladders that have no title.
Import imported(std::string_view bytes, Kind kind, std::string_view name);

/// How the ladders are written unless told: in sections where texts are long or have lists, in a
/// grid elsewhere.
layout::Form usual_form(const Import& import, Kind kind);

/// The ladders as a document, with what is unplaced in comments at its end.
std::string to_document(const Import& import, const layout::Form& form);

}  // namespace ladder::exchange
