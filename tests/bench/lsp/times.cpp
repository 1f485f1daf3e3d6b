#include "bench/lsp/times.h"

#include <algorithm>
#include <cmath>

#include <fmt/core.h>

namespace ladder::bench {
namespace {

/// Only three digits are significant.
std::string rounded(double milliseconds) {
  const int decimals = milliseconds < 1 ? 2 : milliseconds < 100 ? 1 : 0;
  return fmt::format("{:.{}f}", milliseconds, decimals);
}

}  // namespace

void Times::add(Clock::duration time) {
  milliseconds_.push_back(std::chrono::duration<double, std::milli>(time).count());
}

double Times::within(double percent) const {
  std::vector<double> sorted = milliseconds_;
  std::ranges::sort(sorted);
  const auto rank =
      static_cast<std::size_t>(std::ceil(percent / 100 * static_cast<double>(sorted.size())));
  return sorted[std::max<std::size_t>(rank, 1) - 1];
}

std::string Times::to_text() const {
  if (empty()) return "–";
  return fmt::format("{} / {} / {}", rounded(within(50)), rounded(within(95)), rounded(within(99)));
}

}  // namespace ladder::bench
