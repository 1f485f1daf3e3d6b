#pragma once

#include "protocol/commands.h"

/// The commands for editors without our extension. Their results are shown and written in ways that
/// every editor supports. The answers themselves are empty.
namespace ladder::protocol {

/// If it isn't clear which levels to compare, the author is asked for two adjacent ones.
std::nullptr_t show_compared_levels(Session& session, const LevelsArgument& argument);
std::nullptr_t show_matrix_page(Session& session, const MatrixArgument& argument);
std::nullptr_t show_report(Session& session, const ReportArgument& argument);

/// They throw a Failure if the editor can't make the edit.
std::nullptr_t make_turn(Session& session, const TurnArgument& argument);
std::nullptr_t make_written_cell(Session& session, const CellArgument& argument);
std::nullptr_t make_written_cells(Session& session, const CellsArgument& argument);
std::nullptr_t make_grid_edit(Session& session, const GridEditArgument& argument);

}  // namespace ladder::protocol
