#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "model/ladder.h"

namespace ladder::semantics {

/// How much text a reader is shown; the longest real expectation had a third of it.
constexpr std::size_t shown_prose = 10'000;
constexpr std::size_t whole_prose = SIZE_MAX;

/// Text as a reader sees it: without what only its layout needs. Of an endless one the beginning.
struct Prose {
  std::string text;                       // each passage on a line, with a line end between two
  std::vector<model::PassageKind> kinds;  // of the lines

  bool empty() const { return kinds.empty(); }
};

/// The prose of an expectation of a ladder; nothing if it is a marker. `text` is the ladder's own.
Prose prose_of(const model::Ladder& ladder, std::string_view text, const model::Expectation& it);

/// What a part of a ladder outside its expectations says, as under the heading of a skill: lines
/// that belong together are a paragraph. Comments are left out.
Prose prose_of(const model::Ladder& ladder, std::string_view text, text::Span part,
               std::size_t most = shown_prose);

/// The expectation whose text applies at `it`: itself, or for `same`, the one below that it
/// repeats. Nothing if there is no text.
const model::Expectation* resolved(const model::Ladder& ladder, const model::Expectation& it);

}  // namespace ladder::semantics
