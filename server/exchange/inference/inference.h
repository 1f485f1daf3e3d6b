#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "exchange/format.h"
#include "exchange/inference/assembly.h"
#include "exchange/inference/choices.h"
#include "exchange/inference/shape.h"
#include "exchange/page/section.h"

namespace ladder::exchange {

/// Finds the ladders in what was found. `name` is what a ladder without a title is called.
Import import_of(const Section& found, std::string_view name, const Choices& choices = {});

/// What a table says about one ladder.
struct TableReading {
  Assembly ladder;
  std::string title;                 // a line of its own above the header
  std::vector<Passage> description;  // more of these lines
  std::vector<Unplaced> unplaced;
  /// Its only skill has no name, or one that says little: `Expectations`. The text above the table
  /// is a better name.
  bool one_skill = false;
  bool has_level_names = false;  // one skill has what the levels are called, the other the texts
  bool one_level = false;        // the same, where the table lists skills for one level
  bool is_weak = false;          // its cells have words, not sentences: it may not be a ladder
  std::string origin;            // where its levels were: `columns`
  std::string refusal;           // why it isn't a ladder, as the rest of a sentence
  std::vector<Doubt> doubt;      // two readings, if the second is about as likely
  bool is_undecided = false;     // so likely that someone has to decide
  std::vector<std::string> explanation;
  std::string advice = {};  // which option would help against the refusal
};

/// Reads a table in the way that is likeliest, unless no one would believe it.
TableReading read_table(const Sheet& sheet, const Choices& choices);

/// A ladder whose levels and skills are headings below one heading.
struct HeadingsReading {
  Assembly ladder;
  std::vector<const Section*> others;  // sections that aren't part of it
  std::set<const Section*> fields;     // single values that are, although not all of them are
  std::vector<Unplaced> unplaced;      // what isn't either, of the text that is
  bool has_passages = false;           // the text directly below the heading is in it
  std::string refusal;                 // why they aren't a ladder, as the rest of a sentence
  std::vector<Doubt> doubt;            // two readings, if the second is about as likely
  bool is_undecided = false;           // so likely that someone has to decide
  std::vector<std::string> explanation;
};

/// Reads the content below a heading, level by level or skill by skill; the ladder is empty if it
/// isn't one. Names of the second kind can also be bold words at the start of paragraphs. `title`
/// names the only skill if there is text directly below the levels.
HeadingsReading read_headings(const Section& section, std::string_view title,
                              const Choices& choices);

/// The sections below a heading, without the single values among them.
std::vector<const Section*> parts_of(const Section& section);

/// The labels of levels in a column, by what its cells say: `Junior` is one, `Junior, Senior` are
/// both, and `All` are all others.
std::map<std::string, std::vector<std::string>> labels_by_cell(const Sheet& rows,
                                                               std::size_t column);

/// The order of levels that come in several lists, each in its own order. `left` has them all as
/// they first appear.
std::vector<std::string> merged_order(const std::vector<std::vector<std::string>>& lists,
                                      std::vector<std::string> left);

/// The lowest first, if the numbers of the labels aren't in order or their words fall from the
/// highest to the lowest; nothing if the labels are as they should be or don't say.
std::vector<std::string> ascending(const std::vector<std::string>& labels);

}  // namespace ladder::exchange
