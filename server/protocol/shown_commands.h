#pragma once

#include "protocol/commands.h"

/// The commands in an editor that has none of our plug-ins: what they make is shown and written by
/// what every editor has. The answers themselves are empty.
namespace ladder::protocol {

/// Where it isn't clear which levels are meant, the author is asked for two neighbours.
std::nullptr_t show_compared_levels(Session& session, const LevelsArgument& argument);
std::nullptr_t show_matrix_page(Session& session, const MatrixArgument& argument);
std::nullptr_t show_report(Session& session, const ReportArgument& argument);

/// They throw a Failure if the editor can't make the edit.
std::nullptr_t make_turn(Session& session, const TurnArgument& argument);
std::nullptr_t make_written_cell(Session& session, const CellArgument& argument);

}  // namespace ladder::protocol
