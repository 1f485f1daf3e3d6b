#pragma once

#include <string>

#include "layout/manuscript.h"

namespace ladder::layout {

/// A piece of a text with its mark, in the notation of a layout. What its author wrote is kept as
/// far as it says the same there; in sections it may be several lines.
std::string written_piece(const Piece& piece, model::Layout layout);

}  // namespace ladder::layout
