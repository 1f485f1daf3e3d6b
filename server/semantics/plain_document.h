#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/ladder.h"

// What a document says, in plain text that no layout has left its mark on: all that is needed to
// write it anew in any of them. Texts are whole, however long; places are in the document.

namespace ladder::semantics {

struct PlainPassage {
  model::PassageKind kind = model::PassageKind::paragraph;
  std::string text;
};

struct PlainDirective {
  std::string key;
  std::string value;
  text::Span place;
};

struct PlainLevel {
  std::string label;      // as first written; empty where it is missing
  std::string inferred;   // where it is missing: the one that the neighbours determine
  std::string qualifier;  // without the parentheses
  text::Span place;
};

struct PlainExpectation {
  std::uint32_t level = 0;  // into the levels
  model::Marker marker = model::Marker::none;
  std::vector<PlainPassage> passages;  // none where nothing is written, or a marker is
  bool repeated = false;               // another one stands at the same level before it
  text::Span place;
};

struct PlainSkill {
  std::string name;
  model::Layout layout = model::Layout::matrix;
  std::vector<PlainPassage> description;       // below its heading, or one above the grid
  std::vector<PlainExpectation> expectations;  // in the order of the text
  text::Span place;
};

/// What is said beside the grid: a comment, or prose between or below the rows of a grid.
struct PlainNote {
  bool is_comment = false;
  std::vector<PlainPassage> prose;
  std::string comment;                // as written, with its marks
  std::uint32_t skill = model::none;  // what it stands above; neither at the end
  std::uint32_t level = model::none;
  text::Span place;
};

struct PlainLadder {
  std::string title;
  std::vector<PlainPassage> description;
  std::vector<PlainDirective> directives;
  std::vector<PlainLevel> levels;  // lowest first
  std::vector<PlainSkill> skills;
  std::vector<PlainNote> notes;
  std::optional<model::Orientation> orientation;  // of its first grid
  text::Span place;
};

struct PlainDocument {
  std::string title;
  std::vector<PlainLadder> ladders;
  std::vector<PlainNote> notes;  // comments outside of the ladders
  std::size_t other_lines = 0;   // of prose there, which is part of no ladder
};

PlainDocument plain_document(const model::Document& document, std::string_view text);

}  // namespace ladder::semantics
