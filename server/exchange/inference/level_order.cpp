#include <algorithm>
#include <set>

#include "exchange/inference/inference.h"
#include "exchange/inference/labels.h"

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

}  // namespace ladder::exchange
