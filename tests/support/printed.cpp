#include "support/printed.h"

#include <fmt/format.h>

#include "model/lower.h"

namespace ladder::testing {
namespace {

std::string_view name_of(model::Layout layout) {
  switch (layout) {
    case model::Layout::matrix: return "matrix";
    case model::Layout::table: return "table";
    case model::Layout::sections: return "sections";
  }
  return "";
}

std::string_view name_of(model::FaultKind kind) {
  switch (kind) {
    case model::FaultKind::unclosed_comment: return "unclosed comment";
    case model::FaultKind::lone_subsection: return "level without skill";
    case model::FaultKind::misplaced_delimiter: return "misplaced delimiter";
    case model::FaultKind::missing_delimiter: return "missing delimiter";
    case model::FaultKind::misplaced_directive: return "misplaced directive";
    case model::FaultKind::unparsed: return "unparsed";
  }
  return "";
}

/// Prints one ladder, or the document around the ladders.
class Printer {
 public:
  Printer(std::string_view text, std::string& out) : text_(text), out_(out) {}

  std::string quoted(text::Span span) const {
    std::string result = "\"";
    for (char c : text::slice(text_, span)) {
      if (c == '\n') result += "\\n";
      else if (c == '\r') result += "\\r";
      else if (c == '\t') result += "\\t";
      else result += c;
    }
    return result + '"';
  }

  void print(const model::Ladder& ladder) {
    if (!ladder.has_heading) line("ladder without heading");
    else line("ladder {}", quoted(ladder.title));
    for (const model::Directive& it : ladder.directives)
      line("  directive {} = {}{}",
           text::slice(text_, {it.key.begin, std::max(it.key.end, it.name.end)}), quoted(it.value),
           it.repeated ? ", repeated" : "");
    for (const model::Grid& it : ladder.grids)
      line("  grid of {} columns, {}{}, {} rows", it.columns,
           it.orientation == model::Orientation::level_a_row ? "a level a row" : "a skill a row",
           it.stated ? "" : " by its labels", it.rows.size());
    if (ladder.levels_first()) line("  sections that put the levels first");
    for (const model::Level& it : ladder.levels) print_level(ladder, it);
    for (std::uint32_t skill = 0; skill < ladder.skills.size(); ++skill) {
      line("  skill {} {}", quoted(ladder.skills[skill].name),
           name_of(ladder.skills[skill].layout));
      for (std::uint32_t i = ladder.offsets[skill]; i < ladder.offsets[skill + 1]; ++i)
        print_expectation(ladder, ladder.expectations[ladder.order[i]]);
    }
    for (const model::Expectation& it : ladder.expectations)
      if (it.repeated) line("  repeated {}", quoted(it.text));
    print_rest(ladder.comments, ladder.faults, "  ");
  }

  void print_rest(const std::vector<text::Span>& comments, const std::vector<model::Fault>& faults,
                  std::string_view indent) {
    for (text::Span it : comments) line("{}comment {}", indent, quoted(it));
    for (const model::Fault& it : faults)
      line("{}fault {}: {}", indent, name_of(it.kind), quoted(it.span));
  }

  template <class... Arguments>
  void line(fmt::format_string<Arguments...> format, Arguments&&... arguments) {
    out_ += fmt::format(format, std::forward<Arguments>(arguments)...);
    out_ += '\n';
  }

 private:
  void print_level(const model::Ladder& ladder, const model::Level& it) {
    std::string more;
    if (!it.qualifier.empty()) more += fmt::format(", qualifier {}", quoted(it.qualifier));
    if (!it.inferred.empty()) more += fmt::format(", inferred \"{}\"", it.inferred);
    if (it.declared) more += ", declared";
    if (it.track != model::none)
      more += fmt::format(", track {}", quoted(ladder.tracks[it.track].name));
    if (it.track != model::none && it.below != model::none)
      more += fmt::format(", above {}", quoted(ladder.levels[it.below].name));
    line("  level {}{}", quoted(it.name), more);
  }

  void print_expectation(const model::Ladder& ladder, const model::Expectation& it) {
    const model::Level& level = ladder.levels[it.level];
    line("    {}: {}", level.name.empty() ? level.inferred : text::slice(text_, level.name),
         content(ladder, it));
  }

  std::string content(const model::Ladder& ladder, const model::Expectation& it) const {
    if (it.marker == model::Marker::same) return "same";
    if (it.marker == model::Marker::not_applicable) return "n/a";
    if (it.text.empty()) return "empty";
    std::string result;
    for (std::uint32_t i = 0; i < it.passages; ++i) {
      const model::Passage& passage = ladder.passages[it.first_passage + i];
      if (0 < i) result += ' ';
      if (passage.kind == model::PassageKind::item)
        result += std::string(passage.depth, '-') + "- ";
      if (passage.kind == model::PassageKind::heading) result += "# ";
      result += quoted(passage.span);
    }
    return result;
  }

  std::string_view text_;
  std::string& out_;
};

}  // namespace

std::string printed(const model::Document& document, std::string_view text) {
  std::string out;
  Printer whole(text, out);
  if (!document.title.empty()) whole.line("title {}", whole.quoted(document.title));
  for (const model::PlacedLadder& it : document.ladders)
    Printer(text::slice(text, it.span), out).print(it.ladder);
  whole.print_rest(document.comments, document.faults, "");
  return out;
}

std::string printed(std::string_view text) {
  return printed(model::lower(syntax::Tree(text), text), text);
}

}  // namespace ladder::testing
