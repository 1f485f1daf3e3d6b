#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>

#include "exchange/page/lines.h"
#include "exchange/yaml/yaml.h"
#include "text/unicode.h"

namespace ladder::exchange {
namespace {

bool is_blank_mark(char c) { return c == ' ' || c == '\t'; }

std::size_t indent_of(std::string_view line) {
  return std::min(line.find_first_not_of(' '), line.size());
}

std::string_view trimmed_end(std::string_view text) {
  return text.substr(0, text.find_last_not_of(" \t") + 1);
}

/// Without the tag and the anchor at the end: `key: !!str &name`.
std::string_view without_properties(std::string_view text) {
  constexpr std::size_t longest = 200;  // so that no line is looked through again and again
  text = trimmed_end(text);
  for (int i = 0; i < 2; ++i) {
    const std::string_view end = text.substr(text.size() - std::min(text.size(), longest));
    const std::string_view word = end.substr(end.find_last_of(' ') + 1);
    if (!word.starts_with('&') && !word.starts_with('!')) break;
    text = trimmed_end(text.substr(0, text.size() - word.size()));
  }
  return text;
}

/// Whether a value may start after this.
bool ends_before_value(std::string_view text) {
  constexpr std::string_view marks = ":-?[{,";
  text = without_properties(text);
  return text.empty() || marks.find(text.back()) != marks.npos;
}

/// Text in the lines below `key: |`, in which nothing comment.
struct Block {
  std::ptrdiff_t outer = -1;          // it is indented deeper than this
  std::optional<std::size_t> indent;  // known from its first line on
};

/// The block that begins below a line, which has no comment any more.
std::optional<Block> block_below(std::string_view line) {
  line = trimmed_end(line);
  const std::size_t mark = line.find_last_not_of("+-0123456789");
  if (mark == line.npos || (line[mark] != '|' && line[mark] != '>')) return std::nullopt;
  const std::string_view before = line.substr(0, mark);
  if (!before.empty() && !is_blank_mark(before.back())) return std::nullopt;
  if (!ends_before_value(before)) return std::nullopt;
  Block block;
  std::size_t at = indent_of(line);
  for (; at < mark && line.substr(at).starts_with("- "); at += 1 + indent_of(line.substr(at + 1)))
    block.outer = static_cast<std::ptrdiff_t>(at);
  if (before.find(':') != before.npos) block.outer = static_cast<std::ptrdiff_t>(at);
  const std::size_t digit = line.find_first_of("123456789", mark);
  if (digit != line.npos)
    block.indent =
        static_cast<std::size_t>(std::max<std::ptrdiff_t>(block.outer, 0) + (line[digit] - '0'));
  return block;
}

class CommentScan {
 public:
  std::vector<Unplaced> scan(std::string_view text) && {
    for_each_line(text, [&](std::string_view line, std::size_t number) {
      if (!goes_on_in_block(line)) take_line(line, number);
    });
    return std::move(comments_);
  }

 private:
  bool goes_on_in_block(std::string_view line) {
    if (!block_) return false;
    if (text::trimmed(line).empty()) return true;
    const std::size_t indent = indent_of(line);
    if (!block_->indent && block_->outer < static_cast<std::ptrdiff_t>(indent))
      block_->indent = indent;
    if (block_->indent && *block_->indent <= indent) return true;
    block_.reset();
    return false;
  }

  void take_line(std::string_view line, std::size_t number) {
    const std::size_t begin = comment_begin(line);
    const std::string_view before = line.substr(0, begin);
    if (!quote_) block_ = block_below(before);
    if (begin != line.npos) add(line.substr(begin), number, text::trimmed(before).empty());
  }

  void add(std::string_view comment, std::size_t number, bool alone) {
    comment.remove_prefix(std::min(comment.find_first_not_of('#'), comment.size()));
    comment = text::trimmed(comment);
    const bool goes_on = alone && last_line_ + 1 == number;
    last_line_ = alone ? number : 0;
    if (comment.empty()) return;
    if (goes_on && begun_) comments_.back().text.append(" ").append(comment);
    else comments_.push_back({number, "comment", std::string(comment)});
    begun_ = alone;
  }

  /// Where the comment of a line begins. Quotes may go on over several lines.
  std::size_t comment_begin(std::string_view line) {
    std::size_t closed = line.npos;
    for (std::size_t at = 0; at < line.size(); ++at) {
      const char c = line[at];
      if (quote_) {
        if (c == '\\' && *quote_ == '"') ++at;
        if (c != *quote_) continue;
        quote_.reset();
        closed = at;
        continue;
      }
      if (c == '#' && (at == 0 || is_blank_mark(line[at - 1]))) return at;
      // The second of two within a quotation opens it again.
      const bool reopens = c == '\'' && closed + 1 == at;
      if ((c == '"' || c == '\'') && (reopens || begins_quote(line, at))) quote_ = c;
    }
    return line.npos;
  }

  /// `'` in a word is an apostrophe.
  static bool begins_quote(std::string_view line, std::size_t at) {
    return at == 0 || (line[at - 1] != '-' && ends_before_value(line.substr(0, at)));
  }

  std::optional<Block> block_;
  std::optional<char> quote_;
  std::vector<Unplaced> comments_;
  std::size_t last_line_ = 0;  // that is nothing but a comment
  bool begun_ = false;         // the last comment may go on in the next line
};

}  // namespace

std::vector<Unplaced> comments_in_yaml(std::string_view text) { return CommentScan().scan(text); }

}  // namespace ladder::exchange
