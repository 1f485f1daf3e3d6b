#include "cli/reporters/html_picture.h"

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/core.h>

#include "cli/printable.h"
#include "cli/reporters/html_text.h"

namespace ladder::cli {
namespace {

using semantics::CellState;
using semantics::ReportedFinding;
using semantics::ReportPart;
using semantics::Square;

/// How a square looks, and what it means.
struct Look {
  std::string_view kind;  // of the style
  std::string_view sign;
  std::string_view meaning;
};

/// The last one is for cells that are written but have a finding.
constexpr std::size_t noted = semantics::cell_states;
using Looks = std::array<Look, semantics::cell_states + 1>;

std::string_view kind_of(CellState state) {
  return state == CellState::not_applicable ? "none" : semantics::name_of(state);
}

Looks all_looks() {
  Looks looks;
  for (std::size_t i = 0; i < semantics::cell_states; ++i) {
    const auto state = static_cast<CellState>(i);
    looks[i] = {kind_of(state), semantics::sign_of(state), state_in_words(state)};
  }
  looks[noted] = {"note", "!", "filled in, with problems"};
  return looks;
}

std::size_t look_of(const Square& it) {
  return it.pressing && it.state == CellState::filled ? noted : static_cast<std::size_t>(it.state);
}

/// The first findings about a level or a skill as a whole, by its index.
std::vector<std::size_t> first_findings(const ReportPart& part, std::size_t size,
                                        std::uint32_t semantics::MatrixFinding::*own,
                                        std::uint32_t semantics::MatrixFinding::*other) {
  std::vector<std::size_t> first(size);
  for (const ReportedFinding& it : part.findings) {
    const std::uint32_t index = it.found.*own;
    if (index != model::none && it.found.*other == model::none && first[index] == 0)
      first[index] = it.number;
  }
  return first;
}

/// A name at the edge of the table, linked to the first finding about that whole row or column.
std::string heading(std::string_view scope, const std::string& name, std::size_t finding) {
  const std::string html = html_name(name);
  if (finding == 0) return fmt::format("<th scope=\"{}\">{}</th>", scope, html);
  return fmt::format(
      "<th scope=\"{}\"><a href=\"#finding-{}\">{} <span aria-hidden=\"true\">!"
      "</span><span class=\"said\">, see the problem</span></a></th>",
      scope, finding, html);
}

std::string square_html(const Square& it, const ReportPart& part, const Looks& looks) {
  const Look& look = looks[look_of(it)];
  if (it.findings == 0)
    return fmt::format(
        "<td class=\"{}\"><span><b aria-hidden=\"true\">{}</b><span "
        "class=\"said\">{}</span></span></td>",
        look.kind, look.sign, look.meaning);
  const std::size_t number = part.findings[it.first].number;
  std::string marks;  // where its findings lead back to
  for (std::size_t i = 1; i < it.findings; ++i)
    marks += fmt::format("<span id=\"cell-{}\"></span>", number + i);
  return fmt::format(
      "<td class=\"{}\"><a id=\"cell-{}\" href=\"#finding-{}\">{}<span "
      "aria-hidden=\"true\"><b>{}</b><sup>{}</sup></span><span class=\"said\">{}, "
      "{}</span></a></td>",
      look.kind, number, number, marks, look.sign, it.findings, look.meaning,
      counted(it.findings, "problem"));
}

void write_legend(const std::vector<Square>& squares, const Looks& looks, Output& output) {
  std::array<std::size_t, std::tuple_size_v<Looks>> counts{};
  for (const Square& it : squares) ++counts[look_of(it)];
  output.write("<ul class=\"legend\">\n");
  for (std::size_t i = 0; i < looks.size(); ++i)
    if (0 < counts[i])
      output.write(fmt::format("<li><b class=\"{}\" aria-hidden=\"true\">{}</b>{} {}</li>\n",
                               looks[i].kind, looks[i].sign, counts[i], looks[i].meaning));
  output.write("</ul>\n");
}

}  // namespace

bool write_picture(const ReportPart& part, std::size_t number, Output& output) {
  using semantics::MatrixFinding;
  const semantics::Matrix& matrix = part.matrix;
  const std::vector<Square> squares = squares_of(part);
  if (squares.empty()) return false;
  const Looks looks = all_looks();
  const std::size_t levels = matrix.levels.size();
  const auto of_levels = first_findings(part, levels, &MatrixFinding::level, &MatrixFinding::skill);
  const auto of_skills =
      first_findings(part, matrix.skills.size(), &MatrixFinding::skill, &MatrixFinding::level);
  output.write(fmt::format(
      "<div class=\"frame\" role=\"region\" aria-label=\"Levels and skills\" tabindex=\"0\">\n"
      "<table aria-labelledby=\"ladder-{}\">\n<thead>\n<tr><th scope=\"col\">Skill</th>",
      number));
  for (std::size_t i = 0; i < levels; ++i) {
    const std::string name = semantics::name_with_track(matrix.levels[i]);
    output.write(heading("col", matrix.levels[i].name.empty() ? "?" : name, of_levels[i]));
  }
  output.write("</tr>\n</thead>\n<tbody>\n");
  for (std::uint32_t skill = 0; skill < matrix.skills.size(); ++skill) {
    output.write("<tr>" + heading("row", skill_in_words(matrix, skill), of_skills[skill]));
    for (std::size_t level = 0; level < levels; ++level)
      output.write(square_html(squares[skill * levels + level], part, looks));
    output.write("</tr>\n");
  }
  output.write("</tbody>\n</table>\n</div>\n");
  write_legend(squares, looks, output);
  return true;
}

}  // namespace ladder::cli
