#pragma once

#include <optional>
#include <string>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "protocol/commands.h"

/// The commands that make a ladder of something else, or something else of a ladder. The client
/// shows or saves the result.
namespace ladder::protocol {

/// A file in any format that `ladder import` reads.
struct ImportedFile {
  std::string uri;
  std::optional<std::string> text;  // its text, if the client has it open
};

struct ImportArgument {
  std::string uri;                    // of a file in any format that `ladder import` reads
  std::optional<std::string> text;    // its text, if the client has it open
  std::optional<std::string> levels;  // `rows`, `columns`, `headings`, ..
  std::optional<std::string> skills_column;
  std::optional<std::string> level_column;
  std::optional<std::string> sheet;                 // the only one to read of a workbook
  std::optional<bool> readings;                     // whether to list all ways to read the file
  std::optional<std::vector<ImportedFile>> others;  // files that make one ladder with this one
};

/// The ladders in a file, as the text of a document, and a statement of what was read. Without a
/// ladder, the answer has a `refusal`. It is `doubtful` if something else is about as likely.
/// `readings` have the members of the argument that ask for each. Throws a Failure if the file
/// can't be read.
void import_file(Session& session, const ImportArgument& argument, text::JsonWriter& result);

struct ExportArgument {
  std::string uri;
  std::string to;                    // the name of a format
  std::optional<Position> position;  // in the ladder to choose if the format holds only one
};

/// The document in another format: as `text`, or in `base64` if the format is binary. `leftOut`
/// lists what the format has no place for.
void export_document(Session& session, const ExportArgument& argument, text::JsonWriter& result);

struct NewLadderArgument {
  std::string title;
  std::string levels;  // `1 | 2 | 3`
  std::string skills;
  std::optional<std::string> layout;  // `matrix`, `table` or `sections`
  std::optional<std::string> uri;  // of the document it is for, whose ladder.json may name a layout
};

/// A ladder to fill in.
TextResult new_ladder(Session& session, const NewLadderArgument& argument);

struct SpreadsheetArgument {
  std::string cells;                // as plain text, with tabs between them
  std::optional<std::string> html;  // the same as a table
  std::optional<bool> titled;
};

/// A ladder made of the cells that a spreadsheet has copied. It is for a place below a heading of
/// its own where `titled` is true.
TextResult read_spreadsheet(Session& session, const SpreadsheetArgument& argument);

void read(nlohmann::json& from, ImportedFile& it);
void read(nlohmann::json& from, ImportArgument& it);
void read(nlohmann::json& from, ExportArgument& it);
void read(nlohmann::json& from, NewLadderArgument& it);
void read(nlohmann::json& from, SpreadsheetArgument& it);

}  // namespace ladder::protocol
