#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "language/language.h"
#include "model/ladder.h"
#include "model/lower.h"
#include "syntax/tree.h"
#include "text/line_index.h"
#include "text/span.h"

namespace ladder::project {

/// A ladder that an edit has replaced, with the text that it had.
struct OldLadder {
  model::Ladder ladder;
  std::string text;
};

/// What an edit did to the ladders of a document.
struct Followed {
  model::Replacement replacement;
  std::vector<OldLadder> old;  // as many as `replacement.before`
};

/// A document and its model. It must not move, since others point into it.
class Document {
 public:
  Document(std::string path, std::string text);
  Document(const Document&) = delete;
  Document& operator=(const Document&) = delete;

  const std::string& path() const { return path_; }
  const std::string& text() const { return text_; }
  const model::Document& model() const { return model_->document(); }

  /// Reads the ladders in a language, or in the language of their own wording if it is unknown.
  /// Returns whether the model was replaced, so that pointers into the old one can be updated.
  bool read_in(language::Language language);

  /// Lines as editors count them: a lone CR ends one, too.
  const text::LineIndex& lines() const;

  /// The tree is many times as large as the text, so that only a document which is about to be
  /// edited keeps one.
  const syntax::Tree* tree() const { return tree_.get(); }
  void keep_tree();
  void drop_tree() { tree_.reset(); }

  /// Replaces the bytes of `span`, which must lie in the text. The tree has to be there.
  Followed edit(text::Span span, std::string_view replacement);

 private:
  std::string path_;
  std::string text_;
  language::Language language_ = language::Language::unknown;
  std::unique_ptr<syntax::Tree> tree_;
  std::unique_ptr<model::EditedDocument> model_;
  mutable std::unique_ptr<text::LineIndex> lines_;  // made when it is first asked for
};

}  // namespace ladder::project
