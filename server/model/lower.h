#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "model/ladder.h"
#include "syntax/tree.h"

namespace ladder::model {

/// What a document says. Never fails: what cannot be understood is a Fault, or text without a
/// place. The language of its ladders is told by their texts unless it is given.
Document lower(const syntax::Tree& tree, std::string_view text,
               language::Language language = language::Language::unknown);

/// Ladders that took the place of others: those from `first` on, of which there were `before` and
/// are `after` now. All others are what they were.
struct Replacement {
  std::uint32_t first = 0;
  std::uint32_t before = 0;
  std::uint32_t after = 0;
};

/// The document of a text that is edited. The ladder is what is done again: an edit costs as much
/// as the ladders that it touches, and a step for each of the others.
class EditedDocument {
 public:
  EditedDocument(const syntax::Tree& tree, std::string_view text,
                 language::Language language = language::Language::unknown)
      : document_(lower(tree, text, language)),
        language_(language),
        size_(static_cast<std::uint32_t>(text.size())) {}

  /// Follows an edit of the tree, of which `text` is the outcome and `touched` what Tree::edit
  /// gave. The ladders that are replaced are moved to `old`.
  Replacement follow(const syntax::Tree& tree, std::string_view text, text::Span touched,
                     std::vector<PlacedLadder>& old);

  const Document& document() const { return document_; }

 private:
  Document document_;
  language::Language language_;
  std::uint32_t size_ = 0;  // of the text, in bytes
};

}  // namespace ladder::model
