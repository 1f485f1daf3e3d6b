#include <algorithm>
#include <charconv>
#include <csetjmp>
#include <deque>
#include <map>
#include <memory>
#include <new>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <gumbo.h>

#include "exchange/html/html.h"
#include "exchange/html/table_like.h"
#include "exchange/page/page.h"
#include "text/unicode.h"

namespace ladder::exchange {
namespace {

/// Provides the parser's memory, all of which is freed at once. The library's own function for that
/// recurses as deep as the page's elements are nested, and would overflow the stack.
class Memory {
 public:
  /// Of a page of so many bytes. Elements for emphasis that stay open are repeated in each
  /// paragraph, so that a few kilobytes could unfold to gigabytes.
  explicit Memory(std::size_t text_size) : most_((std::size_t{64} << 20U) + 200 * text_size) {}

  /// Where `take` jumps if there is no more memory.
  std::jmp_buf& exit() { return exit_; }

  void* take(std::size_t size) {
    constexpr std::size_t aligned = alignof(std::max_align_t);
    size = (size + aligned - 1) / aligned * aligned;
    if (left_ < size) {
      if (most_ < taken_ + size) std::longjmp(exit_, 1);  // NOLINT(cert-err52-cpp)
      left_ = std::max(size, std::size_t{1} << 16U);
      blocks_.push_back(std::make_unique<std::byte[]>(left_));
      next_ = blocks_.back().get();
      taken_ += left_;
    }
    std::byte* const taken = next_;
    next_ += size;
    left_ -= size;
    return taken;
  }

