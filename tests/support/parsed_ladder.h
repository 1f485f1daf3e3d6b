#pragma once

#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "layout/source.h"
#include "model/lower.h"
#include "text/edits.h"

namespace ladder::testing {

/// A text that is one ladder.
struct ParsedLadder {
  explicit ParsedLadder(const std::string& whole)
      : text(whole), document(model::lower(syntax::Tree(text), text)) {
    REQUIRE(document.ladders.size() == 1);
  }

  const model::Ladder& ladder() const { return document.ladders.front().ladder; }
  layout::Source source() const {
    return {ladder(), text::slice(text, document.ladders.front().span)};
  }

  /// The text after edits of the ladder.
  std::string after(std::vector<text::Edit> edits) const {
    for (text::Edit& it : edits)
      it.span = text::moved(it.span, document.ladders.front().span.begin);
    return text::applied(text, edits);
  }

  std::string text;
  model::Document document;
};

}  // namespace ladder::testing
