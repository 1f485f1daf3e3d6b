#include "support/careless.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

namespace ladder::testing {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t most_lines = 24;
constexpr std::size_t longest_line = 600;

/// Slips within a line.
constexpr std::array crumbs = {
    "\t"sv,
    "\t\t"sv,
    " "sv,
    "  "sv,
    " | "sv,
    "<br>"sv,
    "<br>- "sv,
    "<br>* "sv,
    ". "sv,
    "."sv,
    "- "sv,
    " the the "sv,
    " and and"sv,
    "same"sv,
    "n/a"sv,
    "TODO"sv,
    "or- chestra"sv,
    "\xC2\xA0"sv,
    "\xE2\x80\x8B"sv,
    "\xC2\xAD"sv,
    "\xE2\x80\xAE"sv,
    "\xC3\xA2\xE2\x82\xAC\xE2\x84\xA2"sv,
    "\xC3\x83\xC2\xA9"sv,
    "\xC3\xA2\xE2\x82\xAC\xC5\x93"sv,
    "\xE9"sv,
    "\x92"sv,
    "("sv,
    ")"sv,
    "\xE2\x80\x9C"sv,
    "\""sv,
    "level 3"sv,
    "IC4"sv,
    "e\xCC\x81"sv,
    "\xF0\x9F\x8D\xB3"sv,
    "\\|"sv,
    "<!--"sv,
    "-->"sv,
};

/// Lines that are inserted by accident.
constexpr std::array odd_lines = {
    ""sv,
    "Levels: 1 | 2 | 3"sv,
    "Levels: 3 | 2 | 1"sv,
    "Track Expert: 3 | 4"sv,
    "Track: 5"sv,
    "Levels: 1 < 2"sv,
    "Levels: Junior || Senior"sv,
    "Level: 1 | 2"sv,
    "Scale: Low < High"sv,
    "Scale: Low | High"sv,
    "Extends: #Design"sv,
    "Extends: test.ladder"sv,
    "Extend: #Desing"sv,
    "<!-- ladder-ignore empty-expectation -->"sv,
    "<!-- ladder-ignore-ladder stray-whitespace, ragged-row: old -->"sv,
    "<!-- ladder-ignore-file level-gap -->"sv,
    "<!-- ladder-ignore empty-expectaton -->"sv,
    "<!-- ladder-ignore repeated-wrod, level-gap in Craft -->"sv,
    "<!-- ladder-ignore split-word"sv,
    "## Design"sv,
    "### Craft"sv,
    "### Craft "sv,
    "### "sv,
    "#### 2"sv,
    "#### "sv,
    "#### Level 3"sv,
    "- Draws the plans."sv,
    "* Draws the plans."sv,
    "\xE2\x80\xA2 Draws the plans."sv,
    "n/a"sv,
    "same"sv,
    "Level/Skill\tCraft\tResearch"sv,
    "Skill/Level\t1\t2"sv,
    "\tCraft\tResearch"sv,
    "| Level/Skill | Craft |"sv,
    "|---|---|"sv,
    "2\tsame\tn/a"sv,
    "\tPlans."sv,
    "5\tPlans.\tAsks. \tDraws."sv,
};

std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    lines.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

std::string joined(const std::vector<std::string>& lines) {
  std::string text;
  for (const std::string& it : lines) text += it + "\n";
  return text;
}

/// The cells of a line of a matrix or table, to be joined by the same separator.
struct Cells {
  explicit Cells(std::string_view line)
      : mark(line.find('\t') == line.npos && line.starts_with('|') ? '|' : '\t') {
    for (;;) {
      const std::size_t end = line.find(mark);
      all.emplace_back(line.substr(0, end));
      if (end == line.npos) break;
      line.remove_prefix(end + 1);
    }
  }

  std::string line() const {
    std::string text = all.empty() ? "" : all.front();
    for (std::size_t i = 1; i < all.size(); ++i) text += mark + all[i];
    return text;
  }

  char mark;
  std::vector<std::string> all;
};

}  // namespace

std::string CarelessAuthor::part_of(const std::string& text) {
  std::vector<std::string> lines = lines_of(text);
  for (std::string& it : lines) it.resize(std::min(it.size(), longest_line));
  if (most_lines < lines.size()) {
    // Mostly from a heading on, since a ladder needs one.
    std::size_t first = below(lines.size() - most_lines + 1);
    if (below(4) != 0)
      while (0 < first && !lines[first].starts_with("## ")) --first;
    lines.erase(lines.begin(), lines.begin() + static_cast<std::ptrdiff_t>(first));
    lines.resize(std::min<std::size_t>(lines.size(), 3 + below(most_lines)));
  }
  return joined(lines);
}

std::string CarelessAuthor::with_slips(std::span<const std::string> texts) {
  std::string text = part_of(texts[below(texts.size())]);
  if (below(5) == 0) text += part_of(texts[below(texts.size())]);
  for (std::uint32_t slips = below(6); 0 < slips; --slips) text = with_slip(text);
  if (below(40) == 0) text.insert(0, "\xEF\xBB\xBF");
  if (below(20) == 0) {
    std::string windows;
    for (const char it : text) windows += it == '\n' ? std::string("\r\n") : std::string(1, it);
    text = std::move(windows);
  }
  if (below(8) == 0 && !text.empty()) text.pop_back();
  return text;
}

std::string CarelessAuthor::with_slip(const std::string& text) {
  std::vector<std::string> lines = lines_of(text);
  if (lines.empty()) return std::string(odd_lines[below(odd_lines.size())]) + "\n";
  const std::size_t at = below(lines.size());
  const auto place = lines.begin() + static_cast<std::ptrdiff_t>(at);
  std::string& line = *place;
  Cells cells(line);
  const std::size_t index = below(cells.all.size());
  std::string& cell = cells.all[index];
  switch (below(16)) {
    case 0: lines.erase(place); return joined(lines);
    case 1: lines.insert(place, std::string(line)); return joined(lines);
    case 2: std::swap(line, lines[below(lines.size())]); return joined(lines);
    case 3:
    case 4: lines.emplace(place, odd_lines[below(odd_lines.size())]); return joined(lines);
    case 5: line.erase(std::min<std::size_t>(line.size(), below(12)), 1); return joined(lines);
    case 6: cell.clear(); break;
    case 7: cells.all.erase(cells.all.begin() + static_cast<std::ptrdiff_t>(index)); break;
    case 8: cell += cell; break;
    case 9: {  // the text of another cell
      const Cells others(lines[below(lines.size())]);
      cell = others.all[below(others.all.size())];
      break;
    }
    case 10: cell.resize(below(cell.size() + 1)); break;
    case 11: cell.erase(0, below(cell.size() + 1)); break;
    case 12: cell += " " + cell; break;
    default: cell.insert(below(cell.size() + 1), crumbs[below(crumbs.size())]); break;
  }
  line = cells.line();
  return joined(lines);
}

}  // namespace ladder::testing
