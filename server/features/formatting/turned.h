#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "semantics/ladder_at.h"
#include "layout/turned.h"
#include "model/ladder.h"
#include "text/diagnostic.h"

namespace ladder::features {

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

TurnedLadder turned(const semantics::View& view, const semantics::LadderView& ladder, const layout::Turning& turning);

}  // namespace ladder::features
