#include <algorithm>
#include <cstddef>
#include <functional>
#include <set>
#include <string>

#include "exchange/html/html.h"
#include "text/ascii.h"
#include "text/unicode.h"

namespace ladder::exchange {
namespace {

/// Elements that are closed by what follows, or have nothing in them.
bool may_stay_open(const std::string& name) {
  static const std::set<std::string, std::less<>> names = {
      "area",   "base",  "body", "br",    "col", "colgroup", "dd",   "dt",       "embed",  "head",
      "hr",     "html",  "img",  "input", "li",  "link",     "meta", "optgroup", "option", "p",
      "source", "tbody", "td",   "tfoot", "th",  "thead",    "tr",   "track",    "wbr"};
  return names.contains(name);
}

/// Goes from tag to tag, each byte once.
class Tags {
 public:
  explicit Tags(std::string_view text) : text_(text) {}

  std::string name;  // of the tag, in lower case
  bool closes = false;
  std::size_t attributes = 0;

  /// Whether there is another one.
  bool next() {
    for (;;) {
      at_ = std::min(text_.find('<', at_), text_.size());
      if (at_ == text_.size()) return false;
      const std::string_view rest = text_.substr(at_ + 1);
      closes = rest.starts_with('/');
      const std::size_t first = closes ? 1 : 0;
      if (first < rest.size() && text::is_ascii_letter(rest[first])) break;
      if (rest.starts_with("!--")) skip_comment();
      else ++at_;
    }
    read_tag();
    return true;
  }

 private:
  void skip_comment() {
    for (at_ = text_.find("--", at_ + 2); at_ != text_.npos; at_ = text_.find("--", at_ + 1)) {
      const std::string_view rest = text_.substr(at_ + 2);
      if (rest.starts_with('>') || rest.starts_with("!>")) return;
    }
    at_ = text_.size();
  }

  void read_tag() {
    const std::size_t begin = at_ + (closes ? 2 : 1);
    at_ = std::min(text_.find_first_of(" \t\n\r\f/>", begin), text_.size());
    name = text::folded(text_.substr(begin, at_ - begin));
    attributes = 0;
    char quoted_by = 0;
    char before = 0;  // that isn't blank
    for (; at_ < text_.size() && (quoted_by != 0 || text_[at_] != '>'); ++at_) {
      const char c = text_[at_];
      if (quoted_by != 0) quoted_by = c == quoted_by ? '\0' : quoted_by;
      else if ((c == '"' || c == '\'') && before == '=') quoted_by = c;
      else if (c == ' ' || c == '\t' || c == '\n' || c == '/') ++attributes;
      if (c != ' ' && c != '\t' && c != '\n') before = c;
    }
    is_foreign_ = is_foreign_ || name == "svg" || name == "math";
    if (!closes && !is_foreign_ && (name == "script" || name == "style")) skip_to_end_of(name);
  }

  /// The content of these elements isn't markup.
  void skip_to_end_of(const std::string& element) {
    for (; at_ < text_.size(); at_ = std::min(text_.find("</", at_ + 1), text_.size()))
      if (text::folded(text_.substr(at_, element.size() + 2)) == "</" + element) return;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  bool is_foreign_ = false;  // then scripts are like other elements
};

}  // namespace

std::string obstacle_in_html(std::string_view text) {
  constexpr int deepest = 10'000;
  constexpr std::size_t most_attributes = 2'000;
  int depth = 0;
  for (Tags tags(text); tags.next();) {
    if (most_attributes < tags.attributes) return "a tag has more than 2,000 attributes";
    if (may_stay_open(tags.name)) continue;
    depth = std::max(depth + (tags.closes ? -1 : 1), 0);
    if (deepest < depth) return "it's nested too deeply";
  }
  return {};
}

}  // namespace ladder::exchange
