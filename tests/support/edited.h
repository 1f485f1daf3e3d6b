#pragma once

#include <string>
#include <string_view>

#include "model/lower.h"
#include "syntax/tree.h"
#include "text/diagnostic.h"
#include "text/span.h"

namespace ladder::testing {

/// A document's text, tree and model, which follow the same edits as they would in an editor.
class Edited {
 public:
  explicit Edited(std::string text)
      : text_(std::move(text)), tree_(text_), document_(tree_, text_) {}

  /// Applies the edit, and returns the one that undoes it.
  text::Edit apply(const text::Edit& edit);

  const std::string& text() const { return text_; }

  /// How the tree and the model that followed the edits differ from those of a fresh parse; empty
  /// if they agree.
  std::string difference() const;

 private:
  std::string text_;
  syntax::Tree tree_;
  model::EditedDocument document_;
};

}  // namespace ladder::testing
