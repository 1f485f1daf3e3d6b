#include "layout/directive_lines.h"

#include "model/escapes.h"
#include "text/lines.h"

namespace ladder::layout {
namespace {

std::string declared(const Source& source, text::Span name) {
  return model::escaped_declaration(model::plain_text(source.slice(name)));
}

}  // namespace

std::string levels_line(const Source& source) {
  std::string line = "Levels:";
  for (const model::Level& it : source.ladder.levels) {
    line += line.ends_with(':') ? " " : " | ";
    line += declared(source, it.name);
    if (!it.qualifier.empty()) line += " (" + declared(source, it.qualifier) + ")";
  }
  return line;
}

text::Edit lines_below_directives(const Source& source, std::span<const std::string> lines) {
  const std::vector<model::Directive>& directives = source.ladder.directives;
  const std::uint32_t last =
      directives.empty() ? source.ladder.heading.begin : directives.back().key.begin;
  const std::uint32_t place = text::line_end(source.text, last);
  text::Edit edit{{place, place}, ""};
  for (const std::string& line : lines) edit.replacement.append(source.line_end).append(line);
  return edit;
}

}  // namespace ladder::layout
