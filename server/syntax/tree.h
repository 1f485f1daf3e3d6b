#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "syntax/kind.h"
#include "text/diagnostic.h"
#include "text/span.h"

namespace ladder::syntax {

class Cursor;

/// A line, and the bytes in it before a place; both counted from 0.
struct Point {
  std::uint32_t line = 0;
  std::uint32_t column = 0;
};

/// An edit and the places where it began and ended, before and after.
struct Splice {
  text::Span span;
  std::uint32_t inserted = 0;  // bytes
  Point begin;
  Point old_end;
  Point new_end;
};

/// The syntax tree of a document. Parsing never fails: the grammar has a place for every line.
///
/// The tree doesn't hold the text, which is passed to each call that needs it.
class Tree {
 public:
  explicit Tree(std::string_view text);
  ~Tree();
  Tree(Tree&&) noexcept;
  Tree& operator=(Tree&&) noexcept;
  Tree(const Tree&) = delete;
  Tree& operator=(const Tree&) = delete;

  /// Follows one edit: `span` of `before` was replaced by `inserted` bytes, which gave `after`.
  /// Parses the lines that the edit touches, not the whole text.
  ///
  /// Returns the part of `after` that may be parsed differently than before. Every node that does
  /// not touch it is what it was, but for its place.
  text::Span edit(std::string_view before, std::string_view after, text::Span span,
                  std::uint32_t inserted);

  /// The same when the lines are already known, so they don't have to be counted.
  text::Span edit(std::string_view after, const Splice& splice);

  /// A cursor at the root, whose kind is Kind::document.
  Cursor root() const;

  /// The tree as an S-expression of named nodes with their byte ranges, for tests and bug reports.
  std::string to_string() const;

  /// Whether tree-sitter had to make up or leave out something; false, or the grammar has a fault.
  bool has_error() const;

 private:
  struct Implementation;
  std::unique_ptr<Implementation> implementation_;
};

/// Walks a tree in the order of the text. Valid while its tree lives unchanged.
class Cursor {
 public:
  ~Cursor();
  Cursor(Cursor&&) noexcept;
  Cursor(const Cursor&) = delete;
  Cursor& operator=(const Cursor&) = delete;

  Kind kind() const { return kind_; }
  text::Span span() const { return span_; }

  /// Another cursor at the same node, below the same root.
  Cursor copy() const;

  /// Each moves and says true, or stays and says false. Unnamed nodes (tabs, pipes) are visited
  /// too.
  bool to_first_child();
  bool to_next_sibling();
  bool to_parent();

 private:
  friend class Tree;
  struct Implementation;
  explicit Cursor(std::unique_ptr<Implementation> implementation);
  void look();

  std::unique_ptr<Implementation> implementation_;
  Kind kind_ = Kind::other;
  text::Span span_;
};

/// Calls `visit(cursor)` at each child of the node at the cursor, and returns to the node.
template <class Visit>
void for_each_child(Cursor& cursor, const Visit& visit) {
  if (!cursor.to_first_child()) return;
  do {
    visit(cursor);
  } while (cursor.to_next_sibling());
  cursor.to_parent();
}

}  // namespace ladder::syntax
