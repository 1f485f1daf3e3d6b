#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <utility>

#include "exchange/pdf/gaps.h"
#include "exchange/pdf/table.h"

namespace ladder::exchange::pdf {
namespace {

constexpr float touching = 3;

/// Which of several things belong together.
class Groups {
 public:
  explicit Groups(std::size_t count) : parents_(count) {
    std::iota(parents_.begin(), parents_.end(), std::size_t{0});
  }
  std::size_t root(std::size_t it) {
    while (parents_[it] != it) it = parents_[it] = parents_[parents_[it]];
    return it;
  }
  void join(std::size_t a, std::size_t b) { parents_[root(a)] = root(b); }

 private:
  std::vector<std::size_t> parents_;
};

/// Rules that touch: a table, if they are enough.
std::vector<Rules> connected(const Rules& rules) {
  const std::size_t across = rules.across.size();
  Groups groups(across + rules.up.size());
  for (std::size_t i = 0; i < across; ++i)
    for (std::size_t k = 0; k < rules.up.size(); ++k) {
      const Rule& flat = rules.across[i];
      const Rule& upright = rules.up[k];
      if (flat.from - touching <= upright.at && upright.at <= flat.to + touching &&
          upright.from - touching <= flat.at && flat.at <= upright.to + touching)
        groups.join(i, across + k);
    }
  std::vector<Rules> all(across + rules.up.size());
  for (std::size_t i = 0; i < across; ++i) all[groups.root(i)].across.push_back(rules.across[i]);
  for (std::size_t k = 0; k < rules.up.size(); ++k)
    all[groups.root(across + k)].up.push_back(rules.up[k]);
  std::erase_if(all, [](const Rules& it) { return it.across.empty() || it.up.empty(); });
  return all;
}

/// Rules of one length, one below the other, that no upright joins.
std::vector<Rules> stacks(const Rules& rules) {
  std::vector<Rule> loose;
  for (const Rule& flat : rules.across) {
    const bool joined = std::ranges::any_of(rules.up, [&](const Rule& it) {
      return flat.from - touching <= it.at && it.at <= flat.to + touching &&
             it.from - touching <= flat.at && flat.at <= it.to + touching;
    });
    if (!joined) loose.push_back(flat);
  }
  std::ranges::sort(loose, [](const Rule& a, const Rule& b) {
    if (touching < std::abs(a.from - b.from)) return a.from < b.from;
    return a.at < b.at;
  });
  std::vector<Rules> all;
  for (const Rule& it : loose) {
    const bool goes_on = !all.empty() &&
                         std::abs(all.back().across.back().from - it.from) <= touching &&
                         std::abs(all.back().across.back().to - it.to) <= touching;
    if (!goes_on) all.emplace_back();
    all.back().across.push_back(it);
  }
  std::erase_if(all, [](const Rules& it) { return it.across.size() < 3; });
  return all;
}

std::vector<float> places(const std::vector<Rule>& rules) {
  std::vector<float> all;
  all.reserve(rules.size());
  for (const Rule& it : rules) all.push_back(it.at);
  std::ranges::sort(all);
  std::vector<float> distinct;
  for (const float it : all)
    if (distinct.empty() || touching < it - distinct.back()) distinct.push_back(it);
  return distinct;
}

/// How much of a range the rules at a position cover.
float covered(const std::vector<Rule>& rules, float at, float from, float to) {
  float length = 0;
  for (const Rule& it : rules) {
    if (touching + 0.5F < std::abs(it.at - at)) continue;
    length += std::max(0.0F, std::min(it.to, to) - std::max(it.from, from));
  }
  return to <= from ? 1 : length / (to - from);
}

/// Makes a table of rules and the words between them.
class RuledTable {
 public:
  RuledTable(Rules rules, std::size_t page) : rules_(std::move(rules)), page_(page) {
    close_sides();
    columns_ = places(rules_.up);
    rows_ = places(rules_.across);
    std::ranges::reverse(rows_);  // from the top
  }

  std::size_t slots() const { return columns_.size() * rows_.size(); }
  bool is_grid() const { return 2 <= columns_.size() && 2 <= rows_.size(); }

  bool holds(const Word& word) const {
    return is_grid() && columns_.front() - 1 <= word.middle() &&
           word.middle() <= columns_.back() + 1 && rows_.back() - 1 <= word.center() &&
           word.center() <= rows_.front() + 1;
  }

