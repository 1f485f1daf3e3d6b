#include "support/structure.h"

#include <algorithm>
#include <vector>

#include "model/directives.h"
#include "model/escapes.h"
#include "model/marks.h"
#include "model/passages.h"
#include "syntax/tree.h"
#include "text/unicode.h"

namespace ladder::testing {
namespace {

using syntax::Cursor;
using syntax::Kind;

/// Describes a tree, from the parser's output alone.
class Teller {
 public:
  explicit Teller(std::string_view text) : text_(text) {}

  void tell(Cursor& cursor) {
    switch (cursor.kind()) {
      case Kind::title:
      case Kind::label: return tell_name(heading(cursor));
      case Kind::directive: return tell_directive(cursor);
      case Kind::paragraph:
        return line(in_level_ ? "text" : "prose", passages(slice(cursor), model::Layout::sections));
      case Kind::list_item: return line("item", item(slice(cursor)));
      case Kind::subheading: return line("subheading", subheading(slice(cursor)));
      case Kind::comment: return line("comment", single_spaced(slice(cursor)));
      case Kind::unclosed_comment: return line("unclosed", kept(slice(cursor)));
      case Kind::delimiter: return line("delimiter", "");
      case Kind::header:
      case Kind::row: return tell_row(cursor);
      default: break;
    }
    static constexpr std::string_view names[] = {"chapter", "ladder",     "matrix", "table",
                                                 "section", "subsection", "list"};
    static constexpr Kind kinds[] = {Kind::chapter, Kind::ladder,     Kind::matrix, Kind::table,
                                     Kind::section, Kind::subsection, Kind::list};
    const auto* const found = std::ranges::find(kinds, cursor.kind());
    if (found != std::end(kinds)) line(names[found - kinds], "");
    depth_ += 2;
    const bool level_around = in_level_;
    const bool table_around = in_table_;
    in_level_ = cursor.kind() == Kind::subsection;
    in_table_ = cursor.kind() == Kind::table || (in_table_ && cursor.kind() == Kind::list);
    syntax::for_each_child(cursor, [&](Cursor& part) { tell(part); });
    in_level_ = level_around;
    in_table_ = table_around;
    depth_ -= 2;
  }

  std::string out;

 private:
  std::string_view slice(const Cursor& cursor) const { return text::slice(text_, cursor.span()); }

  void line(std::string_view what, std::string_view said) {
    out.append(depth_, ' ').append(what).append(": ").append(said) += '\n';
  }

  void tell_name(const std::string& name) {
    if (!name.empty()) line("name", name);
  }

  static std::string single_spaced(std::string_view text) {
    std::string result;
    for (const char c : text) {
      const bool space = c == ' ' || c == '\t' || c == '\r' || c == '\n';
      if (!space) result += c;
      else if (!result.empty() && !result.ends_with(' ')) result += ' ';
    }
    if (result.ends_with(' ')) result.pop_back();
    return result;
  }

  /// Byte for byte, except for the line end.
  static std::string kept(std::string_view text) {
    text = text.substr(0, text.find('\n'));
    while (text.ends_with('\r')) text.remove_suffix(1);
    return std::string(text);
  }

  static text::Span whole(std::string_view text) {
    return {0, static_cast<std::uint32_t>(text.size())};
  }

  std::string heading(const Cursor& cursor) const {
    return single_spaced(text::slice(text_, model::heading_text(text_, cursor.span())));
  }

  static std::string subheading(std::string_view text) {
    text = text.substr(text.find('#'));
    const std::size_t marks = std::min(text.find_first_not_of('#'), text.size());
    const std::string_view rest = text.substr(marks);
    return std::to_string(marks) + ' ' +
           single_spaced(text::slice(rest, model::heading_text(rest, whole(rest))));
  }

  static std::string item(std::string_view text) {
    text = text.substr(std::min(text.find_first_not_of(" \t"), text.size()));
    const std::uint32_t mark = model::list_mark_size(text);
    const bool numbered = !text.empty() && '0' <= text[0] && text[0] <= '9';
    return (numbered ? std::string(text.substr(0, mark)) : "-") + ' ' +
           single_spaced(text.substr(mark));
  }

  static std::string passages(std::string_view text, model::Layout layout) {
    if (const model::Marker it = model::marker_of(text::trimmed(text)); it != model::Marker::none)
      return it == model::Marker::same ? "same" : "n/a";
    std::vector<model::Passage> all;
    model::append_passages(text, whole(text), layout, all);
    std::string said;
    for (const auto& [span, kind, depth] : all) {
      if (!said.empty()) said += " / ";
      if (kind == model::PassageKind::item) said += std::string(depth, '-') + "- ";
      if (kind == model::PassageKind::heading) said += "# ";
      said += single_spaced(text::slice(text, span));
    }
    return said;
  }

  void tell_directive(Cursor& cursor) {
    std::string_view key;
    std::string_view name;
    std::string_view value;
    syntax::for_each_child(cursor, [&](Cursor& part) {
      if (part.kind() == Kind::track_name) name = text::trimmed(slice(part));
      if (part.kind() == Kind::directive_key) key = text::trimmed(slice(part));
      if (part.kind() == Kind::directive_value) value = text::trimmed(slice(part));
    });
    const model::DirectiveKind kind = model::directive_kind(key);
    std::string said(key);
    if (kind != model::DirectiveKind::unknown) said = text::folded(key);
    if (!name.empty()) said.append(" ").append(name);
    said += ':';
    const bool has_parts =
        kind != model::DirectiveKind::extends && kind != model::DirectiveKind::unknown;
    if (!has_parts) return line("directive", said.append(" ").append(single_spaced(value)));
    for (const text::Span it : model::parts_of(value, whole(value), model::separator_of(kind)))
      said.append(" [").append(single_spaced(text::slice(value, it))) += ']';
    line("directive", said);
  }

  /// Empty cells at the end don't count.
  void tell_row(Cursor& cursor) {
    std::string label;
    std::vector<std::string> cells;
    const bool is_header = cursor.kind() == Kind::header;
    const model::Layout layout = in_table_ ? model::Layout::table : model::Layout::matrix;
    syntax::for_each_child(cursor, [&](Cursor& part) {
      const std::string_view it = slice(part);
      if (part.kind() == Kind::cell)
        cells.push_back(is_header ? single_spaced(it.substr(1)) : passages(it.substr(1), layout));
      else if (part.kind() != Kind::other) label += it;
    });
    while (!cells.empty() && cells.back().empty()) cells.pop_back();
    label = single_spaced(label);
    if (std::string folded = text::folded(label); is_corner(folded)) label = folded;
    std::string said = '[' + label + ']';
    for (const std::string& it : cells) said.append(" [").append(it) += ']';
    line(is_header ? "header" : "row", said);
  }

  static bool is_corner(std::string& folded) {
    std::erase(folded, ' ');
    std::ranges::replace(folded, '\\', '/');
    const std::size_t slash = folded.find('/');
    if (slash == folded.npos) return false;
    std::string first = folded.substr(0, slash);
    std::string second = folded.substr(slash + 1);
    if (first.ends_with('s')) first.pop_back();
    if (second.ends_with('s')) second.pop_back();
    folded = first + '/' + second;
    return folded == "level/skill" || folded == "skill/level";
  }

  std::string_view text_;
  std::size_t depth_ = 0;
  bool in_level_ = false;
  bool in_table_ = false;
};

}  // namespace

std::string structure(std::string_view text) {
  const syntax::Tree tree(text);
  Cursor root = tree.root();
  Teller teller(text);
  teller.tell(root);
  return std::move(teller.out);
}

}  // namespace ladder::testing
