#include "exchange/html/table_like.h"

#include <string>
#include <string_view>
#include <vector>

#include "exchange/inference/labels.h"
#include "text/unicode.h"

namespace ladder::exchange {
namespace {

using Nodes = std::vector<const GumboNode*>;

bool is_box(const GumboNode& node) {
  if (node.type != GUMBO_NODE_ELEMENT) return false;
  const GumboTag tag = node.v.element.tag;
  return tag == GUMBO_TAG_DIV || tag == GUMBO_TAG_SECTION || tag == GUMBO_TAG_ARTICLE ||
         tag == GUMBO_TAG_LI || tag == GUMBO_TAG_UL || tag == GUMBO_TAG_HEADER ||
         tag == GUMBO_TAG_SPAN || tag == GUMBO_TAG_P;
}

/// The elements in a node; none if there is text beside them or an element of another kind.
Nodes boxes_in(const GumboNode& node) {
  Nodes boxes;
  if (node.type != GUMBO_NODE_ELEMENT) return boxes;
  const GumboVector& children = node.v.element.children;
  for (unsigned i = 0; i < children.length; ++i) {
    const auto* const child = static_cast<const GumboNode*>(children.data[i]);
    if (child->type == GUMBO_NODE_WHITESPACE || child->type == GUMBO_NODE_COMMENT) continue;
    if (!is_box(*child)) return {};
    boxes.push_back(child);
  }
  return boxes;
}

std::string_view role_of(const GumboNode& node) {
  const GumboAttribute* role = gumbo_get_attribute(&node.v.element.attributes, "role");
  return role ? role->value : std::string_view();
}

/// The text of a cell; nothing if it has parts that a cell of a small table doesn't have.
bool add_text(const GumboNode& node, std::string& text, int depth) {
  constexpr int deepest = 8;
  if (node.type == GUMBO_NODE_TEXT) text.append(" ").append(node.v.text.text);
  if (node.type != GUMBO_NODE_ELEMENT) return true;
  const GumboTag tag = node.v.element.tag;
  const bool is_other = (GUMBO_TAG_H1 <= tag && tag <= GUMBO_TAG_H6) || tag == GUMBO_TAG_TABLE;
  if (is_other || deepest < depth) return false;
  const GumboVector& children = node.v.element.children;
  for (unsigned i = 0; i < children.length; ++i)
    if (!add_text(*static_cast<const GumboNode*>(children.data[i]), text, depth + 1)) return false;
  return true;
}

/// Rows may be in groups, such as the header and the others.
Nodes rows_in(const GumboNode& node) {
  Nodes rows;
  for (const GumboNode* it : boxes_in(node)) {
    if (role_of(*it) != "rowgroup") {
      rows.push_back(it);
      continue;
    }
    for (const GumboNode* row : boxes_in(*it)) rows.push_back(row);
  }
  return rows;
}

/// Whether the first row has a short name for each column.
bool is_header(const Nodes& cells) {
  constexpr std::size_t most_words = 6;
  for (const GumboNode* it : cells) {
    std::string text;
    if (!add_text(*it, text, 0) || most_words < word_count(text)) return false;
    if (text::trimmed(text).empty() && it != cells.front()) return false;
  }
  return true;
}

}  // namespace

std::map<const GumboNode*, GumboTag> table_like(const GumboNode& node) {
  constexpr std::size_t fewest_columns = 3;
  std::map<const GumboNode*, GumboTag> parts;
  if (!is_box(node)) return parts;
  const Nodes rows = rows_in(node);
  if (rows.size() < 2) return parts;
  std::size_t width = 0;
  for (const GumboNode* row : rows) {
    const Nodes cells = boxes_in(*row);
    // Beside the rows there may be a title above them, which has no cells.
    if (width == 0) width = cells.size();
    const bool is_row =
        role_of(*row) == "row" || (fewest_columns <= width && row->v.element.tag != GUMBO_TAG_P);
    if (cells.size() != width || width < 2 || !is_row) return {};
    if (parts.empty() && !is_header(cells)) return {};
    parts[row] = GUMBO_TAG_TR;
    for (const GumboNode* cell : cells) {
      std::string text;
      if (!add_text(*cell, text, 0)) return {};
      parts[cell] = GUMBO_TAG_TD;
    }
  }
  parts[&node] = GUMBO_TAG_TABLE;
  return parts;
}

}  // namespace ladder::exchange
