#include <algorithm>
#include <map>
#include <set>

#include "exchange/inference/best_first.h"
#include "exchange/inference/cell.h"
#include "exchange/inference/inference.h"
#include "exchange/inference/labels.h"
#include "exchange/page/lines.h"
#include "model/title_order.h"
#include "text/ascii.h"
#include "text/unicode.h"

namespace ladder::exchange {
namespace {

bool is_lower(const std::string& label, const std::string& other) {
  if (label.size() == 1 && other.size() == 1) return label < other;
  const int height = model::title_height(label, language::Language::unknown);
  return 0 < height && height < model::title_height(other, language::Language::unknown);
}

/// `Level -1` below `Level 0`
double with_sign(double value, std::string_view label, const std::vector<std::string>& labels) {
  const auto is_zero = [](const std::string& it) {
    const auto number = label_number(it);
    return number && number->value == 0;
  };
  const std::size_t sign = label.find(" -");
  const bool is_negative = sign != label.npos && sign + 2 < label.size() &&
                           text::is_ascii_digit(label[sign + 2]) &&
                           std::ranges::any_of(labels, is_zero);
  return is_negative ? -value : value;
}

/// `Junior, Senior`, `Junior / Senior`
std::vector<std::string> labels_listed_in(std::string_view text) {
  std::vector<std::string> labels;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of(",;/&+"), text.size());
    labels.push_back(single_spaced(text.substr(0, end)));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return labels;
}

bool means_all(const std::string& folded) {
  return folded == "all" || folded == "all levels" || folded == "any" || folded == "any level" ||
         folded == "every level";
}

}  // namespace

std::map<std::string, std::vector<std::string>> labels_by_cell(const Sheet& rows,
                                                               std::size_t column) {
  std::map<std::string, std::vector<std::string>> by_cell;
  std::map<std::string, std::string> by_folded;
  std::vector<std::string> single;
  for (std::size_t row = 1; row < rows.size(); ++row) {
    const std::string name = whole_name(rows[row].cells[column]);
    if (name.empty()) continue;
    by_cell[name] = {by_folded.try_emplace(text::folded(name), name).first->second};
  }
  for (auto& [written, labels] : by_cell) {
    std::vector<std::string> several;
    bool are_known = true;
    for (const std::string& it : labels_listed_in(written)) {
      const auto known = by_folded.find(text::folded(it));
      are_known = are_known && known != by_folded.end();
      if (are_known) several.push_back(known->second);
    }
    if (are_known && 1 < several.size()) labels = std::move(several);
    else if (!means_all(text::folded(written))) single.push_back(labels.front());
  }
  for (auto& [written, labels] : by_cell)
    if (means_all(text::folded(written)) && 1 < single.size()) labels = single;
  return by_cell;
}

std::vector<std::string> merged_order(const std::vector<std::vector<std::string>>& lists,
                                      std::vector<std::string> left) {
  std::map<std::string, std::set<std::string>> above;  // by label: those that come before it
  for (const std::vector<std::string>& list : lists)
    for (std::size_t i = 0; i < list.size(); ++i) {
      above.try_emplace(list[i]);
      if (0 < i && !above[list[i - 1]].contains(list[i])) above[list[i]].insert(list[i - 1]);
    }
  std::vector<std::string> order;
  while (!left.empty()) {
    // Of those that nothing has to come before, the lowest by name; in a circle, the first.
    auto next = left.end();
    for (auto it = left.begin(); it != left.end(); ++it)
      if (above[*it].empty() && (next == left.end() || is_lower(*it, *next))) next = it;
    if (next == left.end()) next = left.begin();
    for (auto& [label, labels] : above) labels.erase(*next);
    order.push_back(std::move(*next));
    left.erase(next);
  }
  return order;
}

std::vector<std::string> ascending(const std::vector<std::string>& labels) {
  std::vector<std::pair<double, std::string>> numbered;
  std::set<std::string> series;
  for (const std::string& it : labels) {
    const auto number = label_number(it);
    if (!number) continue;
    series.insert(number->series);
    numbered.emplace_back(with_sign(number->value, it, labels), it);
  }
  if (numbered.size() < labels.size() || series.size() != 1) {
    if (is_best_first(labels)) return {labels.rbegin(), labels.rend()};
    return {};
  }
  const auto by_number = [](const auto& a, const auto& b) { return a.first < b.first; };
  if (std::ranges::is_sorted(numbered, by_number)) return {};
  std::ranges::stable_sort(numbered, by_number);
  std::vector<std::string> sorted;
  sorted.reserve(numbered.size());
  for (auto& [number, label] : numbered) sorted.push_back(std::move(label));
  return sorted;
}

}  // namespace ladder::exchange