 private:
  std::deque<std::unique_ptr<std::byte[]>> blocks_;
  std::byte* next_ = nullptr;
  std::size_t left_ = 0;
  std::size_t most_;
  std::size_t taken_ = 0;
  std::jmp_buf exit_{};
};

std::string_view attribute(const GumboElement& element, const char* name) {
  const GumboAttribute* found = gumbo_get_attribute(&element.attributes, name);
  return found ? found->value : std::string_view();
}

std::uint32_t number_in(std::string_view text, std::uint32_t otherwise) {
  std::uint32_t number = otherwise;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return std::max(number, 1U);
}

/// The mark of Markdown for an element that emphasises, or nothing.
std::string_view mark_of(GumboTag tag) {
  switch (tag) {
    case GUMBO_TAG_B:
    case GUMBO_TAG_STRONG: return "**";
    case GUMBO_TAG_EM:
    case GUMBO_TAG_I: return "*";
    case GUMBO_TAG_CODE:
    case GUMBO_TAG_KBD:
    case GUMBO_TAG_SAMP:
    case GUMBO_TAG_TT: return "`";
    case GUMBO_TAG_DEL:
    case GUMBO_TAG_S:
    case GUMBO_TAG_STRIKE: return "~~";
    default: return {};
  }
}

/// What a browser shows nothing of, or what only moves its reader about.
bool is_skipped(GumboTag tag) {
  return tag == GUMBO_TAG_SCRIPT || tag == GUMBO_TAG_STYLE || tag == GUMBO_TAG_TEMPLATE ||
         tag == GUMBO_TAG_HEAD || tag == GUMBO_TAG_NAV || tag == GUMBO_TAG_SVG ||
         tag == GUMBO_TAG_BUTTON || tag == GUMBO_TAG_SELECT || tag == GUMBO_TAG_OBJECT;
}

/// The number of a footnote, which leads to a place within the page.
bool is_note_mark(const GumboElement& element) {
  if (element.tag != GUMBO_TAG_SUP || element.children.length == 0) return false;
  const auto* const first = static_cast<const GumboNode*>(element.children.data[0]);
  return first->type == GUMBO_NODE_ELEMENT && first->v.element.tag == GUMBO_TAG_A &&
         attribute(first->v.element, "href").starts_with('#');
}

bool is_cell(const GumboElement& element) {
  return element.tag == GUMBO_TAG_TD || element.tag == GUMBO_TAG_TH;
}

/// The letters of columns and the numbers of rows around a spreadsheet that was saved as a page,
/// and the bars below frozen ones.
bool is_frame_of_sheet(const GumboElement& element) {
  const std::string_view names = attribute(element, "class");
  return is_cell(element) &&
         (names.find("freezebar-cell") != names.npos || names.find("row-header") != names.npos ||
          names.find("column-headers-background") != names.npos);
}

bool is_skipped(const GumboElement& element) {
  if (is_skipped(element.tag) || is_frame_of_sheet(element)) return true;
  if (gumbo_get_attribute(&element.attributes, "hidden") || is_note_mark(element)) return true;
  const std::string_view style = attribute(element, "style");
  return is_left_out(style) || (!is_cell(element) && is_invisible(style));
}

/// Whether it is a cell of a table that shows nothing, but keeps its column.
bool is_blank_cell(const GumboElement& element) {
  return is_cell(element) && is_invisible(attribute(element, "style"));
}

/// Elements of text without a meaning of their own may be bold all the same.
std::vector<std::string_view> marks_of(const GumboElement& element) {
  const std::string_view mark = mark_of(element.tag);
  if (mark.empty() && element.tag != GUMBO_TAG_SPAN) return {};
  return styled_marks(mark, attribute(element, "style"));
}

bool is_inline(GumboTag tag) {
  return !mark_of(tag).empty() || tag == GUMBO_TAG_A || tag == GUMBO_TAG_SPAN ||
         tag == GUMBO_TAG_ABBR || tag == GUMBO_TAG_SMALL || tag == GUMBO_TAG_SUB ||
         tag == GUMBO_TAG_SUP || tag == GUMBO_TAG_U || tag == GUMBO_TAG_MARK ||
         tag == GUMBO_TAG_FONT || tag == GUMBO_TAG_Q || tag == GUMBO_TAG_CITE ||
         tag == GUMBO_TAG_TIME || tag == GUMBO_TAG_LABEL || tag == GUMBO_TAG_INS ||
         tag == GUMBO_TAG_IMG || tag == GUMBO_TAG_VAR || tag == GUMBO_TAG_DFN ||
         tag == GUMBO_TAG_BDI || tag == GUMBO_TAG_BDO || tag == GUMBO_TAG_WBR ||
         tag == GUMBO_TAG_UNKNOWN;
}

std::uint32_t depth_of_heading(GumboTag tag) {
  return GUMBO_TAG_H1 <= tag && tag <= GUMBO_TAG_H6 ? 1U + (tag - GUMBO_TAG_H1) : 0;
}

/// Digits and signs above or below the line as characters of their own: `10³`, `H₂O`. Others stay
/// as they are.
std::string raised(const GumboNode& node, std::string_view text) {
  static constexpr std::string_view plain = "0123456789+-=()n";
  static constexpr std::string_view above[] = {"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷",
                                               "⁸", "⁹", "⁺", "⁻", "⁼", "⁽", "⁾", "ⁿ"};
  static constexpr std::string_view below[] = {"₀", "₁", "₂", "₃", "₄", "₅", "₆", "₇",
                                               "₈", "₉", "₊", "₋", "₌", "₍", "₎", "ₙ"};
  const bool in_element = node.parent && node.parent->type == GUMBO_NODE_ELEMENT;
  const GumboTag tag = in_element ? node.parent->v.element.tag : GUMBO_TAG_UNKNOWN;
  const bool is_raised = tag == GUMBO_TAG_SUP || tag == GUMBO_TAG_SUB;
  if (!is_raised || text.find_first_not_of(plain) != text.npos) return std::string(text);
  std::string characters;
  for (const char c : text)
    characters += tag == GUMBO_TAG_SUP ? above[plain.find(c)] : below[plain.find(c)];
  return characters;
}

class Walk {
 public:
  explicit Walk(Lines lines) : lines_(lines) {}

