#include "support/editor/script.h"

#include <stdexcept>

#include "support/files.h"

namespace ladder::testing {
namespace {

constexpr std::string_view to_server = "→ ";
constexpr std::string_view to_editor = "← ";
constexpr std::string_view margin = "  ";

}  // namespace

std::vector<Turn> read_script(std::string_view text) {
  std::vector<Turn> turns(1);
  std::string* message = nullptr;  // that an indented line belongs to
  std::string empty_lines;         // which belong to the line after them
  for (const std::string& line : lines_of(text)) {
    const bool is_editors = line.starts_with(to_server);
    const bool is_servers = line.starts_with(to_editor);
    if (line.empty()) {
      empty_lines += "\n";
      continue;
    }
    if (is_editors) {
      const bool is_at_once =
          !turns.back().sent.empty() && turns.back().replies.empty() && empty_lines.empty();
      if (!is_at_once) turns.emplace_back();
      message = &turns.back().sent.emplace_back(line.substr(to_server.size()));
    } else if (is_servers) {
      message = &turns.back().replies.emplace_back(line.substr(to_editor.size()));
    } else if (message != nullptr && line.starts_with(margin)) {
      *message += empty_lines + "\n" + line.substr(margin.size());
    } else {
      throw std::runtime_error("neither the editor nor the server sends: " + line);
    }
    if (turns.back().replies.empty()) turns.back().opening += empty_lines + line + "\n";
    empty_lines.clear();
  }
  return turns;
}

std::string to_script(const std::vector<Turn>& turns) {
  std::string script;
  for (const Turn& turn : turns) {
    script += turn.opening;
    for (const std::string& reply : turn.replies) {
      bool is_first = true;
      for (const std::string& line : lines_of(reply)) {
        if (is_first) script += std::string(to_editor) + line;
        else if (!line.empty()) script += std::string(margin) + line;
        script += "\n";
        is_first = false;
      }
    }
  }
  return script;
}

}  // namespace ladder::testing
