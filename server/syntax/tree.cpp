#include "syntax/tree.h"

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <utility>

#include <fmt/core.h>
#include <tree_sitter/api.h>

extern "C" const TSLanguage* tree_sitter_ladder(void);

namespace ladder::syntax {
namespace {

Kind kind_named(std::string_view name) {
#define KIND(kind) \
  if (name == #kind) return Kind::kind;
#include "syntax/kinds.inc"
#undef KIND
  return Kind::other;
}

/// The kind of each symbol of the grammar.
std::vector<Kind> kinds_by_symbol() {
  const TSLanguage* language = tree_sitter_ladder();
  std::vector<Kind> kinds(ts_language_symbol_count(language), Kind::other);
  for (std::size_t symbol = 0; symbol < kinds.size(); ++symbol) {
    auto id = static_cast<TSSymbol>(symbol);
    if (ts_language_symbol_type(language, id) == TSSymbolTypeRegular)
      kinds[symbol] = kind_named(ts_language_symbol_name(language, id));
  }
  return kinds;
}

Kind kind_of(TSSymbol symbol) {
  static const std::vector<Kind> kinds = kinds_by_symbol();
  return symbol < kinds.size() ? kinds[symbol] : Kind::other;
}

/// tree-sitter wants rows and columns in bytes beside each offset.
Point point_at(std::string_view text, std::uint32_t offset) {
  Point point;
  std::uint32_t line = 0;
  while (line < offset) {
    const void* found = std::memchr(text.data() + line, '\n', offset - line);
    if (!found) break;
    line = static_cast<std::uint32_t>(static_cast<const char*>(found) - text.data()) + 1;
    point.line++;
  }
  point.column = offset - line;
  return point;
}

void print(TSTreeCursor& cursor, std::string& out, int depth) {
  TSNode node = ts_tree_cursor_current_node(&cursor);
  if (ts_node_is_named(node)) {
    const char* field = ts_tree_cursor_current_field_name(&cursor);
    out +=
        fmt::format("{:{}}{}{}({} {}..{}\n", "", 2 * depth, field ? field : "", field ? ": " : "",
                    ts_node_type(node), ts_node_start_byte(node), ts_node_end_byte(node));
  }
  if (!ts_tree_cursor_goto_first_child(&cursor)) return;
  do {
    print(cursor, out, depth + 1);
  } while (ts_tree_cursor_goto_next_sibling(&cursor));
  ts_tree_cursor_goto_parent(&cursor);
}

}  // namespace

struct Tree::Implementation {
  TSParser* parser = ts_parser_new();
  TSTree* tree = nullptr;

  Implementation() { ts_parser_set_language(parser, tree_sitter_ladder()); }
  ~Implementation() {
    ts_tree_delete(tree);
    ts_parser_delete(parser);
  }
  Implementation(const Implementation&) = delete;
  Implementation& operator=(const Implementation&) = delete;

  void parse(std::string_view text) {
    tree = ts_parser_parse_string(parser, nullptr, text.data(),
                                  static_cast<std::uint32_t>(text.size()));
  }

  /// Parses the text again after an edit, and calls `visit` with each range whose nodes differ.
  template <class Visit>
  void parse(std::string_view text, const Visit& visit) {
    TSTree* parsed =
        ts_parser_parse_string(parser, tree, text.data(), static_cast<std::uint32_t>(text.size()));
    std::uint32_t count = 0;
    TSRange* ranges = ts_tree_get_changed_ranges(tree, parsed, &count);
    for (std::uint32_t i = 0; i < count; ++i) visit(ranges[i]);
    std::free(ranges);  // tree-sitter allocates with malloc by default
    ts_tree_delete(tree);
    tree = parsed;
  }
};

Tree::Tree(std::string_view text) : implementation_(std::make_unique<Implementation>()) {
  implementation_->parse(text);
}
Tree::~Tree() = default;
Tree::Tree(Tree&&) noexcept = default;
Tree& Tree::operator=(Tree&&) noexcept = default;

text::Span Tree::edit(std::string_view before, std::string_view after, text::Span span,
                      std::uint32_t inserted) {
  return edit(after, {span, inserted, point_at(before, span.begin), point_at(before, span.end),
                      point_at(after, span.begin + inserted)});
}

text::Span Tree::edit(std::string_view after, const Splice& splice) {
  const auto point = [](Point it) { return TSPoint{it.line, it.column}; };
  const TSInputEdit edit{
      .start_byte = splice.span.begin,
      .old_end_byte = splice.span.end,
      .new_end_byte = splice.span.begin + splice.inserted,
      .start_point = point(splice.begin),
      .old_end_point = point(splice.old_end),
      .new_end_point = point(splice.new_end),
  };
  ts_tree_edit(implementation_->tree, &edit);
  text::Span touched{splice.span.begin, splice.span.begin + splice.inserted};
  implementation_->parse(after, [&](const TSRange& changed) {
    touched.begin = std::min(touched.begin, changed.start_byte);
    touched.end = std::max(touched.end, changed.end_byte);
  });
  return touched;
}

std::string Tree::to_string() const {
  std::string out;
  TSTreeCursor cursor = ts_tree_cursor_new(ts_tree_root_node(implementation_->tree));
  print(cursor, out, 0);
  ts_tree_cursor_delete(&cursor);
  return out;
}

bool Tree::has_error() const { return ts_node_has_error(ts_tree_root_node(implementation_->tree)); }

struct Cursor::Implementation {
  TSTreeCursor cursor;

  explicit Implementation(TSNode node) : cursor(ts_tree_cursor_new(node)) {}
  explicit Implementation(const TSTreeCursor& other) : cursor(ts_tree_cursor_copy(&other)) {}
  ~Implementation() { ts_tree_cursor_delete(&cursor); }
  Implementation(const Implementation&) = delete;
  Implementation& operator=(const Implementation&) = delete;
};

Cursor Tree::root() const {
  return Cursor(std::make_unique<Cursor::Implementation>(ts_tree_root_node(implementation_->tree)));
}

Cursor::Cursor(std::unique_ptr<Implementation> implementation)
    : implementation_(std::move(implementation)) {
  look();
}
Cursor::~Cursor() = default;
Cursor::Cursor(Cursor&&) noexcept = default;

Cursor Cursor::copy() const {
  return Cursor(std::make_unique<Implementation>(implementation_->cursor));
}

void Cursor::look() {
  TSNode node = ts_tree_cursor_current_node(&implementation_->cursor);
  kind_ = ts_node_is_named(node) ? kind_of(ts_node_symbol(node)) : Kind::other;
  span_ = {ts_node_start_byte(node), ts_node_end_byte(node)};
}

bool Cursor::to_first_child() {
  const bool moved = ts_tree_cursor_goto_first_child(&implementation_->cursor);
  if (moved) look();
  return moved;
}

bool Cursor::to_next_sibling() {
  const bool moved = ts_tree_cursor_goto_next_sibling(&implementation_->cursor);
  if (moved) look();
  return moved;
}

bool Cursor::to_parent() {
  const bool moved = ts_tree_cursor_goto_parent(&implementation_->cursor);
  if (moved) look();
  return moved;
}

}  // namespace ladder::syntax
