#include "protocol/shown_commands.h"

#include <string>
#include <utility>
#include <vector>

#include <fmt/core.h>
#include <nlohmann/json.hpp>

#include "protocol/failure.h"
#include "protocol/names.h"
#include "protocol/plain_text.h"
#include "protocol/types/reading.h"

namespace ladder::protocol {
namespace {

constexpr std::size_t most_pairs = 12;  // of levels to choose from

/// Opens a document next to the ladder if the editor can, and shows a message otherwise.
void show(Session& session, const std::string& title, const std::string& markdown) {
  const bool has_pages = session.client.shows_documents && session.host.write_page;
  const std::string path = has_pages ? session.host.write_page(title, markdown) : std::string();
  if (path.empty())
    session.outbox.notify("window/showMessage",
                          ShowMessageParams{plain_text_of(markdown), MessageType::info});
  else session.outbox.request("window/showDocument", ShowDocumentParams{true, uri_of(path)});
}

using Neighbours = std::vector<std::pair<std::string, std::string>>;

std::string called_pair(const std::pair<std::string, std::string>& levels) {
  return fmt::format("{} and {}", levels.first, levels.second);
}

void show_comparison_of(Session& session, LevelsArgument argument, const std::string& chosen,
                        const Neighbours& neighbours) {
  for (const auto& levels : neighbours) {
    if (called_pair(levels) != chosen) continue;
    argument.levels = {levels.first, levels.second};
    const ComparisonPage page = comparison_page(session, argument);
    return show(session, page.title, page.markdown);
  }
}

/// Makes the edit that a command answers.
template <auto command, class Argument>
std::nullptr_t make_edit(Session& session, const Argument& argument, const char* label) {
  if (!session.client.applies_edits)
    throw Failure(ErrorCode::request_failed,
                  "this editor doesn't allow `ladder` to change documents");
  session.outbox.request("workspace/applyEdit",
                         ApplyWorkspaceEditParams{label, command(session, argument).edit});
  return nullptr;
}

}  // namespace

std::nullptr_t show_compared_levels(Session& session, const LevelsArgument& argument) {
  const ComparisonPage page = comparison_page(session, argument);
  if (!page.markdown.empty()) {
    show(session, page.title, page.markdown);
    return nullptr;
  }
  if (page.neighbours.empty())
    throw Failure(ErrorCode::request_failed, "the ladder has fewer than two levels");
  ShowMessageRequestParams question{std::vector<MessageActionItem>(),
                                    fmt::format("{}: which levels?", page.title),
                                    MessageType::info};
  for (std::size_t i = 0; i < page.neighbours.size() && i < most_pairs; ++i)
    question.actions->push_back({called_pair(page.neighbours[i])});
  session.outbox.request(
      "window/showMessageRequest", question,
      [&session, argument, neighbours = page.neighbours](nlohmann::json* result) {
        if (!result || !result->is_object()) return;
        MessageActionItem chosen;
        read(*result, chosen);
        show_comparison_of(session, argument, chosen.title, neighbours);
      });
  return nullptr;
}

std::nullptr_t show_matrix_page(Session& session, const MatrixArgument& argument) {
  show(session, "matrix", matrix_page(session, argument));
  return nullptr;
}

std::nullptr_t show_report(Session& session, const ReportArgument& argument) {
  show(session, "report", report_page(session, argument));
  return nullptr;
}

std::nullptr_t make_turn(Session& session, const TurnArgument& argument) {
  return make_edit<turn>(session, argument, "Change the layout");
}

std::nullptr_t make_written_cell(Session& session, const CellArgument& argument) {
  return make_edit<write_cell>(session, argument, "Write a cell");
}

std::nullptr_t make_written_cells(Session& session, const CellsArgument& argument) {
  return make_edit<write_cells>(session, argument, "Write cells");
}

std::nullptr_t make_grid_edit(Session& session, const GridEditArgument& argument) {
  return make_edit<edit_grid>(session, argument, "Change levels and skills");
}

}  // namespace ladder::protocol
