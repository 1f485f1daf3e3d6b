#include "semantics/report/overview.h"

#include <algorithm>
#include <tuple>

#include "rules/wording.h"
#include "semantics/ladder_at.h"
#include "text/capitalized.h"
#include "text/line_index.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace ladder::semantics {
namespace {

class OverviewBuilder {
 public:
  explicit OverviewBuilder(std::span<const ReportedFile> files) {
    for (const ReportedFile& it : files) add_file(it);
    number_findings();
  }

  Overview take() { return std::move(overview_); }

 private:
  void add_file(const ReportedFile& file) {
    const View& view = file.view;
    lines_.emplace(view.text());
    ++overview_.files;
    overview_.findings += counts_of(file.findings);
    std::vector<const text::Diagnostic*> outside;
    for (const text::Diagnostic& it : file.findings) outside.push_back(&it);
    for (std::uint32_t i = 0; i < view.model().ladders.size(); ++i) {
      const auto own = findings_of(view.model(), i, file.findings);
      const auto is_own = [&](const text::Diagnostic* it) {
        return !own.empty() && &own.front() <= it && it <= &own.back();
      };
      std::erase_if(outside, is_own);
      add_ladder(file, matrix_of(ladder_view(view, i), own));
    }
    if (!outside.empty()) add_outside(file, outside);
  }

  void add_ladder(const ReportedFile& file, Matrix matrix) {
    ++overview_.ladders;
    overview_.coverage += matrix.coverage;
    ReportPart& part = overview_.parts.emplace_back(
        ReportPart{file.path, file.view.text(), true, std::move(matrix), {}});
    for (const MatrixFinding& it : part.matrix.findings) add(part, it, false);
    for (const MatrixCell& cell : part.matrix.cells)
      for (const MatrixFinding& it : cell.findings)
        add(part, it, !cell.prose.empty() && cell.place.contains(it.finding->span));
    // `none` is the greatest number, and findings that belong to no skill come before the skills.
    std::ranges::stable_sort(part.findings, {}, [](const ReportedFinding& it) {
      return std::tuple(it.found.skill + 1, it.found.level + 1);
    });
  }

  void add_outside(const ReportedFile& file, const std::vector<const text::Diagnostic*>& findings) {
    ReportPart& part =
        overview_.parts.emplace_back(ReportPart{file.path, file.view.text(), false, {}, {}});
    for (const text::Diagnostic* it : findings) add(part, {it, model::none, model::none}, false);
  }

  void add(ReportPart& part, const MatrixFinding& found, bool in_text) {
    const text::Diagnostic& finding = *found.finding;
    const text::Position at = lines_->position_of(finding.span.begin, text::ColumnUnit::utf8);
    part.findings.push_back({found, rules::effect_of(finding.code), 0, at.line + 1, in_text});
  }

  void number_findings() {
    std::size_t last = 0;
    for (ReportPart& part : overview_.parts)
      for (ReportedFinding& it : part.findings) it.number = ++last;
  }

  Overview overview_;
  std::optional<text::LineIndex> lines_;  // of the file that is added
};

bool has_letter(std::string_view name) {
  return std::ranges::any_of(name, [](char it) {
    return ('a' <= (it | 0x20) && (it | 0x20) <= 'z') || static_cast<signed char>(it) < 0;
  });
}

// In bytes: how much to quote around the marked words, and how much of these.
constexpr std::uint32_t most_around = 90;
constexpr std::uint32_t most_marked = 240;

constexpr std::string_view borders = "\t|\r\n";  // of a cell; the reader doesn't need to see them

/// Where a span ends, or would with so many bytes.
std::uint32_t cut(std::string_view text, text::Span span, std::uint32_t most) {
  return span.size() <= most
             ? span.end
             : std::min(text::offset(text::next_character(text, span.begin + most)), span.end);
}

std::string words_before(std::string_view text, std::uint32_t at) {
  const std::uint32_t from =
      text::offset(text::next_character(text, at - std::min(at, most_around)));
  std::string_view words = text::slice(text, {std::min(from, at), at});
  bool whole = from == 0;
  if (const std::size_t border = words.find_last_of(borders); border != words.npos) {
    words.remove_prefix(border + 1);
    whole = true;
  }
  if (const std::size_t mark = words.rfind("<br"); mark != words.npos) {
    words.remove_prefix(std::min(words.find('>', mark), words.size() - 1) + 1);
    whole = true;
  }
  return (whole ? "" : "…") + std::string(words);
}

}  // namespace

Overview overview_of(std::span<const ReportedFile> files) { return OverviewBuilder(files).take(); }

std::string problems_in_words(const Overview& overview) {
  const std::size_t all = overview.findings.all();
  return 0 < all ? rules::counted(all, "problem") : "no problems";
}

std::vector<Square> squares_of(const ReportPart& part) {
  constexpr std::size_t most = 100'000;
  const std::size_t levels = part.matrix.levels.size();
  if (levels == 0 || most / levels < part.matrix.skills.size()) return {};
  std::vector<Square> squares(part.matrix.skills.size() * levels);
  for (const MatrixCell& it : part.matrix.cells)
    squares[it.skill * levels + it.level].state = it.state;
  for (std::uint32_t i = 0; i < part.findings.size(); ++i) {
    const ReportedFinding& it = part.findings[i];
    if (it.found.skill == model::none || it.found.level == model::none) continue;
    Square& square = squares[it.found.skill * levels + it.found.level];
    if (square.findings++ == 0) square.first = i;
    square.pressing |= it.finding().severity != text::Severity::hint;
  }
  return squares;
}

