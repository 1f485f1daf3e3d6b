#include "cli/page.h"

#include <algorithm>

#include "cli/excerpt.h"
#include "cli/printable.h"
#include "cli/style.h"

namespace ladder::cli {
namespace {

constexpr std::uint32_t widest_prose = 80;
constexpr std::uint32_t example_indent = 4;

/// A line of prose with what stands in backticks set off.
std::string with_code(std::string_view line, const Screen& screen) {
  std::string result;
  bool code = false;
  for (;;) {
    const std::string_view part = line.substr(0, line.find('`'));
    result += styled(part, code ? Style::accent : Style::plain, screen);
    if (part.size() == line.size()) return result;
    line.remove_prefix(part.size() + 1);
    result += '`';
    code = !code;
  }
}

std::string example_line(std::string_view line, const Screen& screen) {
  if (line.empty()) return "\n";
  std::string result(example_indent, ' ');
  for (const Piece& it : whole(line, screen))
    result += styled(it.shown, it.kind == Piece::Kind::border ? Style::dim : Style::plain, screen);
  return result + '\n';
}

}  // namespace

std::string rendered(std::string_view markdown, const Screen& screen) {
  std::string result;
  bool in_example = false;
  while (!markdown.empty()) {
    const std::string_view line = markdown.substr(0, markdown.find('\n'));
    markdown.remove_prefix(std::min(line.size() + 1, markdown.size()));
    if (line.starts_with("```")) {
      in_example = !in_example;
    } else if (in_example) {
      result += example_line(line, screen);
    } else if (line.starts_with('#')) {
      result += styled(line.substr(line.find_first_not_of("# ")), Style::strong, screen) + '\n';
    } else {
      for (const std::string& part : wrapped(line, std::min(screen.width, widest_prose)))
        result += with_code(part, screen) + '\n';
    }
  }
  return result;
}

}  // namespace ladder::cli
