#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ladder::exchange::pdf {

/// A value of a PDF.
struct Object {
  enum class Type : std::uint8_t {
    null,
    boolean,
    number,
    string,
    name,
    array,
    dictionary,
    reference,
    keyword,  // such as an operator of a page, or `obj`
    end       // of the bytes
  };
  Type type = Type::null;
  double number = 0;          // and 1 for true, and the number of the object that is referred to
  std::string text;           // of a string, a name or a keyword
  std::vector<Object> items;  // of a dictionary: names and values in turn
  std::size_t stream = 0;     // where the bytes after a dictionary begin; 0: none

  bool is(Type wanted) const { return type == wanted; }
  bool is_keyword(std::string_view word) const { return type == Type::keyword && text == word; }
  bool is_name(std::string_view word) const { return type == Type::name && text == word; }

  /// The value that a dictionary has for a name; null where it has none.
  const Object& operator[](std::string_view key) const;

  /// The number as an index or a size, or the number of the object referred to; 0 if it isn't one.
  std::size_t size() const;
};

/// Reads one value after another from untrusted bytes.
class Lexer {
 public:
  Lexer(std::string_view bytes, std::size_t at) : bytes_(bytes), at_(at) {}

  /// The next value, or a keyword if it isn't a value. Returns the end after `most` values.
  Object next();

  std::size_t place() const { return at_; }
  void go_to(std::size_t place) { at_ = place; }

  /// How many values may still be read. A file can claim far more of them than fit in memory.
  std::size_t most = 1'000'000;

  void skip_space();

 private:
  Object value(int depth);
  Object number_or_reference();
  Object name();
  Object literal_string();
  Object hexadecimal_string();
  Object array(int depth);
  Object dictionary(int depth);
  Object keyword();
  bool is_at(std::string_view word) const { return bytes_.substr(at_).starts_with(word); }

  std::string_view bytes_;
  std::size_t at_;
};

bool is_white(char c);
bool is_delimiter(char c);

/// -1 if the character isn't a digit.
int hexadecimal(char c);

}  // namespace ladder::exchange::pdf
