#pragma once

#include <chrono>
#include <string>
#include <vector>

namespace ladder::bench {

using Clock = std::chrono::steady_clock;

/// How long something took each time.
class Times {
 public:
  void add(Clock::duration time);
  bool empty() const { return milliseconds_.empty(); }

  /// The time in milliseconds within which this percentage was done.
  double within(double percent) const;

  /// `p50 / p95 / p99` in milliseconds, or a dash where nothing was measured.
  std::string to_text() const;

 private:
  std::vector<double> milliseconds_;
};

}  // namespace ladder::bench
