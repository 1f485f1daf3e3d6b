#pragma once

#include <cstdint>
#include <deque>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "features/actions/action.h"
#include "model/ladder.h"
#include "semantics/change.h"
#include "semantics/view.h"
#include "syntax/tree.h"
#include "text/diagnostic.h"

namespace ladder::testing {

/// Documents that are open in an editor. In one of them, a `‸` marks the cursor, or two of them
/// mark the ends of the selection. They aren't part of its text.
class Opened {
 public:
  explicit Opened(std::string text) : Opened({{"test.ladder", std::move(text)}}) {}
  explicit Opened(const std::map<std::string, std::string>& texts);

  /// The document with the cursor, or else the first one.
  semantics::View view() const;
  semantics::View view(std::string_view path) const;

  std::uint32_t cursor() const { return selection_.begin; }
  text::Span selection() const { return selection_; }
  std::vector<text::Diagnostic> findings() const;  // in the document with the cursor

  /// The document with the cursor as it would be with fixes made.
  features::FixedText fixed_text() const;

  /// The documents that a change affects, as they are after it, by path.
  std::map<std::string, std::string> after(const semantics::Change& change) const;

 private:
  struct File {
    std::string path;
    std::string text;
    syntax::Tree tree;
    model::Document document;
  };

  std::deque<File> files_;
  std::uint32_t current_ = 0;
  text::Span selection_;
  rules::Settings settings_;
  model::Workspace workspace_;
  rules::Corpus corpus_{{}};
};

/// `text` with the edits made, which are in order and do not overlap.
std::string edited(std::string_view text, const std::vector<text::Edit>& edits);

/// `text` with `‹` and `›` around each of the spans, which are in order and do not overlap.
std::string marked(std::string_view text, const std::vector<text::Span>& spans);

}  // namespace ladder::testing
