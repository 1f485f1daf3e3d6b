#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "exchange/format.h"
#include "exchange/inference/assembly.h"
#include "exchange/page/section.h"

namespace ladder::exchange {

/// Finds the ladders in what was found. `name` is what a ladder without a title is called.
Import import_of(const Section& found, std::string_view name);

/// What a table says about one ladder.
struct TableReading {
  Assembly ladder;
  std::string title;                 // a line of its own above the header
  std::vector<Passage> description;  // more of these lines
  std::vector<Unplaced> unplaced;
  /// Its only skill has no name, or one that says little: `Expectations`. The text above the table
  /// is a better name.
  bool one_skill = false;
  bool one_level = false;  // the same, where the table lists skills for one level
  bool is_weak = false;    // its cells hold words, not sentences: it may not be a ladder
};

/// Reads a table that has levels along one side and skills along the other. Has no ladder where it
/// has nothing but a header.
TableReading read_table(const Sheet& sheet);

/// Reads a table that has a row for each skill at each level, `Skill | Level | Expectation`.
/// Whether it is one: if not, nothing is read.
bool read_long_form(const Sheet& rows, TableReading& reading);

/// A ladder whose levels and skills are headings below one heading.
struct HeadingsReading {
  Assembly ladder;
  std::vector<const Section*> others;  // sections that aren't part of it
  std::set<const Section*> fields;     // single values that are, although not all of them are
};

/// Reads the content below a heading, level by level or skill by skill; nothing if it isn't a
/// ladder. Names of the second kind can also be bold words at the start of paragraphs. `title`
/// names the only skill if there is text directly below the levels.
std::optional<HeadingsReading> read_headings(const Section& section, std::string_view title);

/// The sections below a heading, without the single values among them.
std::vector<const Section*> parts_of(const Section& section);

}  // namespace ladder::exchange
