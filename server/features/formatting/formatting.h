#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "layout/conversion.h"
#include "model/ladder.h"
#include "semantics/ladder_at.h"
#include "semantics/view.h"
#include "text/diagnostic.h"

namespace ladder::features {

/// The edits that put a document, or the lines in a range of it, into the standard format.
std::vector<text::Edit> formatting(const semantics::View& view, text::Span range);

/// The edits after a pipe or line end was typed before `offset`: its table is aligned, or the
/// finished line is formatted. After a line end, the new line is left alone.
std::vector<text::Edit> formatting_while_typing(const semantics::View& view, std::uint32_t offset,
                                                char typed);

/// A document with its ladders in another layout, in the standard format.
struct ConvertedDocument {
  std::string text;
  std::vector<std::string> obstacles;  // why ladders can't be converted; if any, `text` is empty
};

ConvertedDocument converted(const model::Document& document, std::string_view text,
                            const layout::Conversion& conversion);

/// The same for one ladder, in as few edits as possible; or why it can't be converted.
struct ConvertedLadder {
  std::vector<text::Edit> edits;
  std::string obstacle;
};

ConvertedLadder converted(const semantics::View& view, const semantics::LadderView& ladder,
                          const layout::Conversion& conversion);

}  // namespace ladder::features
