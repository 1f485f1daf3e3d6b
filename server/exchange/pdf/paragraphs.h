#pragma once

#include <set>
#include <string>
#include <vector>

#include "exchange/page/paragraph.h"
#include "exchange/pdf/table.h"
#include "exchange/pdf/words.h"

namespace ladder::exchange::pdf {

/// Which hyphens at the ends of lines break a word and which are a part of it.
class Hyphens {
 public:
  /// Whether the document is known to break words.
  void expect() { expected_ = true; }

  /// Learns from all lines of a document.
  void learn(const std::vector<TextLine>& lines);

  /// Whether a word at the end of a line and the next line's first one are one word, without the
  /// hyphen.
  bool breaks(const std::string& before, const std::string& after) const;

 private:
  std::set<std::string> words_;  // that no line's end breaks
  bool expected_ = false;
  std::size_t lines_ = 0;
  std::size_t hyphens_ = 0;
};

/// The paragraphs and list items that lines of text make in a space of a width.
std::vector<Paragraph> paragraphs_of(const std::vector<TextLine>& lines, float width,
                                     const Hyphens& hyphens);

/// The same for a cell, which may continue on another page.
std::vector<Paragraph> paragraphs_of(const TableCell& cell, const Hyphens& hyphens);

}  // namespace ladder::exchange::pdf
