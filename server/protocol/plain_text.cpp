#include "protocol/plain_text.h"

#include <algorithm>

#include "text/ascii.h"
#include "text/markup.h"

namespace ladder::protocol {
namespace {

/// The length of the run of a byte that begins at a place.
std::size_t run_at(std::string_view text, std::size_t at) {
  const std::size_t end = text.find_first_not_of(text[at], at);
  return std::min(end, text.size()) - at;
}

/// Takes marks out of one line.
class Line {
 public:
  explicit Line(std::string_view markdown) : rest_(markdown) {}

  std::string plain() {
    skip_heading();
    while (!rest_.empty()) {
      const char byte = rest_.front();
      if (byte == '\\' && 1 < rest_.size() && text::is_ascii_punctuation(rest_[1])) take_escaped();
      else if (byte == '`') take_code();
      else if (byte == '*') rest_.remove_prefix(run_at(rest_, 0));
      else if (byte == '[') take_link();
      else if (byte == '<' && text::acts_in_markdown(rest_, 0)) skip_tag();
      else take(1);
    }
    return std::move(plain_);
  }

 private:
  void take(std::size_t count) {
    plain_ += rest_.substr(0, count);
    rest_.remove_prefix(count);
  }

  void skip_heading() {
    const std::size_t level = rest_.empty() || rest_[0] != '#' ? 0 : run_at(rest_, 0);
    if (0 < level && level < rest_.size() && rest_[level] == ' ') rest_.remove_prefix(level + 1);
  }

  void take_escaped() {
    rest_.remove_prefix(1);
    take(1);
  }

  void take_code() {
    const std::string fence(run_at(rest_, 0), '`');
    std::size_t end = rest_.find(fence, fence.size());
    while (end < rest_.size() && run_at(rest_, end) != fence.size())
      end = rest_.find(fence, end + run_at(rest_, end));
    if (end >= rest_.size()) return take(fence.size());
    std::string_view code = rest_.substr(fence.size(), end - fence.size());
    if (2 < code.size() && code.starts_with(' ') && code.ends_with(' '))
      code = code.substr(1, code.size() - 2);
    plain_ += code;
    rest_.remove_prefix(end + fence.size());
  }

  /// `[words](address)` as `words`.
  void take_link() {
    const std::size_t words = rest_.find("](");
    const std::size_t end = words == rest_.npos ? rest_.npos : rest_.find(')', words);
    if (end == rest_.npos) return take(1);
    plain_ += Line(rest_.substr(1, words - 1)).plain();
    rest_.remove_prefix(end + 1);
  }

  /// `<details>`, or a comment; an author's would be escaped.
  void skip_tag() { rest_.remove_prefix(std::min(rest_.find('>'), rest_.size() - 1) + 1); }

  std::string_view rest_;
  std::string plain_;
};

}  // namespace

std::string plain_text_of(std::string_view markdown) {
  std::string plain;
  bool is_code = false;
  while (!markdown.empty()) {
    const std::size_t end = std::min(markdown.find('\n'), markdown.size());
    const std::string_view line = markdown.substr(0, end);
    markdown.remove_prefix(std::min(end + 1, markdown.size()));
    if (line.starts_with("```")) {
      is_code = !is_code;
      continue;
    }
    plain += is_code ? std::string(line) : Line(line).plain();
    plain += '\n';
  }
  while (plain.ends_with('\n')) plain.pop_back();
  return plain;
}

}  // namespace ladder::protocol
