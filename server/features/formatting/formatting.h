#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "layout/turned.h"
#include "model/ladder.h"
#include "semantics/ladder_at.h"
#include "semantics/view.h"
#include "text/diagnostic.h"

namespace ladder::features {

/// What gives a document, or the lines that a range of it meets, the canonical spelling.
std::vector<text::Edit> formatting(const semantics::View& view, text::Span range);

/// What follows a pipe or the end of a line that was just typed before `offset`: the table that it
/// belongs to is aligned, and another line that was ended is spelt. The line that is being written
/// is left alone where its end was typed.
std::vector<text::Edit> formatting_while_typing(const semantics::View& view, std::uint32_t offset,
                                                char typed);

/// A document whose ladders are written otherwise, in canonical spelling.
struct TurnedDocument {
  std::string text;
  std::vector<std::string> obstacles;  // why ladders cannot be; then there is no text
};

TurnedDocument turned(const model::Document& document, std::string_view text,
                      const layout::Turning& turning);

/// The same of one ladder, as few edits of its document as do it; or why it cannot be.
struct TurnedLadder {
  std::vector<text::Edit> edits;
  std::string obstacle;
};

TurnedLadder turned(const semantics::View& view, const semantics::LadderView& ladder,
                    const layout::Turning& turning);

}  // namespace ladder::features
