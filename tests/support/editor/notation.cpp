#include "support/editor/notation.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <regex>
#include <stdexcept>
#include <vector>

#include <fmt/core.h>

#include "support/files.h"

namespace ladder::testing {
namespace {

constexpr std::size_t widest = 100;  // columns of a page

enum class Among { lines, commas };  // what surrounds a value

/// How many columns the text takes: one for each character.
std::size_t width(std::string_view text) {
  return static_cast<std::size_t>(
      std::ranges::count_if(text, [](char c) { return (c & 0xC0) != 0x80; }));
}

/// Numbers and the keywords of JSON, which are strings only in quotes.
bool means_no_text(const std::string& text) {
  static const std::regex other(R"(null|true|false|-?[0-9]+(\.[0-9]+)?([eE][-+]?[0-9]+)?)");
  return std::regex_match(text, other);
}

bool is_place(const std::string& text) {
  static const std::regex place(R"([0-9]+:[0-9]+|(.+ )?[0-9]+:[0-9]+-[0-9]+:[0-9]+ ‹.*›)");
  return std::regex_match(text, place);
}

/// Whether a string can be read without quotes. A name ends at a colon, an item at a comma.
bool is_plain(const std::string& text, Among among) {
  if (text.empty() || text.front() == ' ' || text.back() == ' ' || means_no_text(text))
    return false;
  if (std::ranges::any_of(text, [](char c) { return std::iscntrl(static_cast<unsigned char>(c)); }))
    return false;
  if (is_place(text)) return true;
  if (std::string_view("\"{[|…").find(text.front()) != std::string_view::npos) return false;
  return among == Among::lines ||
         (text.find_first_of(",[]{}\"") == text.npos && text.find(": ") == text.npos);
}

std::string quoted(const Json& text) {
  return text.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::string in_line(const Json& value, Among among) {
  std::string result;
  if (value.is_object()) {
    for (const auto& [name, member] : value.items())
      result += (result.empty() ? "" : ", ") + name + ": " + in_line(member, Among::commas);
    return "{" + result + "}";
  }
  if (value.is_array()) {
    for (const Json& item : value)
      result += (result.empty() ? "" : ", ") + in_line(item, Among::commas);
    return "[" + result + "]";
  }
  if (value.is_string() && is_plain(value.get<std::string>(), among)) return value;
  return quoted(value);
}

/// Whether a string is best shown line by line: no line ends in a space, which would be invisible.
bool has_lines(const Json& value) {
  if (!value.is_string()) return false;
  const auto& text = value.get_ref<const std::string&>();
  const auto odd = [](char c) {
    return std::iscntrl(static_cast<unsigned char>(c)) != 0 && c != '\n' && c != '\t';
  };
  const std::size_t first = text.find('\n');
  return first != text.npos && (first + 1 < text.size()) && text.find(" \n") == text.npos &&
         text.find("\t\n") == text.npos && std::ranges::none_of(text, odd) &&
         text.find_last_not_of(" \t") + 1 == text.size();
}

bool contains_lines(const Json& value) {
  if (value.is_structured())
    return std::ranges::any_of(value, [](const Json& it) { return contains_lines(it); });
  return has_lines(value);
}

void write_value(const Json& value, std::size_t indent, std::size_t column, std::string& out);

/// The lines of a string below a `|`, or below a `|-` if the last one has no line end.
void write_lines(const std::string& text, const std::string& margin, std::string& out) {
  out += text.ends_with('\n') ? "|" : "|-";
  for (const std::string& line : lines_of(text)) out += "\n" + (line.empty() ? "" : margin + line);
}

void write_value(const Json& value, std::size_t indent, std::size_t column, std::string& out) {
  const std::string margin(indent, ' ');
  const bool lies_flat = value.is_primitive() || value.empty() || !contains_lines(value);
  const std::string line = lies_flat ? in_line(value, Among::lines) : "";
  if (has_lines(value)) return write_lines(value, margin, out);
  if (lies_flat && (value.is_primitive() || value.empty() || column + width(line) <= widest)) {
    out += line;
    return;
  }
  // Removes the space after the name, since no line may end with one.
  while (out.ends_with(' ')) out.pop_back();
  for (const auto& [name, member] : value.items()) {
    const std::string head = value.is_array() ? margin + "- " : fmt::format("{}{}: ", margin, name);
    out += "\n" + head;
    if (!value.is_array()) {
      write_value(member, indent + 2, width(head), out);
      continue;
    }
    // An item's first name is on the same line as its dash.
    std::string item;
    write_value(member, indent + 2, width(head), item);
    out += item.starts_with('\n') ? item.substr(head.size() + 1) : item;
  }
}

/// Reads from the front of a string.
class Reader {
 public:
  explicit Reader(std::string_view text) : rest_(text) {}

  Json whole() {
    Json result = value();
    skip_space();
    if (!rest_.empty()) fail("nothing more");
    return result;
  }

 private:
  Json value() {
    skip_space();
    if (take('{')) return members();
    if (take('[')) return items();
    if (rest_.starts_with('"')) return quoted_text();
    return value_of(word(",]}\n"));
  }

  Json members() {
    Json result = Json::object();
    while (!skip_then_take('}')) {
      skip_space();
      const std::string name = rest_.starts_with('"') ? quoted_text() : Json(word(":"));
      skip_space();
      if (!take(':')) fail("a colon");
      result[name] = value();
      if (!skip_then_take(',') && !rest_.starts_with('}')) fail("a comma or a brace");
    }
    return result;
  }

  Json items() {
    Json result = Json::array();
    while (!skip_then_take(']')) {
      result.push_back(value());
      if (!skip_then_take(',') && !rest_.starts_with(']')) fail("a comma or a bracket");
    }
    return result;
  }

  Json quoted_text() {
    std::size_t end = 1;
    while (end < rest_.size() && rest_[end] != '"') end += rest_[end] == '\\' ? 2 : 1;
    if (rest_.size() <= end) fail("the end of a text");
    Json result = Json::parse(rest_.substr(0, end + 1));
    rest_.remove_prefix(end + 1);
    return result;
  }

  std::string word(std::string_view ends) {
    std::string_view result = rest_.substr(0, rest_.find_first_of(ends));
    rest_.remove_prefix(result.size());
    while (result.ends_with(' ')) result.remove_suffix(1);
    if (result.empty()) fail("a value");
    return std::string(result);
  }

  static Json value_of(const std::string& word) {
    static const std::regex place("([0-9]+):([0-9]+)(-([0-9]+):([0-9]+))?");
    if (means_no_text(word)) return Json::parse(word);
    std::smatch match;
    if (!std::regex_match(word, match, place)) return word;
    const auto position = [&](std::size_t line) {
      return Json{{"line", std::stoul(match[line])}, {"character", std::stoul(match[line + 1])}};
    };
    if (!match[3].matched) return position(1);
    return {{"start", position(1)}, {"end", position(4)}};
  }

  void skip_space() {
    rest_.remove_prefix(std::min(rest_.size(), rest_.find_first_not_of(" \n\t")));
  }
  bool take(char c) {
    const bool there = rest_.starts_with(c);
    if (there) rest_.remove_prefix(1);
    return there;
  }
  bool skip_then_take(char c) {
    skip_space();
    return take(c);
  }

  [[noreturn]] void fail(std::string_view wanted) const {
    throw std::runtime_error(fmt::format("{} is expected at `{}`", wanted, rest_.substr(0, 30)));
  }

  std::string_view rest_;
};

}  // namespace

std::string to_notation(const Json& value, std::size_t indent, std::size_t column) {
  std::string result;
  write_value(value, indent, column, result);
  return result;
}

Json from_notation(std::string_view text) { return Reader(text).whole(); }

}  // namespace ladder::testing