  Table table(const std::vector<Word>& words) {
    drop_empty_tracks(words);
    Table table;
    table.columns = columns_;
    table.top = rows_.front();
    table.bottom = rows_.back();
    table.first_page = table.page = page_;
    const std::size_t width = columns_.size() - 1;
    const std::size_t height = rows_.size() - 1;
    Groups slots(width * height);
    join_slots(slots, width, height);
    std::vector<std::vector<Word>> contents(width * height);
    for (const Word& it : words) contents[slots.root(slot_of(it, width))].push_back(it);
    std::vector<bool> taken(width * height);
    const auto is_free = [&](std::size_t row, std::size_t column, std::size_t root) {
      const std::size_t slot = row * width + column;
      return !taken[slot] && slots.root(slot) == root;
    };
    for (std::size_t row = 0; row < height; ++row) {
      table.rows.push_back({{}, page_});
      for (std::size_t column = 0; column < width; ++column) {
        const std::size_t root = slots.root(row * width + column);
        if (!is_free(row, column, root)) continue;
        // Cells are rectangles, whatever the rules around them.
        TableCell cell;
        cell.column = column;
        cell.rows = 0;
        while (column + cell.columns < width && is_free(row, column + cell.columns, root))
          ++cell.columns;
        const auto is_free_row = [&](std::size_t at) {
          for (std::size_t i = column; i < column + cell.columns; ++i)
            if (!is_free(at, i, root)) return false;
          return true;
        };
        while (row + cell.rows < height && is_free_row(row + cell.rows)) {
          for (std::size_t i = column; i < column + cell.columns; ++i)
            taken[(row + cell.rows) * width + i] = true;
          ++cell.rows;
        }
        cell.width = columns_[column + cell.columns] - columns_[column];
        if (!contents[root].empty())
          cell.parts.push_back(lines_of(std::exchange(contents[root], {})));
        table.rows.back().cells.push_back(std::move(cell));
      }
    }
    return table;
  }

 private:
  /// Uprights or rules that end together beyond the last one across are closed there.
  void close_sides() {
    const auto close = [](std::vector<Rule>& along, std::vector<Rule>& over) {
      float least = along.front().from, most = along.front().to;
      float first = over.front().at, last = over.front().at;
      for (const Rule& it : along) {
        least = std::min(least, it.from);
        most = std::max(most, it.to);
      }
      for (const Rule& it : over) {
        first = std::min(first, it.at);
        last = std::max(last, it.at);
      }
      float low = most, high = least;
      for (const Rule& it : along) {
        low = std::min(low, it.at);
        high = std::max(high, it.at);
      }
      constexpr float open = 12;
      if (least < first - open) over.push_back({least, low, high});
      if (last + open < most) over.push_back({most, low, high});
    };
    if (rules_.across.empty() || rules_.up.empty()) return;
    close(rules_.up, rules_.across);
    close(rules_.across, rules_.up);
  }

  static std::size_t track(const std::vector<float>& places, float at, bool falls) {
    std::size_t i = 0;
    while (i + 2 < places.size() && (falls ? at < places[i + 1] : places[i + 1] < at)) ++i;
    return i;
  }

  std::size_t slot_of(const Word& word, std::size_t width) const {
    return track(rows_, word.center(), true) * width + track(columns_, word.middle(), false);
  }

  void drop_empty_tracks(const std::vector<Word>& words) {
    const auto drop = [&](std::vector<float>& places, float least, bool rows) {
      for (std::size_t i = 0; i + 1 < places.size() && 2 < places.size();) {
        const float low = std::min(places[i], places[i + 1]);
        const float high = std::max(places[i], places[i + 1]);
        const bool empty = std::ranges::none_of(words, [&](const Word& it) {
          const float at = rows ? it.center() : it.middle();
          return low <= at && at <= high;
        });
        if (high - low < least && empty)
          places.erase(places.begin() + static_cast<std::ptrdiff_t>(i == 0 ? 0 : i + 1));
        else ++i;
      }
    };
    drop(columns_, 12, false);
    drop(rows_, 9, true);
  }

  /// Two slots without a rule between them are one cell.
  void join_slots(Groups& slots, std::size_t width, std::size_t height) const {
    constexpr float enough = 0.6F;
    for (std::size_t row = 0; row < height; ++row)
      for (std::size_t column = 0; column < width; ++column) {
        const std::size_t slot = row * width + column;
        if (column + 1 < width &&
            covered(rules_.up, columns_[column + 1], rows_[row + 1], rows_[row]) < enough)
          slots.join(slot + 1, slot);
        if (row + 1 < height &&
            covered(rules_.across, rows_[row + 1], columns_[column], columns_[column + 1]) < enough)
          slots.join(slot + width, slot);
      }
  }

