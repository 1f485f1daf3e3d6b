#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "exchange/page/page.h"

namespace ladder::exchange {

/// A paragraph of a document, in which a line may end.
struct Paragraph {
  struct Run {
    std::string text;
    bool bold = false;
  };
  std::vector<Run> runs;
  std::size_t line = 0;
  std::uint32_t heading = 0;  // its depth; 0: not a heading
  bool is_item = false;
  std::uint32_t depth = 0;  // of the item
  std::optional<std::uint32_t> number;

  void add(std::string_view text, bool bold);
  bool is_blank() const;
  bool is_bold() const;

  /// What people who don't know styles write above a table.
  bool is_short_and_bold() const;
};

/// The size of the bullet of an item and the spaces after it, at the beginning of a line, or 0.
/// Office programs have more kinds of bullets than ladders.
std::size_t typed_bullet_size(std::string_view line);

/// The text with the bullets that begin its lines replaced by those that ladders know.
std::string with_usual_bullets(std::string_view text);

/// Adds it to a page, where a bullet that was typed makes an item of a line.
void add_paragraph(Page& page, Paragraph paragraph);

}  // namespace ladder::exchange