std::vector<UrgentPlace> by_urgency(const Overview& overview) {
  std::vector<UrgentPlace> all;
  for (const ReportPart& part : overview.parts) {
    for (const ReportedFinding& it : part.findings) {
      const bool of_cell = it.found.skill != model::none && it.found.level != model::none;
      const auto matches = [&](const UrgentPlace& other) {
        return other.part == &part && other.first().effect == it.effect &&
               other.first().found.skill == it.found.skill &&
               other.first().found.level == it.found.level;
      };
      // Findings of a cell are next to each other, with at most one place for each effect.
      const auto recent =
          all.end() - std::min<std::ptrdiff_t>(std::ssize(all), rules::effects.size());
      const auto same = of_cell ? std::find_if(recent, all.end(), matches) : all.end();
      if (same == all.end()) all.push_back({&part, {&it}});
      else same->findings.push_back(&it);
    }
  }
  std::ranges::stable_sort(all, {}, [](const UrgentPlace& it) {
    const auto severity_of = [](const ReportedFinding* reported) {
      return reported->finding().severity;
    };
    return std::tuple(it.first().effect,
                      severity_of(*std::ranges::min_element(it.findings, {}, severity_of)));
  });
  return all;
}

std::string messages_of(const UrgentPlace& urgent) {
  std::string messages;
  for (const ReportedFinding* it : urgent.findings)
    messages += (messages.empty() ? "" : " ") + sentence(it->finding().message);
  return messages;
}

std::size_t findings_in(std::span<const UrgentPlace> places) {
  std::size_t count = 0;
  for (const UrgentPlace& it : places) count += it.findings.size();
  return count;
}

std::string title_in_words(const ReportPart& part) {
  if (!part.is_ladder) return "Outside the ladders";
  return part.matrix.title.empty() ? "Untitled ladder" : part.matrix.title;
}

std::string level_in_words(const Matrix& matrix, std::uint32_t level) {
  const std::string& name = matrix.levels[level].name;
  if (name.empty()) return "an unnamed level";
  return has_letter(name) ? name : "level " + name;
}

std::string skill_in_words(const Matrix& matrix, std::uint32_t skill) {
  const std::string& name = matrix.skills[skill].name;
  return name.empty() ? "an unnamed skill" : name;
}

std::string place_in_words(const ReportPart& part, const MatrixFinding& found) {
  if (!part.is_ladder) return "Outside the ladders";
  if (found.skill == model::none && found.level == model::none) return "The whole ladder";
  if (found.skill == model::none)
    return text::capitalized(level_in_words(part.matrix, found.level));
  std::string skill = skill_in_words(part.matrix, found.skill);
  if (found.level == model::none) return skill;
  return skill + ", " + level_in_words(part.matrix, found.level);
}

std::string spot_in_words(const Overview& overview, const UrgentPlace& urgent) {
  const std::string place = place_in_words(*urgent.part, urgent.first().found);
  return overview.parts.size() < 2 ? place : title_in_words(*urgent.part) + ": " + place;
}

std::string_view state_in_words(CellState state) {
  switch (state) {
    case CellState::filled: return "filled in";
    case CellState::damaged: return "cut off or damaged";
    case CellState::same: return "same as the level below";
    case CellState::not_applicable: return "nothing expected";
    case CellState::empty: break;
  }
  return "missing";
}

std::string sentence(std::string_view clause) {
  std::string words = text::capitalized(std::string(clause));
  if (words.empty()) return words;
  if (!words.ends_with('.') && !words.ends_with("…")) words += '.';
  return words;
}

std::optional<Passage> passage_of(const ReportPart& part, const ReportedFinding& reported) {
  const text::Span span = reported.finding().span;
  if (!reported.in_text || span.empty()) return std::nullopt;
  const std::uint32_t end = cut(part.text, {span.begin, span.end}, most_marked);
  const std::string_view rest = part.text.substr(end, most_around);
  const std::size_t after = std::min({rest.find_first_of(borders), rest.find("<br"), rest.size()});
  const auto until = end + static_cast<std::uint32_t>(after);
  Passage passage{
      words_before(part.text, span.begin), std::string(text::slice(part.text, {span.begin, end})),
      std::string(text::slice(part.text, {end, cut(part.text, {end, until}, most_around)}))};
  if (end < span.end) passage.marked += "…";
  else if (after == most_around) passage.after += "…";
  return passage;
}

std::string with_visible_edges(std::string_view marked) {
  const std::size_t begin = std::min(marked.find_first_not_of(' '), marked.size());
  const std::size_t end = std::max(begin, marked.find_last_not_of(' ') + 1);
  std::string words;
  for (std::size_t i = 0; i < begin; ++i) words += "␣";
  words += marked.substr(begin, end - begin);
  for (std::size_t i = end; i < marked.size(); ++i) words += "␣";
  return words;
}

std::vector<MessagePiece> pieces_of(std::string_view said) {
  std::vector<MessagePiece> pieces;
  bool quoted = false;
  while (!said.empty()) {
    std::size_t end = said.find('`');
    // A last backtick without a partner is a character like others.
    if (end != said.npos && !quoted && said.find('`', end + 1) == said.npos) end = said.npos;
    const std::string_view text = said.substr(0, end);
    if (!text.empty()) pieces.push_back({text, quoted});
    if (end == said.npos) break;
    said.remove_prefix(end + 1);
    quoted = !quoted;
  }
  return pieces;
}

}  // namespace ladder::semantics
