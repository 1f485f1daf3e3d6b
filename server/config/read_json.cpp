#include "config/read_json.h"

#include <cstdint>
#include <optional>
#include <utility>

#include <fmt/core.h>

#include "text/ascii.h"
#include "text/line_index.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace ladder::config {
namespace {

using text::Span;

bool is_word(char byte) {
  return text::is_ascii_digit(byte) || text::is_ascii_letter(byte) || byte == '_' || byte == '-';
}

/// Reads from left to right. After the first mistake everything returns what it has so far.
class JsonReader {
 public:
  explicit JsonReader(std::string_view text) : text_(text) {}

  Json json() {
    Json json;
    take("\xEF\xBB\xBF");
    if (skip_space()) read(json.root, 0);
    if (!mistake_ && skip_space() && !done())
      fail(here(), "unexpected text after the end of the JSON; remove it");
    if (mistake_) json.mistakes.push_back(*std::move(mistake_));
    return json;
  }

 private:
  static constexpr int deepest = 64;  // a ladder.json needs 6

  bool done() const { return at_ == text_.size(); }
  std::string_view rest() const { return text_.substr(at_); }
  bool take(std::string_view wanted) {
    if (!rest().starts_with(wanted)) return false;
    at_ += static_cast<std::uint32_t>(wanted.size());
    return true;
  }
  /// The character at this position; nothing at the end of the text.
  Span here() const { return {at_, done() ? at_ : at_ + text::character_size(text_, at_)}; }

  /// Always false, so callers can return it.
  bool fail(Span span, std::string message) {
    if (!mistake_) mistake_ = Mistake{span, std::move(message)};
    return false;
  }

  bool skip_space() {
    while (!done()) {
      const std::uint32_t begin = at_;
      if (text_[at_] == ' ' || text_[at_] == '\t' || text_[at_] == '\n' || text_[at_] == '\r') {
        ++at_;
      } else if (take("//")) {
        while (!done() && text_[at_] != '\n') ++at_;
      } else if (take("/*")) {
        const std::size_t end = text_.find("*/", at_);
        if (end == text_.npos)
          return fail({begin, begin + 2}, "this comment is never closed; add `*/`");
        at_ = static_cast<std::uint32_t>(end) + 2;
      } else {
        break;
      }
    }
    return true;
  }

  bool read(Value& value, int depth) {
    value.span = {at_, at_};
    if (deepest < depth) return fail(here(), "lists and objects are nested too deeply here");
    const bool whole = read_any(value, depth);
    value.span.end = at_;
    return whole;
  }

  bool read_any(Value& value, int depth) {
    if (done()) return fail(here(), "a value is missing here");
    const char first = text_[at_];
    if (first == '{') return read_object(value, depth);
    if (first == '[') return read_list(value, depth);
    if (first == '"') {
      value.kind = Value::Kind::string;
      return read_string(value.string);
    }
    if (text::is_ascii_digit(first) || first == '-') return read_number(value);
    return read_word(value);
  }

  bool read_object(Value& value, int depth) {
    value.kind = Value::Kind::object;
    return read_parts('{', '}', [&] {
      if (text_[at_] != '"') return fail_at_key();
      Member member;
      member.key_span = {at_, at_};
      if (!read_string(member.key)) return false;
      member.key_span.end = at_;
      if (!skip_space()) return false;
      if (!take(":"))
        return fail(here(), fmt::format("a colon is missing between `{}` and its value",
                                        text::valid_utf8(member.key)));
      if (!skip_space()) return false;
      value.members.push_back(std::move(member));
      if (read(value.members.back().value, depth + 1)) return true;
      // An incomplete value is useless, but a list or object may contain complete ones.
      const Value::Kind kind = value.members.back().value.kind;
      if (kind != Value::Kind::object && kind != Value::Kind::list) value.members.pop_back();
      return false;
    });
  }

  bool read_list(Value& value, int depth) {
    value.kind = Value::Kind::list;
    return read_parts('[', ']', [&] {
      value.items.emplace_back();
      if (read(value.items.back(), depth + 1)) return true;
      value.items.pop_back();
      return false;
    });
  }

  /// Parts separated by commas, up to the closing mark. A template because the part is read by a
  /// lambda.
  template <class Read>
  bool read_parts(char opening, char closing, Read read_part) {
    const Span open{at_, ++at_};
    for (bool first = true;; first = false) {
      const std::uint32_t end_of_last = at_;
      if (!skip_space()) return false;
      const bool separated = !first && take(",");
      if (separated && !skip_space()) return false;
      if (done()) return fail_unclosed(open, opening, closing);
      if (take({&closing, 1})) return true;
      if (!first && !separated) return fail_unseparated(end_of_last, closing);
      if (!read_part()) return false;
    }
  }

  bool fail_unclosed(Span open, char opening, char closing) {
    const std::uint32_t line =
        text::LineIndex(text_).position_of(open.begin, text::ColumnUnit::utf8).line;
    return fail(here(), fmt::format("a `{}` is missing: the `{}` on line {} is never closed",
                                    closing, opening, line + 1));
  }

