#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace ladder::language {

/// The language of a ladder.
enum class Language : std::uint8_t {
  unknown,  // there's too little text to decide, or it has several languages
  other,    // none of those below
#define LANGUAGE(name, code) name,
#include "language/languages.inc"
#undef LANGUAGE
};

/// The code of ISO 639-1, such as `de`; empty for a language without words of its own.
std::string_view code_of(Language language);

/// The codes of all languages with words of their own.
std::span<const std::string_view> codes();

std::optional<Language> language_with(std::string_view code);

/// The language that a ladder is written in, by its script and by its letters in groups of three.
/// Only parts of a long ladder are read.
Language recognized(std::string_view text);

}  // namespace ladder::language
