#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "model/ladder.h"

/// What a reader finds in a file of another kind, before it is known which parts are levels and
/// which are skills: tables, or headings with text below them.
namespace ladder::exchange {

/// What has no place in a ladder.
struct Unplaced {
  std::size_t line = 0;  // in the file, counted from 1
  std::string why;       // `above the first heading`
  std::string text;
  std::string place = {};  // instead of the line, for files without lines: `page 3`
};

/// A paragraph, a list item or a heading within an expectation. Emphasis, links and code are
/// written as in Markdown, and lines may end within it.
struct Passage {
  model::PassageKind kind = model::PassageKind::paragraph;
  std::string text;
  std::string lead;         // the words in bold that it begins with, which may be a name
  std::string rest;         // the text after these
  std::size_t line = 0;     // in the file, counted from 1
  std::string mark = {};    // of an item that has a number: `1. `
  std::uint32_t depth = 0;  // of an item: how many lists its own list is nested in
};

struct Cell {
  std::string name;               // all of it as a label of a row or column
  std::vector<Passage> passages;  // all of it as text
  std::vector<Passage> below;     // what a label has below its name
  bool strong = false;            // all of it is in bold
  bool goes_on = false;           // it is the one to its left, which spans several columns
  bool from_above = false;        // it is the one above, which spans several rows
  bool linked = false;            // its name is a link or contains one, which a name can't
  bool is_header = false;         // the file says that it heads a row or column
  bool is_number = false;         // a workbook has it as a number, date or truth value
};

struct Line {
  std::vector<Cell> cells;
  std::size_t number = 0;  // in the file, counted from 1
  bool is_header = false;  // the file says that it heads the columns
};

using Sheet = std::vector<Line>;

/// A heading and its content, up to the next heading of the same depth.
struct Section {
  std::string title;  // empty: of the file itself
  std::size_t line = 0;
  bool is_field = false;  // a single value with its key, as in `id: 7`
  std::vector<Passage> passages;
  std::vector<Sheet> sheets;
  std::vector<Section> sections;
  std::vector<std::string> levels;  // labels that a list of `levels` names, lowest first
  std::vector<Unplaced> unplaced;   // what readers leave, in the file itself alone
  bool is_sheet = false;            // of a workbook; its title is the sheet's name
  bool is_hidden = false;           // the sheet, so that it is read only when it is asked for
};

}  // namespace ladder::exchange
