#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "protocol/session.h"
#include "protocol/types/types.h"

/// What the commands of an editor show and write: as data for our plug-ins, which have commands of
/// their own that show it, and as a page for all other editors; see shown_commands.h. Most take a
/// document and a place in one of its ladders. Each throws a Failure if the document has no ladder.
namespace ladder::protocol {

struct LevelsArgument {
  std::string uri;
  std::optional<Position> position;
  std::optional<std::vector<std::string>> levels;
};

/// Two levels of a ladder next to each other, as data and as Markdown. `levels` names them; without
/// it, the level at the position is compared with the one below it. If it isn't clear which levels
/// to compare, the answer only has the names to choose from: `{ title, levels }`.
void compare_levels(Session& session, const LevelsArgument& argument, text::JsonWriter& result);

/// The same as Markdown if it's clear which levels to compare, and otherwise the names of all
/// levels.
struct ComparisonPage {
  std::string title;
  std::string markdown;
  std::vector<std::pair<std::string, std::string>> neighbours;  // a level, and the one above it
};
ComparisonPage comparison_page(Session& session, const LevelsArgument& argument);

struct MatrixArgument {
  std::string uri;
  std::optional<Position> position;
  /// Whether each cell is compared with the one at the level below.
  std::optional<bool> compare;
  /// That of the last answer, or empty before the first one.
  std::optional<std::string> previous_result_id;
};

/// The ladder as a grid; without a position, all ladders of the document. A client that gives the
/// id of the last answer gets only the cells that have changed since then, of each ladder that has
/// cells in the same places as before.
void show_matrix(Session& session, const MatrixArgument& argument, text::JsonWriter& result);

/// The same as Markdown.
std::string matrix_page(Session& session, const MatrixArgument& argument);

struct ReportArgument {
  std::optional<std::string> uri;
  /// A command of the editor that goes to a place, `{ uri, position }`. Names in the Markdown are
  /// then links to it.
  std::optional<std::string> links;
  std::optional<bool> markdown;  // false: only the data
};

/// How much of a document is filled in, or, without a URI, of each one in the workspace, as data;
/// and the report for people as Markdown.
void report(Session& session, const ReportArgument& argument, text::JsonWriter& result);

/// The same as Markdown alone.
std::string report_page(Session& session, const ReportArgument& argument);

struct TurnArgument {
  std::string to;  // `matrix`, `table`, `sections` or `transposed`
  std::string uri;
  Position position;
};

struct EditResult {
  WorkspaceEdit edit;
};

/// The ladder in another form. Throws a Failure that says what would be lost.
EditResult turn(Session& session, const TurnArgument& argument);

/// A ladder of a document, for the version of the document that `ladder.showMatrix` gave. Indices
/// are those in its answer. Each command below throws a Failure if the document has another version
/// by now, or if the edit isn't possible.
struct GridArgument {
  std::string uri;
  std::int64_t version = 0;
  std::int64_t ladder = 0;
};

/// The new content of a cell, in the form of layout/cell_text.h.
struct CellWrite {
  std::int64_t skill = 0;
  std::int64_t level = 0;
  std::string text;
};

struct CellArgument : GridArgument {
  CellWrite cell;
};

/// The ladder with that text in that cell.
EditResult write_cell(Session& session, const CellArgument& argument);

struct CellsArgument : GridArgument {
  std::vector<CellWrite> cells;
};

/// The same for several cells.
EditResult write_cells(Session& session, const CellsArgument& argument);

struct GridEditArgument : GridArgument {
  std::string edit;  // `insert`, `delete` or `move`
  std::string what;  // `level` or `skill`
  std::int64_t index = 0;
  std::optional<std::int64_t> to;   // where it moves
  std::optional<std::string> name;  // of what is inserted before the index
};

/// The ladder with one level or skill more or less, or in another place.
EditResult edit_grid(Session& session, const GridEditArgument& argument);

/// A document or a part of one.
struct TextResult {
  std::string text;
};

void read(nlohmann::json& from, LevelsArgument& it);
void read(nlohmann::json& from, MatrixArgument& it);
void read(nlohmann::json& from, ReportArgument& it);
void read(nlohmann::json& from, TurnArgument& it);
void read(nlohmann::json& from, CellArgument& it);
void read(nlohmann::json& from, CellsArgument& it);
void read(nlohmann::json& from, GridEditArgument& it);
void write(text::JsonWriter& json, const EditResult& it);
void write(text::JsonWriter& json, const TextResult& it);

}  // namespace ladder::protocol
