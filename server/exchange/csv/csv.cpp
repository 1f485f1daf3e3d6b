#include "exchange/csv/csv.h"

#include <array>
#include <cstddef>
#include <map>

#include "exchange/format.h"
#include "exchange/page/lines.h"

/// The text files of spreadsheets: cells separated by commas or tabs.
namespace ladder::exchange {
namespace {

/// In how many of the first lines a mark separates as many cells as in most of them, weighted by
/// the number of cells.
std::size_t evenness(std::string_view text, char mark) {
  constexpr std::size_t enough_lines = 50;
  std::map<std::size_t, std::size_t> lines_by_marks;
  std::size_t marks = 0;
  std::size_t lines = 0;
  bool quoted = false;
  for (std::size_t at = 0; at < text.size() && lines < enough_lines; ++at) {
    if (text[at] == '"') quoted = !quoted;
    if (quoted) continue;
    if (text[at] == mark) ++marks;
    if (text[at] != '\n') continue;
    if (0 < marks) ++lines_by_marks[marks];
    marks = 0;
    ++lines;
  }
  if (0 < marks) ++lines_by_marks[marks];
  std::size_t best = 0;
  for (const auto& [count, number] : lines_by_marks)
    if (best < number * (100 + count)) best = number * (100 + count);
  return best;
}

/// What separates the cells: the mark that divides the first lines most evenly. Marks within quotes
/// do not count.
char delimiter_of(std::string_view text) {
  // Of marks that divide them equally well, the one that comes first here.
  constexpr std::array marks = {'\t', ';', ',', '|'};
  char best = ',';
  std::size_t most = 0;
  for (const char mark : marks) {
    const std::size_t score = evenness(text, mark);
    if (score <= most) continue;
    most = score;
    best = mark;
  }
  return best;
}

/// Excel lets a file name its separator: `sep=;`.
bool declares_mark(std::string_view text) {
  return text.starts_with("sep=") && 5 < text.size() && text[5] == '\n';
}

Reading read_spreadsheet(std::string_view text, char mark) {
  if (declares_mark(text)) {
    mark = text[4];
    text.remove_prefix(6);
  }
  Reading reading;
  reading.found.sheets.push_back(read_delimited(text, mark));
  return reading;
}

/// A tab before text only indents it.
bool has_tab_inside(std::string_view line) {
  const std::size_t begin = line.find_first_not_of(" \t");
  return begin != line.npos && line.find('\t', begin) != line.npos;
}

constexpr std::string_view understood =
    "one table. The separator (comma, semicolon, tab or pipe) is detected, or set by `sep=;` in "
    "the first line. A cell in quotation marks can span lines; each line becomes a paragraph or a "
    "list item. The encoding can be UTF-8, UTF-16 or Windows-1252";
constexpr std::string_view holds = "one ladder; choose it with `--ladder TITLE`";
constexpr Losses losses = {true, true, true, true};
constexpr std::string_view csv_endings[] = {".csv"};
constexpr std::string_view tsv_endings[] = {".tsv", ".tab"};

}  // namespace

const Format formats::csv = {
    .name = "csv",
    .endings = csv_endings,
    .read = [](std::string_view text) { return read_spreadsheet(text, delimiter_of(text)); },
    .likeness = [](std::string_view) { return 10; },
    .layout = model::Layout::matrix,
    .understood = understood,
    // By the mark at its beginning, Excel sees that it is UTF-8.
    .write =
        [](const layout::PlainDocument& document, const Exported&) {
          return "\xEF\xBB\xBF" + write_delimited(document.ladders.front(), ',', "\r\n");
        },
    .holds_one = true,
    .losses = losses,
    .holds = holds,
};

const Format formats::tsv = {
    .name = "tsv",
    .endings = tsv_endings,
    .read = [](std::string_view text) { return read_spreadsheet(text, '\t'); },
    .likeness =
        [](std::string_view text) {
          if (are_most_lines(text, has_tab_inside)) return 70;
          return delimiter_of(text) == '\t' ? 20 : 0;
        },
    .layout = model::Layout::matrix,
    .understood = understood,
    .write = [](const layout::PlainDocument& document,
                const Exported&) { return write_delimited(document.ladders.front(), '\t', "\n"); },
    .holds_one = true,
    .losses = losses,
    .holds = holds,
};

}  // namespace ladder::exchange
