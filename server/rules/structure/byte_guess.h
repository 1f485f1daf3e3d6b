#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "text/span.h"

/// What bytes that are not UTF-8 were before they came into a file.
namespace ladder::rules {

/// Whether the bytes are the beginning of a UTF-8 character whose end is missing, or the reverse.
bool is_half_character(std::string_view bytes);

/// What bytes mean in another character set.
struct ByteGuess {
  std::string meant;
  bool certain = false;
};

/// What the run means in Windows-1252, or nothing when it has a byte that means nothing there. It
/// is certain where its neighbours make sense of it and the code pages of Western and of Central
/// Europe agree.
std::optional<ByteGuess> guess_bytes(std::string_view text, text::Span run);

}  // namespace ladder::rules
