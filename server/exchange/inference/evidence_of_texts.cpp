#include <algorithm>
#include <cmath>
#include <set>

#include <fmt/core.h>

#include "exchange/inference/evidence.h"
#include "exchange/inference/labels.h"
#include "text/ascii.h"
#include "text/unicode.h"

// What the cells of a table say about whether they are expectations.

namespace ladder::exchange {
namespace {

/// Whether the cells say who is responsible for something: `R`, `A/C`.
bool assign_tasks(const Sheet& rows, const std::vector<std::size_t>& texts) {
  std::size_t letters = 0;
  std::size_t cells = 0;
  bool has_responsible = false;
  for (std::size_t row = 1; row < rows.size(); ++row)
    for (const std::size_t it : texts) {
      const std::string& name = rows[row].cells[it].name;
      if (name.empty()) continue;
      ++cells;
      if (name.find_first_not_of("RACISraci/,-+& ") != name.npos || 7 < name.size()) continue;
      ++letters;
      has_responsible = has_responsible || name.find_first_of("Rr") != name.npos;
    }
  return has_responsible && cells <= letters + letters / 10;
}

/// `40.000 €`, `EUR 120`, `45k`, `25 days`, and the large numbers of a table of salaries.
bool is_amount(std::string_view text) {
  static constexpr std::string_view currencies[] = {"€",   "$",   "£",   "¥",   "eur", "usd", "gbp",
                                                    "chf", "sek", "nok", "dkk", "pln", "円"};
  std::string rest = text::folded(text);
  bool has_currency = false;
  for (const std::string_view it : currencies)
    for (std::size_t at = rest.find(it); at != rest.npos; at = rest.find(it)) {
      rest.erase(at, it.size());
      has_currency = true;
    }
  // `25 days`, `5 %`
  const std::size_t unit = text.find_first_not_of("0123456789.,-");
  if (0 < unit && unit != text.npos && text[unit] == ' ' && word_count(text) == 2) return true;
  const std::size_t k = rest.rfind('k');
  const bool has_thousands = k != rest.npos && 0 < k && text::is_ascii_digit(rest[k - 1]);
  std::erase(rest, 'k');
  const auto digits = std::ranges::count_if(rest, text::is_ascii_digit);
  constexpr std::ptrdiff_t of_large_number = 5;
  return 0 < digits &&
         rest.find_first_not_of("0123456789.,'+-~ \xC2\xA0\xE2\x80\x93") == rest.npos &&
         (has_currency || has_thousands || of_large_number <= digits);
}

/// Whether at least half of the texts are amounts of money.
bool are_amounts(const Sheet& rows, const std::vector<std::size_t>& texts) {
  std::size_t amounts = 0;
  std::size_t cells = 0;
  for (std::size_t row = 1; row < rows.size(); ++row)
    for (const std::size_t it : texts) {
      const std::string& name = rows[row].cells[it].name;
      if (name.empty()) continue;
      ++cells;
      if (is_amount(name)) ++amounts;
    }
  return 0 < amounts && cells <= 2 * amounts;
}

/// Whether a table has hardly more than one text, such as `TBD`.
bool say_the_same(const std::vector<Column>& columns, const std::vector<std::size_t>& texts) {
  std::set<std::string> known;
  std::size_t cells = 0;
  for (const std::size_t it : texts)
    for (const std::string& name : columns[it].names) {
      if (name.empty()) continue;
      known.insert(text::folded(name));
      ++cells;
    }
  return known.size() == 1 && 2 < cells;
}

}  // namespace

bool are_of_template(const std::vector<Column>& columns, const std::vector<std::size_t>& texts) {
  std::size_t cells = 0;
  std::size_t empty = 0;
  for (const std::size_t it : texts)
    for (const std::string& name : columns[it].names) {
      if (name.empty()) continue;
      ++cells;
      const bool is_link = name.find("](") != name.npos;
      if (name.find("{{") != name.npos || name == "..." ||
          (name.starts_with('[') && name.ends_with(']') && !is_link))
        ++empty;
    }
  return 0 < cells && cells <= 2 * empty;
}

bool name_levels_alone(const std::vector<Column>& columns, const std::vector<std::size_t>& texts,
                       const std::vector<std::string>& labels) {
  std::set<std::string> known;
  for (const std::string& it : labels) known.insert(text::folded(it));
  std::size_t cells = 0;
  std::size_t names = 0;
  for (const std::size_t it : texts)
    for (const std::string& name : columns[it].names) {
      if (name.empty()) continue;
      ++cells;
      names += known.count(text::folded(name));
    }
  return 0 < cells && cells <= 2 * names;
}

double average(const std::vector<Column>& all, const std::vector<std::size_t>& columns,
               double Column::*share) {
  double sum = 0;
  double cells = 0;
  for (const std::size_t it : columns) {
    sum += all[it].*share * static_cast<double>(all[it].cells);
    cells += static_cast<double>(all[it].cells);
  }
  return cells == 0 ? 0 : sum / cells;
}

void judge_texts(Shape& shape, const Evidence& from, const std::vector<std::size_t>& texts,
                 double by_rows) {
  const double alike = 4 * by_rows * cohesion(from.rows, texts);
  if (0.3 < std::abs(alike))
    shape.add({{alike, fmt::format("expectations for the same skill have {} words in common than "
                                   "expectations at the same level",
                                   0 < alike ? "more" : "fewer")}});
  if (0.5 <= average(from.columns, texts, &Column::prose))
    shape.add({{1.5, "the cells contain sentences"}});
  if (average(from.columns, texts, &Column::words) < 2)
    shape.add({{-2, "the cells contain hardly any text"}});
  const auto blank = static_cast<std::size_t>(
      std::ranges::count_if(texts, [&](std::size_t it) { return from.columns[it].filled < 0.3; }));
  const bool are_numbers = 0.7 <= average(from.columns, texts, &Column::values);
  if (std::ranges::all_of(texts, [&](std::size_t it) { return from.columns[it].cells == 0; }))
    shape.object("its cells are blank");
  if (are_numbers && 2 * texts.size() <= 3 * blank)
    shape.object("most of its cells are blank, and the others contain numbers");
  if (are_amounts(from.rows, texts)) shape.object("its cells contain amounts");
  if (assign_tasks(from.rows, texts))
    shape.object("its cells only say who is responsible for what");
  if (0.5 <= average(from.columns, texts, &Column::ticks))
    shape.object("its cells contain only check marks or symbols");
  if (0.7 <= average(from.columns, texts, &Column::links))
    shape.object("its cells contain only links");
  if (say_the_same(from.columns, texts)) shape.object("all of its cells say the same");
  if (are_of_template(from.columns, texts)) shape.object("it's a template without expectations");
}

}  // namespace ladder::exchange