  /// Goes through the tree without going down on the stack.
  Section walk(const GumboNode& root) && {
    const GumboNode* node = &root;
    while (node) {
      const GumboVector* children = enter(*node);
      if (children && 0 < children->length) {
        node = static_cast<const GumboNode*>(children->data[0]);
        continue;
      }
      while (node) {
        leave(*node);
        const GumboNode* parent = node == &root ? nullptr : node->parent;
        const GumboVector* siblings = parent ? children_of(*parent) : nullptr;
        if (siblings && node->index_within_parent + 1 < siblings->length) {
          node = static_cast<const GumboNode*>(siblings->data[node->index_within_parent + 1]);
          break;
        }
        node = parent;
      }
    }
    return std::move(page_).finish();
  }

 private:
  static const GumboVector* children_of(const GumboNode& node) {
    if (node.type == GUMBO_NODE_DOCUMENT) return &node.v.document.children;
    const bool element = node.type == GUMBO_NODE_ELEMENT || node.type == GUMBO_NODE_TEMPLATE;
    return element ? &node.v.element.children : nullptr;
  }

  /// Its content, or nothing if that is skipped.
  const GumboVector* enter(const GumboNode& node) {
    switch (node.type) {
      case GUMBO_NODE_TEXT:
      case GUMBO_NODE_WHITESPACE:
      case GUMBO_NODE_CDATA:
        page_.text(raised(node, node.v.text.text), line_of(node.v.text.start_pos));
        break;
      case GUMBO_NODE_TEMPLATE: return nullptr;
      case GUMBO_NODE_ELEMENT:
        if (is_skipped(node.v.element)) return nullptr;
        find_table(node);
        enter(node.v.element, tag_of(node));
        if (is_blank_cell(node.v.element)) return nullptr;
        break;
      case GUMBO_NODE_COMMENT:
        page_.add_comment(node.v.text.text, line_of(node.v.text.start_pos));
        break;
      default: break;
    }
    return children_of(node);
  }

  void leave(const GumboNode& node) {
    if (node.type == GUMBO_NODE_ELEMENT && !is_skipped(node.v.element))
      leave(node.v.element, tag_of(node));
  }

  /// Boxes can be laid out as a table.
  void find_table(const GumboNode& node) {
    if (lines_ == Lines::of_the_text && !acts_as_.contains(&node)) acts_as_.merge(table_like(node));
  }

  GumboTag tag_of(const GumboNode& node) const {
    const auto known = acts_as_.find(&node);
    return known == acts_as_.end() ? node.v.element.tag : known->second;
  }

  std::size_t line_of(const GumboSourcePosition& position) const {
    return lines_ == Lines::of_the_text ? position.line : line_;
  }

  /// HTML made from Markdown gives the original place: `data-sourcepos="12:1-12:9"`.
  void follow(const GumboElement& element) {
    if (lines_ == Lines::of_the_text) return;
    const std::string_view place = attribute(element, "data-sourcepos");
    if (!place.empty()) line_ = number_in(place, 1);
  }

  void enter(const GumboElement& element, GumboTag tag) {
    follow(element);
    if (is_inline(tag)) return enter_inline(element);
    if (0 < depth_of_heading(tag)) return page_.begin_heading();
    switch (tag) {
      case GUMBO_TAG_DETAILS: page_.begin_folded(); break;
      case GUMBO_TAG_SUMMARY: page_.begin_heading(); break;
      case GUMBO_TAG_DT:
        page_.end_of_block();
        page_.prose().open("**");
        break;
      case GUMBO_TAG_P: page_.begin_paragraph(attribute(element, "role") == "heading"); break;
      case GUMBO_TAG_UL: page_.begin_list(std::nullopt); break;
      case GUMBO_TAG_OL: page_.begin_list(number_in(attribute(element, "start"), 1)); break;
      case GUMBO_TAG_LI: page_.begin_item(); break;
      case GUMBO_TAG_TABLE: page_.begin_table(); break;
      case GUMBO_TAG_TR: page_.begin_row(line_of(element.start_pos)); break;
      case GUMBO_TAG_TD:
      case GUMBO_TAG_TH:
        page_.begin_cell(number_in(attribute(element, "colspan"), 1),
                         number_in(attribute(element, "rowspan"), 1));
        break;
      default: page_.end_of_block(); break;
    }
  }

