#include <algorithm>
#include <utility>

#include "exchange/opendocument/opendocument.h"
#include "text/unicode.h"

namespace ladder::exchange {
namespace {

constexpr int deepest_span = 256;

/// Gathers the letters of a paragraph. White space in the file is one space, wherever it is.
class TextReader {
 public:
  explicit TextReader(const OpenStyles& styles) : styles_(styles) {}

  OpenText read(pugi::xml_node paragraph) && {
    read(paragraph, Letters{styles_.is_bold(attribute(paragraph, "style-name")), false}, 0);
    return std::move(text_);
  }

 private:
  struct Letters {
    bool bold = false;
    bool struck = false;
  };

  void add(std::string_view text, Letters letters) {
    if (letters.struck) {
      if (!text::is_blank(text)) text_.left.push_back({"crossed out", std::string(text)});
      return;
    }
    text_.paragraph.add(text, letters.bold);
    if (!text.empty()) ends_in_space_ = text.back() == ' ' || text.back() == '\n';
  }

  void add_folded(std::string_view text, Letters letters) {
    std::string folded;
    bool space = ends_in_space_;
    for (const char c : text) {
      const bool is_space = c == ' ' || c == '\t' || c == '\n';
      if (is_space && space) continue;
      folded += is_space ? ' ' : c;
      space = is_space;
    }
    add(folded, letters);
  }

  void read(pugi::xml_node parent, Letters letters, int depth) {
    if (deepest_span < depth) return;
    for (pugi::xml_node it = parent.first_child(); it; it = it.next_sibling()) {
      if (it.type() == pugi::node_pcdata || it.type() == pugi::node_cdata) {
        add_folded(text_of(it), letters);
        continue;
      }
      read_element(it, letters, depth);
    }
  }

  static std::string text_of(pugi::xml_node node) { return printable(node.value()); }

  void read_element(pugi::xml_node node, Letters letters, int depth) {
    const std::string_view name = local_name(node);
    if (name == "s") {
      add(std::string(std::clamp(number(node, "c", 1), 1U, 100U), ' '), letters);
    } else if (name == "tab") {
      add(" ", letters);
    } else if (name == "line-break") {
      add("\n", letters);
    } else if (name == "span") {
      const std::string style = attribute(node, "style-name");
      letters.bold = styles_.is_bold(style) || letters.bold;
      letters.struck = styles_.is_struck(style) || letters.struck;
      read(node, letters, depth + 1);
    } else if (name == "annotation") {
      leave("comment", node);
    } else if (name == "note") {
      leave("footnote", child(node, "note-body"));
    } else if (name == "frame" || name == "custom-shape") {
      if (const pugi::xml_node box = child(node, "text-box")) text_.boxes.push_back(box);
    } else if (name == "a" || name == "meta" || name == "ruby" || name == "ruby-base" ||
               name.ends_with("-ref") || name == "placeholder" || name == "text-input") {
      read(node, letters, depth + 1);
    } else if (name != "ruby-text" && !name.starts_with("change") && name != "soft-page-break" &&
               !name.starts_with("bookmark") && name != "annotation-end") {
      read(node, letters, depth + 1);  // a field, which shows its text
    }
  }

  void leave(std::string why, pugi::xml_node node) {
    std::string text;
    collect(node, text, 0);
    if (!text::is_blank(text)) text_.left.push_back({std::move(why), std::move(text)});
  }

  static void collect(pugi::xml_node node, std::string& text, int depth) {
    if (deepest_span < depth) return;
    for (pugi::xml_node it = node.first_child(); it; it = it.next_sibling()) {
      if (it.type() == pugi::node_pcdata) text += text_of(it);
      else if (local_name(it) != "creator" && local_name(it) != "date" &&
               local_name(it) != "date-string")
        collect(it, text, depth + 1);
    }
    text += ' ';
  }

  const OpenStyles& styles_;
  OpenText text_;
  bool ends_in_space_ = true;
};

}  // namespace

OpenText open_text(pugi::xml_node paragraph, const OpenStyles& styles) {
  return TextReader(styles).read(paragraph);
}

std::string why_encrypted(Package& package) {
  const std::string part = package.part("META-INF/manifest.xml");
  if (part.find("encryption-data") == part.npos) return {};
  return std::string(has_password);
}

void OpenStyles::read(pugi::xml_node root) {
  for (pugi::xml_node group = root.first_child(); group; group = group.next_sibling()) {
    for (pugi::xml_node it = group.first_child(); it; it = it.next_sibling()) {
      const std::string name = attribute(it, "name");
      if (local_name(it) == "style") {
        const pugi::xml_node letters = child(it, "text-properties");
        styles_[name] = {attribute(it, "parent-style-name"), attribute(letters, "font-weight"),
                         attribute(letters, "text-line-through-style"),
                         attribute(child(it, "table-properties"), "display") == "false"};
      }
      if (local_name(it) != "list-style") continue;
      for (pugi::xml_node one = it.first_child(); one; one = one.next_sibling())
        lists_[name][number(one, "level", 1)] =
            local_name(one) == "list-level-style-number" && !attribute(one, "num-format").empty();
    }
  }
}

const std::string& OpenStyles::inherited(const std::string& style, std::string Style::*what) const {
  static const std::string none;
  constexpr int longest_chain = 32;
  const std::string* next = &style;
  for (int i = 0; i < longest_chain; ++i) {
    const auto found = styles_.find(*next);
    if (found == styles_.end()) return none;
    if (!(found->second.*what).empty()) return found->second.*what;
    next = &found->second.parent;
  }
  return none;
}

bool OpenStyles::is_bold(const std::string& style) const {
  const std::string& weight = inherited(style, &Style::bold);
  return weight == "bold" || (weight.size() == 3 && "600" <= weight);
}

bool OpenStyles::is_struck(const std::string& style) const {
  const std::string& line = inherited(style, &Style::struck);
  return !line.empty() && line != "none";
}

bool OpenStyles::is_hidden_table(const std::string& style) const {
  const auto found = styles_.find(style);
  return found != styles_.end() && found->second.hidden_table;
}

bool OpenStyles::counts(const std::string& list, std::uint32_t depth) const {
  const auto found = lists_.find(list);
  if (found == lists_.end()) return false;
  const auto level = found->second.find(depth);
  return level != found->second.end() && level->second;
}

}  // namespace ladder::exchange
