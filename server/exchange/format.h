#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "exchange/inference/choices.h"
#include "exchange/page/section.h"
#include "layout/plain.h"
#include "layout/source.h"

/// Ladders for programs that do not know the language, and from them.
namespace ladder::exchange {

/// What was read from a file. Nothing is dropped: anything that is in no ladder is unplaced.
struct Import {
  layout::PlainDocument document;
  std::vector<Unplaced> unplaced;
  std::optional<layout::Form> form;  // in which the ladders were written when they were exported
  std::string trouble;  // why it could not be read at all, with the place; empty where it could
  std::vector<std::string> notes = {};    // how it was read, where that should be known
  std::vector<std::string> origins = {};  // by ladder: where its levels were, such as `columns`
  std::string refusal = {};               // why no ladder was made, as part of a sentence
  std::string advice = {};                // which options would help then, if any would
  /// Readings that are about as likely: those used come before their alternatives. If no ladder was
  /// made because of them, none was used.
  std::vector<Doubt> doubts = {};
  std::vector<std::string> hidden_sheets = {};  // of a workbook, which weren't read
  std::vector<std::string> explanation = {};    // the readings of each table, with their evidence
};

/// What a reader finds.
struct Reading {
  Section found;
  std::string trouble;                 // why it could not read, as part of a sentence
  std::optional<Import> ladders = {};  // if the file itself names its levels and skills
  /// What the line numbers mean in files that have no lines, the place of the first one first:
  /// `page 3`.
  std::vector<std::string> places = {};
  std::vector<std::string> notes = {};          // what people should know about how it was read
  std::optional<Section> otherwise = {};        // the same with lists of like maps as tables
  std::vector<std::string> hidden_sheets = {};  // which weren't read
};

/// The file with the ladders that are exported.
struct Exported {
  std::string_view path;
  std::string_view text;  // in which the document's places count
};

/// The parts of a ladder that a format has no place for.
struct Losses {
  bool titles = false;
  bool comments = false;  // and prose between the rows of a grid
  bool descriptions = false;
  bool directives = false;
};

/// A format is data: a folder, and a line in exchange/formats.inc.
struct Format {
  std::string_view name;                      // as options and documents have it
  std::span<const std::string_view> endings;  // of files' names, with the dot

  // Reading. All readers take UTF-8 in lines that end with LF, unless the format is binary.

  Reading (*read)(std::string_view text) = nullptr;  // nothing: it is written alone
  /// How likely it is that the text has this format; the highest value wins, and 0 means no.
  int (*likeness)(std::string_view text) = nullptr;
  /// The layout for imported ladders with short expectations.
  model::Layout layout = model::Layout::table;
  std::string_view understood = {};  // what docs/import.md says about that

  // Writing.

  /// Nothing: it is read alone.
  std::string (*write)(const layout::PlainDocument& document, const Exported& file) = nullptr;
  /// Why it can't represent a document, as part of a sentence, or empty.
  std::string (*obstacle)(const layout::PlainDocument& document) = nullptr;
  bool holds_one = false;  // ladder
  bool is_binary = false;  // recognised by its bytes, whatever its name ends in
  bool is_sparse = false;  // it only has what is written, not a cell for each skill at each level
  Losses losses = {};
  std::string_view holds = {};  // what docs/import.md says about that
};

// A format that is listed but not written does not link; one that is written but not listed does
// not compile.
namespace formats {
#define FORMAT(name) extern const Format name;
#include "exchange/formats.inc"
#undef FORMAT
}  // namespace formats

/// In the order of the list.
std::span<const Format* const> all_formats();

/// Why bytes can't be read, as part of a sentence. Empty if they are text.
std::string why_unreadable(std::string_view bytes);

/// The format for reading a file. A binary file is recognised by its content, other files by the
/// ending of their name if it is known, or else by what the text looks like.
const Format& format_of(std::string_view name, std::string_view bytes);

/// Why a file with this ending isn't read unless its format is given, as part of a sentence. Empty
/// if it is read.
std::string why_unknown(std::string_view name, std::string_view bytes);

/// The format that a file of this name is written in; nothing where no ending says so.
const Format* format_to_write(std::string_view name);

/// A file's text in UTF-8, without a byte order mark, in lines that end with LF. Excel writes
/// UTF-16 ("Unicode text") and, in the West, Windows-1252. Both are recognised by their bytes.
std::string to_utf8(std::string_view bytes);

}  // namespace ladder::exchange
