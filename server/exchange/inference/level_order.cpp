#include <algorithm>
#include <map>
#include <set>

#include "exchange/inference/inference.h"
#include "exchange/inference/labels.h"
#include "model/label.h"
#include "text/unicode.h"

namespace ladder::exchange {

std::vector<std::string> merged_order(const std::vector<std::vector<std::string>>& lists) {
  std::vector<std::string> order;
  for (const std::vector<std::string>& list : lists) {
    auto after = order.begin();
    for (const std::string& it : list) {
      const auto known = std::ranges::find(order, it);
      after = (known == order.end() ? order.insert(after, it) : known) + 1;
    }
  }
  return order;
}

std::vector<std::string> ascending(const std::vector<std::string>& labels) {
  std::vector<std::pair<double, std::string>> numbered;
  std::set<std::string> series;
  for (const std::string& it : labels) {
    const auto number = label_number(it);
    if (!number) return {};
    series.insert(number->series);
    numbered.emplace_back(number->value, it);
  }
  const auto by_number = [](const auto& a, const auto& b) { return a.first < b.first; };
  if (series.size() != 1 || std::ranges::is_sorted(numbered, by_number)) return {};
  std::ranges::stable_sort(numbered, by_number);
  std::vector<std::string> sorted;
  for (auto& [number, label] : numbered) sorted.push_back(std::move(label));
  return sorted;
}

std::vector<std::string> told_apart(std::vector<std::string> labels) {
  const auto key = [](const std::string& it) {
    return text::folded(text::slice(it, model::read_label(it, text::whole(it)).name));
  };
  std::map<std::string, std::set<std::string>> by_key;
  for (const std::string& it : labels) by_key[key(it)].insert(text::folded(it));
  for (std::string& it : labels) {
    if (by_key[key(it)].size() < 2 || !it.ends_with(')')) continue;
    const std::size_t begin = it.rfind('(');
    const std::string inside = it.substr(begin + 1, it.size() - begin - 2);
    it = std::string(text::trimmed(it.substr(0, begin))) + " - " + inside;
  }
  return labels;
}

}  // namespace ladder::exchange
