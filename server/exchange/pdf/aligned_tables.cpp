#include <algorithm>
#include <cmath>
#include <utility>

#include "exchange/pdf/gaps.h"
#include "exchange/pdf/table.h"

namespace ladder::exchange::pdf {
namespace {

constexpr float narrowest = 0.8F;  // strip between columns, in sizes of the letters

/// The parts of a page's width that words fill, and the free ones between them.
class Strips {
 public:
  void add(const TextLine& line) {
    for (const Word& it : line.words) {
      stretches_.emplace_back(it.left, it.right);
      size_ = std::max(size_, it.size);
    }
    std::ranges::sort(stretches_);
    std::vector<std::pair<float, float>> wide;
    for (const auto& it : stretches_) {
      if (wide.empty() || narrowest * size_ < it.first - wide.back().second) wide.push_back(it);
      else wide.back().second = std::max(wide.back().second, it.second);
    }
    stretches_ = std::move(wide);
  }

  std::vector<float> gaps() const {
    std::vector<float> gaps;
    for (std::size_t i = 1; i < stretches_.size(); ++i)
      gaps.push_back((stretches_[i - 1].second + stretches_[i].first) / 2);
    return gaps;
  }

 private:
  std::vector<std::pair<float, float>> stretches_;
  float size_ = 0;
};

/// Lines one below the other that may be rows of a table.
class Run {
 public:
  /// Whether the line continues the columns of the others.
  bool take(const TextLine& line) {
    const bool several = 2 <= pieces(line);
    if (lines_.empty() && !several) return false;
    Strips strips = strips_;
    strips.add(line);
    const std::size_t gaps = strips.gaps().size();
    if (!lines_.empty()) {
      const float distance = lines_.back().y() - line.y();
      // Rows of three and more columns can be further apart than paragraphs.
      const bool is_row = 2 <= columns_ && columns_ <= gaps && 3 <= pieces(line);
      const float most = is_row ? 5.5F : 3.2F;
      if (most * std::max(line.size(), lines_.back().size()) < distance) return false;
    }
    const bool spoils = gaps == 0 || (2 * gaps < columns_ && !several);
    if (spoils) return false;
    lines_.push_back(line);
    strips_ = std::move(strips);
    columns_ = gaps;
    several_ += several ? 1 : 0;
    return true;
  }

  std::size_t size() const { return lines_.size(); }
  std::vector<TextLine>& lines() { return lines_; }

  /// Prose in two columns isn't a table: a table's labels are short.
  bool is_table() {
    // Lines at the end with text only in the first column come after the table.
    const std::vector<float> gaps = gaps_between(lines_);
    while (!lines_.empty() && pieces(lines_.back()) == 1 && !gaps.empty() &&
           lines_.back().left() < gaps.front() && lines_.back().words.size() > 8)
      lines_.pop_back();
    if (lines_.size() < 3) return false;
    if (gaps.empty()) return false;
    if (2 <= gaps.size()) return 3 * several_ >= lines_.size();
    std::size_t words = 0;
    std::size_t labels = 0;
    for (const TextLine& line : lines_) {
      const auto count = std::ranges::count_if(
          line.words, [&](const Word& it) { return it.middle() < gaps.front(); });
      words += static_cast<std::size_t>(count);
      if (0 < count) ++labels;
    }
    return 10 * several_ >= 6 * lines_.size() && words <= 4 * labels;
  }