  Rules rules_;
  std::size_t page_;
  std::vector<float> columns_;
  std::vector<float> rows_;
};

/// The lines that are as high as a stack of rules, and no wider.
std::vector<TextLine> lines_between(const Rule& like, float low, float high,
                                    const std::vector<Word>& words) {
  std::vector<Word> inner;
  for (const Word& it : words)
    if (low <= it.center() && it.center() <= high && like.from - 2 <= it.middle() &&
        it.middle() <= like.to + 2)
      inner.push_back(it);
  return lines_of(std::move(inner));
}

/// The size of most letters between rules.
float usual_size(const Rules& rules, const std::vector<Word>& words) {
  std::vector<float> sizes;
  for (const TextLine& it :
       lines_between(rules.across.front(), rules.across.front().at, rules.across.back().at, words))
    sizes.push_back(it.size());
  if (sizes.empty()) return 0;
  const auto middle = sizes.begin() + static_cast<std::ptrdiff_t>(sizes.size() / 2);
  std::ranges::nth_element(sizes, middle);
  return *middle;
}

constexpr float of_heading = 1.15F;

/// Below a heading between two rules, another table begins.
std::vector<Rules> split_at_headings(const Rules& rules, const std::vector<Word>& words) {
  const float usual = usual_size(rules, words);
  std::vector<Rules> all(1);
  for (std::size_t i = 0; i < rules.across.size(); ++i) {
    all.back().across.push_back(rules.across[i]);
    if (i + 1 == rules.across.size()) break;
    const Rule& next = rules.across[i + 1];
    const Rule page{0, 0, std::numeric_limits<float>::max()};
    const std::vector<TextLine> lines = lines_between(page, rules.across[i].at, next.at, words);
    const bool is_heading =
        1 < lines.size() && of_heading * usual < lines.front().size() && pieces(lines.front()) == 1;
    // They are sorted from the bottom, so that the table below is complete.
    if (is_heading) all.emplace_back();
  }
  std::erase_if(all, [](const Rules& it) { return it.across.size() < 3; });
  return all;
}

/// Tables with a rule below each row have none above the header.
void close_above_header(Rules& rules, const std::vector<Word>& words) {
  const Rule top = rules.across.back();
  const float usual = usual_size(rules, words);
  const std::vector<TextLine> inner = lines_between(top, rules.across.front().at, top.at, words);
  std::vector<TextLine> above = lines_between(top, top.at, top.at + 8 * usual, words);
  std::ranges::reverse(above);  // from the rule
  std::vector<TextLine> header;
  float below = top.at;
  for (const TextLine& it : above) {
    if (of_heading * usual < it.size() || 2 * it.size() < it.y() - below) break;
    header.push_back(it);
    below = it.y();
  }
  const auto has_pieces = [](const TextLine& it) { return 1 < pieces(it); };
  if (header.empty() || !std::ranges::any_of(header, has_pieces)) return;
  std::vector<TextLine> both = inner;
  both.insert(both.end(), header.begin(), header.end());
  const std::size_t columns = gaps_between(inner).size();
  if (columns == 0 || gaps_between(both).size() != columns) return;
  rules.across.push_back({below + 1.2F * usual, top.from, top.to});
}

/// Where there are rules only around the header and below the table, rows are further apart than
/// the lines of one, and begin with a label.
void separate_rows(Rules& rules, const std::vector<Word>& words) {
  if (rules.across.size() != 3 || rules.up.size() < 3) return;
  const Rule bottom = rules.across.front();
  const std::vector<TextLine> lines = lines_between(bottom, bottom.at, rules.across[1].at, words);
  for (std::size_t i = 1; i < lines.size(); ++i) {
    const TextLine& line = lines[i];
    const bool has_label = line.words.front().middle() < rules.up[1].at;
    if (has_label && 1.8F * line.size() < lines[i - 1].y() - line.y())
      rules.across.push_back({line.y() + 1.1F * line.size(), bottom.from, bottom.to});
  }
  std::ranges::sort(rules.across, {}, &Rule::at);
}

/// Where uprights would be, from the gaps that no word crosses.
void add_uprights(Rules& rules, const std::vector<Word>& words) {
  float low = rules.across.front().at, high = low;
  for (const Rule& it : rules.across) {
    low = std::min(low, it.at);
    high = std::max(high, it.at);
  }
  const float left = rules.across.front().from;
  const float right = rules.across.front().to;
  rules.up.push_back({left, low, high});
  for (const float it : gaps_between(lines_between(rules.across.front(), low, high, words)))
    rules.up.push_back({it, low, high});
  rules.up.push_back({right, low, high});
}

}  // namespace

std::vector<Table> ruled_tables(const PageContent& page, std::size_t number,
                                std::vector<Word>& words) {
  std::vector<Table> tables;
  const Rules rules = merged_rules(page, words);
  std::vector<Rules> candidates = connected(rules);
  for (const Rules& stack : stacks(rules))
    for (Rules& it : split_at_headings(stack, words)) {
      close_above_header(it, words);
      add_uprights(it, words);
      separate_rows(it, words);
      if (4 <= it.up.size() || (3 == it.up.size() && 4 <= it.across.size()))
        candidates.push_back(std::move(it));
    }
  constexpr std::size_t most_tables = 200;  // of a page
  if (most_tables < candidates.size()) return tables;
  for (Rules& it : candidates) {
    constexpr std::size_t most_slots = 50'000;
    RuledTable ruled(std::move(it), number);
    if (!ruled.is_grid()) continue;
    std::vector<Word> inner;
    std::vector<Word> others;
    for (const Word& word : words) (ruled.holds(word) ? inner : others).push_back(word);
    if (inner.empty() || ruled.slots() > most_slots) continue;
    Table table = ruled.table(inner);
    // A box around some text isn't a table.
    std::size_t cells = 0;
    for (const TableRow& row : table.rows)
      for (const TableCell& cell : row.cells)
        if (!cell.parts.empty()) ++cells;
    if (cells < 3 || table.columns.size() < 3) continue;
    words = std::move(others);
    tables.push_back(std::move(table));
  }
  std::ranges::sort(tables, [](const Table& a, const Table& b) { return b.top < a.top; });
  return tables;
}

}  // namespace ladder::exchange::pdf
