#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "language/language.h"
#include "model/ladder.h"
#include "semantics/coverage.h"
#include "semantics/prose.h"

namespace ladder::diff {

/// What a version of a ladder asks for at one level in one skill.
struct CellContent {
  semantics::CellState state =
      semantics::CellState::empty;   // filled, empty, same or not applicable
  semantics::Prose prose;            // of a filled one
  std::vector<std::uint32_t> words;  // hashes of its words, sorted

  friend bool operator==(const CellContent& one, const CellContent& other) {
    return one.state == other.state && one.prose.text == other.prose.text &&
           one.prose.kinds == other.prose.kinds;
  }
};

/// A name in plain text, and the key that identifies it. Both are empty if it is missing.
struct ContentName {
  std::string name;
  std::string key;
  std::string qualifier;  // of a level
};

/// The content of a ladder in one version of its document, without its formatting. Two versions are
/// compared by this, so it contains no places.
struct LadderContent {
  std::string path;  // as the reader knows it
  ContentName title;
  language::Language language = language::Language::unknown;
  std::vector<ContentName> levels;  // lowest first
  std::vector<ContentName> skills;
  std::vector<CellContent> cells;         // by skill, then by level
  CellContent description;                // filled or empty
  std::vector<CellContent> descriptions;  // by skill
  std::string tracks;                     // each with its levels
  std::string scale;                      // the value of `Scale:`
  std::string base;                       // of `Extends:`
  std::string form;  // "a matrix, a skill a row"; of a mixed ladder, each of them

  const CellContent& cell(std::size_t skill, std::size_t level) const {
    return cells[skill * levels.size() + level];
  }
};

/// The words of all that a skill, or a ladder, asks for, as in CellContent.
std::vector<std::uint32_t> words_of_skill(const LadderContent& content, std::size_t skill);
std::vector<std::uint32_t> words_of(const LadderContent& content);

/// What the ladders of a document say, in their order.
std::vector<LadderContent> contents_of(const model::Document& document, std::string_view text,
                                       std::string_view path);

}  // namespace ladder::diff
