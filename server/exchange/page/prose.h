#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "exchange/page/section.h"

namespace ladder::exchange {

/// Gathers a passage from pieces of text and the beginnings and ends of what is emphasised in it,
/// which are written as in Markdown.
class Prose {
 public:
  void add(std::string_view text, std::size_t line);

  /// `**`, `*`, a backtick, `~~`, or `[` for what a link shows.
  void open(std::string_view mark);
  /// `end` is written behind it, where there is anything between: `](address)` for a link.
  void close(std::string_view mark, std::string_view end);

  bool is_empty() const;

  /// What was gathered since the last time, without white space at its ends; nothing where that is
  /// empty. What is open goes on in the next passage.
  std::optional<Passage> take(model::PassageKind kind);

  /// The same as a name, without marks.
  struct Name {
    std::string text;
    std::size_t line = 0;
    bool strong = false;  // all of it
    bool linked = false;  // some of it
  };
  Name take_name();

 private:
  struct Mark {
    std::string text;
    bool written = false;
    std::size_t begin = 0;  // in bare_
    bool within = false;    // the same mark is open already, so that it changes nothing
  };

  void write_marks();
  void clear();

  std::string text_;
  std::string bare_;  // the same without marks
  std::vector<Mark> marks_;
  std::size_t line_ = 0;
  bool linked_ = false;
  std::size_t lead_end_ = 0;       // in text_, behind the mark that closes the bold words
  std::size_t lead_bare_end_ = 0;  // the same in bare_; 0: it does not begin with any
};

}  // namespace ladder::exchange