  void enter_inline(const GumboElement& element) {
    for (const std::string_view mark : marks_of(element)) page_.prose().open(mark);
    if (is_link(element)) return page_.prose().open("[");
    if (element.tag != GUMBO_TAG_IMG) return;
    const std::string image = "![" + std::string(attribute(element, "alt")) + "](" +
                              std::string(attribute(element, "src")) + ")";
    if (!attribute(element, "src").empty()) page_.text(image, line_of(element.start_pos));
  }

  void leave(const GumboElement& element, GumboTag tag) {
    if (is_inline(tag)) return leave_inline(element);
    if (tag == GUMBO_TAG_BR) return;
    if (const std::uint32_t depth = depth_of_heading(tag); 0 < depth)
      return page_.end_heading(depth);
    switch (tag) {
      case GUMBO_TAG_DETAILS: page_.end_folded(); break;
      case GUMBO_TAG_SUMMARY: page_.end_folded_heading(); break;
      case GUMBO_TAG_DT:
        page_.prose().close("**", "**");
        page_.end_of_block();
        break;
      case GUMBO_TAG_P: page_.end_paragraph(); break;
      case GUMBO_TAG_UL:
      case GUMBO_TAG_OL: page_.end_list(); break;
      case GUMBO_TAG_LI: page_.end_item(); break;
      case GUMBO_TAG_TABLE: page_.end_table(); break;
      case GUMBO_TAG_TD:
      case GUMBO_TAG_TH: page_.end_cell(); break;
      default: page_.end_of_block(); break;
    }
  }

  void leave_inline(const GumboElement& element) {
    std::vector<std::string_view> marks = marks_of(element);
    for (; !marks.empty(); marks.pop_back()) page_.prose().close(marks.back(), marks.back());
    if (!is_link(element)) return;
    const std::string end = "](" + std::string(attribute(element, "href")) + ")";
    page_.prose().close("[", end);
  }

  /// Links within the page lead nowhere in a ladder.
  static bool is_link(const GumboElement& element) {
    const std::string_view address = attribute(element, "href");
    return element.tag == GUMBO_TAG_A && !address.empty() && !address.starts_with('#');
  }

  Lines lines_;
  Page page_;
  std::map<const GumboNode*, GumboTag> acts_as_;
  std::size_t line_ = 1;
};

/// Nothing where the memory doesn't suffice.
const GumboOutput* parsed(std::string_view text, Memory& memory) {
  // The parser is written in C and has no other way out. Everything that it leaves is in this
  // memory.
  if (setjmp(memory.exit()) != 0) return nullptr;  // NOLINT(cert-err52-cpp)
  GumboOptions options = kGumboDefaultOptions;
  options.allocator = [](void* from, std::size_t size) {
    return static_cast<Memory*>(from)->take(size);
  };
  options.deallocator = [](void*, void*) {};
  options.userdata = &memory;
  options.max_errors = 0;
  return gumbo_parse_with_options(&options, text.data(), text.size());
}

}  // namespace

Reading read_html(std::string_view text, Lines lines) {
  if (std::string obstacle = obstacle_in_html(text); !obstacle.empty())
    return {{}, std::move(obstacle)};
  Memory memory(text.size());
  const GumboOutput* output = parsed(text, memory);
  if (!output)
    return {{}, "its HTML tags are too badly nested to read; save or export the page again"};
  return {Walk(lines).walk(*output->document), {}};
}

Reading read_html(std::string_view text) { return read_html(text, Lines::of_the_text); }

}  // namespace ladder::exchange