  /// Two values without a comma, or something else where only a comma or the end is allowed.
  bool fail_unseparated(std::uint32_t end_of_last, char closing) {
    const char byte = text_[at_];
    const bool begins_value = byte == '"' || byte == '{' || byte == '[' || is_word(byte);
    if (begins_value) return fail({end_of_last, end_of_last}, "a comma is missing here");
    return fail(here(), fmt::format("unexpected `{}` where a comma or `{}` should be",
                                    text::valid_utf8(text::slice(text_, here())), closing));
  }

  /// A key without double quotation marks, or something else instead of a key.
  bool fail_at_key() {
    const std::string word = take_word();
    if (word.empty())
      return fail(here(), fmt::format("unexpected `{}` where a key in quotation marks should be",
                                      text::valid_utf8(text::slice(text_, here()))));
    return fail({at_ - static_cast<std::uint32_t>(word.size()), at_},
                fmt::format("keys must be in quotation marks: `\"{}\"`", word));
  }

  std::string take_word() {
    const std::uint32_t begin = at_;
    while (!done() && is_word(text_[at_])) ++at_;
    return std::string(text_.substr(begin, at_ - begin));
  }

  bool read_word(Value& value) {
    const std::uint32_t begin = at_;
    const std::string word = take_word();
    value.is_true = word == "true";
    if (word == "null") return true;
    value.kind = Value::Kind::boolean;
    if (word == "true" || word == "false") return true;
    if (word.empty())
      return fail(here(), fmt::format("unexpected `{}` where a value should be",
                                      text::valid_utf8(text::slice(text_, here()))));
    return fail({begin, at_}, fmt::format("`{0}` needs quotation marks: `\"{0}\"`", word));
  }

  bool read_number(Value& value) {
    value.kind = Value::Kind::number;
    const std::uint32_t begin = at_;
    take("-");
    const bool has_digits = take("0") || skip_digits();
    const bool has_fraction = !take(".") || skip_digits();
    const bool has_exponent = (!take("e") && !take("E")) || skip_exponent();
    const bool is_over = done() || !is_word(text_[at_]);
    value.string = text_.substr(begin, at_ - begin);
    if (has_digits && has_fraction && has_exponent && is_over) return true;
    value.string += take_word();
    return fail(
        {begin, at_},
        fmt::format("`{0}` isn't a number; text needs quotation marks: `\"{0}\"`", value.string));
  }
  bool skip_exponent() {
    if (!take("+")) take("-");
    return skip_digits();
  }
  bool skip_digits() {
    const std::uint32_t begin = at_;
    while (!done() && text::is_ascii_digit(text_[at_])) ++at_;
    return begin < at_;
  }

  /// At its opening quotation mark.
  bool read_string(std::string& string) {
    const std::uint32_t begin = at_++;
    while (!take("\"")) {
      if (done() || text_[at_] == '\n' || text_[at_] == '\r')
        return fail({begin, at_}, "the closing quotation mark is missing");
      if (text_[at_] == '\\') {
        if (!read_escape(string)) return false;
        continue;
      }
      const text::Character character = text::character_at(text_, at_);
      const Span span{at_, at_ + character.size};
      if (character.size == 1 && 0x7F < character.code)
        return fail(span, "this isn't valid UTF-8; save the file as UTF-8");
      if (character.code < ' ' && text_[at_] != '\t')
        return fail(span, "control characters aren't allowed here; remove this one");
      string += text::slice(text_, span);
      at_ = span.end;
    }
    return true;
  }

  bool read_escape(std::string& string) {
    const std::uint32_t begin = at_++;
    static constexpr std::string_view letters = "\"\\/bfnrt";
    static constexpr std::string_view meanings = "\"\\/\b\f\n\r\t";
    const std::size_t known = done() ? letters.npos : letters.find(text_[at_]);
    if (known != letters.npos) {
      string += meanings[known];
      ++at_;
      return true;
    }
    if (std::optional<char32_t> code = read_code()) {
      text::append(string, *code);
      return true;
    }
    at_ = begin + 1;
    return fail({begin, here().end},
                "this isn't a valid escape sequence; for a backslash, write `\\\\`");
  }

  /// `u00e9`, or both halves of a character beyond U+FFFF: `ud83d\ude00`.
  std::optional<char32_t> read_code() {
    const std::optional<char32_t> first = read_unit();
    if (!first || *first < 0xD800 || 0xDFFF < *first) return first;
    if (0xDBFF < *first || !take("\\")) return std::nullopt;
    const std::optional<char32_t> second = read_unit();
    if (!second || *second < 0xDC00 || 0xDFFF < *second) return std::nullopt;
    return 0x10000 + ((*first - 0xD800) << 10) + (*second - 0xDC00);
  }
  std::optional<char32_t> read_unit() {
    if (!take("u") || rest().size() < 4) return std::nullopt;
    char32_t unit = 0;
    for (int i = 0; i < 4; ++i) {
      static constexpr std::string_view digits = "0123456789abcdef0123456789ABCDEF";
      const std::size_t digit = digits.find(text_[at_++]);
      if (digit == digits.npos) return std::nullopt;
      unit = unit * 16 + digit % 16;
    }
    return unit;
  }

  std::string_view text_;
  std::uint32_t at_ = 0;
  std::optional<Mistake> mistake_;
};

}  // namespace

Json read_json(std::string_view text) { return JsonReader(text).json(); }

}  // namespace ladder::config
