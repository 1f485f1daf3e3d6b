#include "exchange/pdf/object.h"

#include <algorithm>

#include "text/ascii.h"

namespace ladder::exchange::pdf {
namespace {

constexpr int deepest = 100;  // arrays in arrays

Object of_type(Object::Type type) {
  Object object;
  object.type = type;
  return object;
}

/// A number as in PDFs, without an exponent. A broken one is read as far as possible.
bool read_number(std::string_view word, double& number) {
  bool negative = false;
  bool any = false;
  double scale = 0;
  number = 0;
  for (const char c : word) {
    if (c == '-' || c == '+') {
      negative = negative || c == '-';
    } else if (c == '.') {
      if (scale == 0) scale = 1;
    } else if (text::is_ascii_digit(c)) {
      any = true;
      if (scale == 0) {
        number = number * 10 + (c - '0');
      } else {
        scale /= 10;
        number += scale * (c - '0');
      }
    } else {
      return false;
    }
  }
  constexpr double largest = 1e12;
  number = std::min(number, largest);
  if (negative) number = -number;
  return any || word == "." || word == "-" || word == "-.";
}

}  // namespace

bool is_white(char c) {
  return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == '\0';
}

bool is_delimiter(char c) {
  return std::string_view("()<>[]{}/%").find(c) != std::string_view::npos;
}

int hexadecimal(char c) {
  if (text::is_ascii_digit(c)) return c - '0';
  const char small = static_cast<char>(c | 0x20);
  return 'a' <= small && small <= 'f' ? small - 'a' + 10 : -1;
}

const Object& Object::operator[](std::string_view key) const {
  static const Object none;
  if (type != Type::dictionary) return none;
  for (std::size_t i = 0; i + 1 < items.size(); i += 2)
    if (items[i].text == key) return items[i + 1];
  return none;
}

std::size_t Object::size() const {
  const bool counts = type == Type::number || type == Type::reference;
  return counts && 0 < number ? static_cast<std::size_t>(number) : 0;
}

void Lexer::skip_space() {
  while (at_ < bytes_.size()) {
    if (is_white(bytes_[at_])) {
      ++at_;
    } else if (bytes_[at_] == '%') {
      at_ = std::min(bytes_.find_first_of("\r\n", at_), bytes_.size());
    } else {
      return;
    }
  }
}

Object Lexer::next() { return value(0); }

Object Lexer::value(int depth) {
  skip_space();
  if (bytes_.size() <= at_ || most == 0 || deepest < depth) return of_type(Object::Type::end);
  --most;
  switch (bytes_[at_]) {
    case '/': return name();
    case '(': return literal_string();
    case '[': return array(depth);
    case '<': return is_at("<<") ? dictionary(depth) : hexadecimal_string();
    case ']':
    case '{':
    case '}':
    case ')': {
      Object mark = of_type(Object::Type::keyword);
      mark.text = bytes_[at_++];
      return mark;
    }
    case '>': {
      Object mark = of_type(Object::Type::keyword);
      mark.text = is_at(">>") ? ">>" : ">";
      at_ += mark.text.size();
      return mark;
    }
    default: return number_or_reference();
  }
}

Object Lexer::number_or_reference() {
  Object first = keyword();
  double number = 0;
  if (!read_number(first.text, number)) {
    if (first.text == "true" || first.text == "false") {
      first.type = Object::Type::boolean;
      first.number = first.text == "true" ? 1 : 0;
    } else if (first.text == "null") {
      first.type = Object::Type::null;
    }
    return first;
  }
  first.type = Object::Type::number;
  first.number = number;
  first.text.clear();
  // `12 0 R` refers to another object.
  std::size_t at = at_;
  const auto skip = [&](auto belongs) {
    const std::size_t begin = at;
    while (at < bytes_.size() && belongs(bytes_[at])) ++at;
    return begin < at;
  };
  if (number < 0 || !skip(is_white) || !skip(text::is_ascii_digit) || !skip(is_white)) return first;
  const bool refers =
      at < bytes_.size() && bytes_[at] == 'R' &&
      (at + 1 == bytes_.size() || is_white(bytes_[at + 1]) || is_delimiter(bytes_[at + 1]));
  if (!refers) return first;
  at_ = at + 1;
  first.type = Object::Type::reference;
  return first;
}

Object Lexer::keyword() {
  Object word = of_type(Object::Type::keyword);
  const std::size_t begin = at_;
  while (at_ < bytes_.size() && !is_white(bytes_[at_]) && !is_delimiter(bytes_[at_])) ++at_;
  if (at_ == begin) ++at_;
  word.text = bytes_.substr(begin, at_ - begin);
  return word;
}

Object Lexer::name() {
  Object name = of_type(Object::Type::name);
  for (++at_; at_ < bytes_.size() && !is_white(bytes_[at_]) && !is_delimiter(bytes_[at_]); ++at_) {
    char c = bytes_[at_];
    if (c == '#' && at_ + 2 < bytes_.size()) {
      const int high = hexadecimal(bytes_[at_ + 1]);
      const int low = hexadecimal(bytes_[at_ + 2]);
      if (0 <= high && 0 <= low) {
        c = static_cast<char>(high * 16 + low);
        at_ += 2;
      }
    }
    name.text += c;
  }
  return name;
}

Object Lexer::literal_string() {
  Object string = of_type(Object::Type::string);
  int open = 1;
  for (++at_; at_ < bytes_.size(); ++at_) {
    const char c = bytes_[at_];
    if (c == '(') ++open;
    if (c == ')' && --open == 0) {
      ++at_;
      break;
    }
    if (c != '\\') {
      string.text += c;
      continue;
    }
    if (++at_ == bytes_.size()) break;
    const char escaped = bytes_[at_];
    if ('0' <= escaped && escaped <= '7') {
      int code = 0;
      std::size_t digits = 0;
      for (; digits < 3 && at_ + digits < bytes_.size(); ++digits) {
        const char digit = bytes_[at_ + digits];
        if (digit < '0' || '7' < digit) break;
        code = code * 8 + (digit - '0');
      }
      at_ += digits - 1;
      string.text += static_cast<char>(code);
    } else if (escaped == '\r' || escaped == '\n') {
      if (escaped == '\r' && at_ + 1 < bytes_.size() && bytes_[at_ + 1] == '\n') ++at_;
    } else {
      constexpr std::string_view letters = "nrtbf";
      const std::size_t index = letters.find(escaped);
      string.text += index == letters.npos ? escaped : "\n\r\t\b\f"[index];
    }
  }
  return string;
}

Object Lexer::hexadecimal_string() {
  Object string = of_type(Object::Type::string);
  int high = -1;
  for (++at_; at_ < bytes_.size(); ++at_) {
    if (bytes_[at_] == '>') {
      ++at_;
      break;
    }
    const int digit = hexadecimal(bytes_[at_]);
    if (digit < 0) continue;
    if (high < 0) {
      high = digit;
      continue;
    }
    string.text += static_cast<char>(high * 16 + digit);
    high = -1;
  }
  if (0 <= high) string.text += static_cast<char>(high * 16);
  return string;
}

Object Lexer::array(int depth) {
  Object array = of_type(Object::Type::array);
  ++at_;
  while (true) {
    Object item = value(depth + 1);
    if (item.is(Object::Type::end) || item.is_keyword("]")) return array;
    if (item.is_keyword("endobj") || item.is_keyword("endstream")) return array;
    array.items.push_back(std::move(item));
  }
}

Object Lexer::dictionary(int depth) {
  Object dictionary = of_type(Object::Type::dictionary);
  at_ += 2;
  while (true) {
    Object key = value(depth + 1);
    if (key.is(Object::Type::end) || key.is_keyword(">>") || key.is_keyword("endobj"))
      return dictionary;
    if (!key.is(Object::Type::name)) continue;
    Object item = value(depth + 1);
    if (item.is(Object::Type::end) || item.is_keyword(">>")) return dictionary;
    dictionary.items.push_back(std::move(key));
    dictionary.items.push_back(std::move(item));
  }
}

}  // namespace ladder::exchange::pdf