 private:
  std::vector<TextLine> lines_;
  Strips strips_;
  std::size_t columns_ = 0;
  std::size_t several_ = 0;  // lines of several pieces
};

std::size_t column_of(const std::vector<float>& gaps, const Word& word) {
  return static_cast<std::size_t>(
      std::ranges::count_if(gaps, [&](float it) { return it < word.middle(); }));
}

/// Whether a row of the table begins with each line.
std::vector<bool> beginnings(const std::vector<TextLine>& lines, const std::vector<float>& gaps) {
  std::vector<float> distances;
  for (std::size_t i = 1; i < lines.size(); ++i)
    distances.push_back(lines[i - 1].y() - lines[i].y());
  const float pitch = usual_distance(lines);
  const bool blanks =
      std::ranges::count_if(distances, [&](float it) { return 1.25F * pitch < it; }) >= 2;
  std::vector<bool> begins(lines.size(), false);
  begins[0] = true;
  std::vector<bool> before(gaps.size() + 1, false);
  bool in_header = true;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    std::vector<bool> filled(gaps.size() + 1, false);
    for (const Word& it : lines[i].words) filled[column_of(gaps, it)] = true;
    if (0 < i && blanks) begins[i] = 1.25F * pitch < distances[i - 1];
    if (0 < i && !blanks) {
      bool again = false;
      for (std::size_t k = 0; k < filled.size(); ++k) again = again || (filled[k] && !before[k]);
      const bool all = std::ranges::find(filled, false) == filled.end();
      begins[i] = filled[0] && (again || all);
    }
    if (in_header && !lines[i].is_bold()) {
      in_header = false;
      begins[i] = true;
    }
    before = filled;
  }
  return begins;
}

Table table_of(const std::vector<TextLine>& lines, std::size_t page) {
  const std::vector<float> gaps = gaps_between(lines);
  Table table;
  table.first_page = table.page = page;
  table.from_gaps = true;
  table.top = lines.front().y() + lines.front().size();
  table.bottom = lines.back().y();
  float left = lines.front().left(), right = lines.front().right();
  for (const TextLine& it : lines) {
    left = std::min(left, it.left());
    right = std::max(right, it.right());
  }
  table.columns.push_back(left);
  table.columns.insert(table.columns.end(), gaps.begin(), gaps.end());
  table.columns.push_back(right);
  const std::vector<bool> begins = beginnings(lines, gaps);
  std::vector<std::vector<Word>> cells(gaps.size() + 1);
  const auto end_row = [&] {
    TableRow row{{}, page};
    for (std::size_t i = 0; i < cells.size(); ++i) {
      TableCell cell;
      cell.column = i;
      cell.width = table.columns[i + 1] - table.columns[i];
      if (!cells[i].empty()) cell.parts.push_back(lines_of(std::exchange(cells[i], {})));
      row.cells.push_back(std::move(cell));
    }
    table.rows.push_back(std::move(row));
  };
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (0 < i && begins[i]) end_row();
    for (const Word& it : lines[i].words) cells[column_of(gaps, it)].push_back(it);
  }
  end_row();
  return table;
}

}  // namespace

std::size_t pieces(const TextLine& line) {
  constexpr float wide = 1;
  std::size_t count = 1;
  for (std::size_t i = 1; i < line.words.size(); ++i)
    if (wide * line.words[i].size < line.words[i].left - line.words[i - 1].right) ++count;
  return count;
}

std::vector<float> gaps_between(const std::vector<TextLine>& lines) {
  Strips strips;
  for (const TextLine& it : lines) strips.add(it);
  return strips.gaps();
}

std::vector<Table> aligned_tables(std::size_t number, std::vector<Word>& words) {
  constexpr std::size_t most_lines = 2'000;  // of a page
  std::vector<Table> tables;
  const std::vector<TextLine> lines = lines_of(words);
  if (most_lines < lines.size()) return tables;
  std::vector<Word> others;
  for (std::size_t i = 0; i < lines.size();) {
    Run run;
    std::size_t end = i;
    constexpr std::size_t longest = 300;
    while (end < lines.size() && run.size() < longest && run.take(lines[end])) ++end;
    if (end != i && run.is_table()) {
      Table table = table_of(run.lines(), number);
      if (2 <= table.rows.size()) {
        end = i + run.size();
        tables.push_back(std::move(table));
        i = end;
        continue;
      }
    }
    others.insert(others.end(), lines[i].words.begin(), lines[i].words.end());
    ++i;
  }
  words = std::move(others);
  return tables;
}

}  // namespace ladder::exchange::pdf
