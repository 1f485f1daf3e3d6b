#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "support/editor/addresses.h"
#include "text/line_index.h"
#include "text/span.h"

namespace ladder::testing {

/// A piece of text and its replacement.
struct Replacement {
  text::Span span;
  std::string text;
};

/// What an editor knows about the documents of a workspace: the content of open documents, and of
/// the others on disk. It also knows the places that a test has marked in them, where `‸` is a
/// cursor and `‹...›` is a selection.
class Documents {
 public:
  explicit Documents(std::string folder) : addresses_(std::move(folder)) {}

  const Addresses& addresses() const { return addresses_; }

  /// The text without its marks. Their places are kept for `name`.
  std::string unmarked(const std::string& name, std::string_view marked);

  void open(const std::string& name, std::string text);
  void close(const std::string& name) { open_.erase(name); }
  /// Of a document that is open.
  void change(const std::string& name, const std::vector<Replacement>& one_after_another);

  /// Empty if the document doesn't exist.
  std::string text(const std::string& name) const;

  /// The version of a document, 0 while it isn't open, and the version after its next change.
  int version(const std::string& name) const;
  int next_version(const std::string& name);

  /// The places that were marked in a document, where they are now.
  const std::vector<text::Span>& marks(const std::string& name) const;

  /// The place that is marked in a passage, `Pro‸totypes` or `‹Proto›types`, which is in the
  /// document exactly once, and can contain the signs of signs.h. Throws if it isn't.
  text::Span place(const std::string& name, std::string_view passage) const;

  /// The changes that a passage shows, `‹Sketches→Draws› boxes`. The place of each is counted in
  /// the text after the previous change.
  std::vector<Replacement> replacements(const std::string& name, std::string_view passage) const;

 private:
  struct Open {
    std::string text;
    int version = 1;
  };

  std::size_t only(const std::string& name, std::string_view passage) const;

  Addresses addresses_;
  std::map<std::string, Open> open_;
  std::map<std::string, std::vector<text::Span>> marks_;
};

}  // namespace ladder::testing
