#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "model/ladder.h"
#include "syntax/tree.h"

namespace ladder::model {

/// Reads the content of a document. It never fails: anything that can't be understood is a Fault,
/// or text that belongs nowhere. Unless `language` is given, it is detected from the wording of the
/// ladders.
Document lower(const syntax::Tree& tree, std::string_view text,
               language::Language language = language::Language::unknown);

/// Ladders that replaced others, from index `first` on: there were `before` of them, and now there
/// are `after`. All other ladders are unchanged.
struct Replacement {
  std::uint32_t first = 0;
  std::uint32_t before = 0;
  std::uint32_t after = 0;
};

/// The document of a text that is being edited. It lowers whole ladders again: an edit costs as
/// much as the ladders that it touches, and one step for each of the others.
class EditedDocument {
 public:
  EditedDocument(const syntax::Tree& tree, std::string_view text,
                 language::Language language = language::Language::unknown)
      : document_(lower(tree, text, language)),
        language_(language),
        size_(static_cast<std::uint32_t>(text.size())) {}

  /// Follows an edit of the tree. `text` is the new text and `touched` is what Tree::edit returned.
  /// Ladders that are replaced move to `old`.
  Replacement follow(const syntax::Tree& tree, std::string_view text, text::Span touched,
                     std::vector<PlacedLadder>& old);

  const Document& document() const { return document_; }

 private:
  Document document_;
  language::Language language_;
  std::uint32_t size_ = 0;  // of the text, in bytes
};

}  // namespace ladder::model
