#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace ladder::rules {

struct Subject;

/// Which of a team's own rules each expectation of a ladder breaks. They are kept from one check of
/// a ladder to the next, so that an edit costs a look at the expectations that it changed, and at
/// those that break a rule. The first check doesn't keep them, since most ladders are only checked
/// once. As long as they are kept, the rules must be the same.
class Verdicts {
 public:
  Verdicts() = default;
  /// Those of a ladder with so many expectations, about which nothing is known.
  explicit Verdicts(std::size_t expectations);

  /// Turns to the ladder as it is now. What was found out about an expectation counts if all that a
  /// rule can judge it by is the same.
  void follow(const Subject& subject);

  /// The expectations that may break a rule, in order.
  const std::vector<std::uint32_t>& open() const { return open_; }

  bool may_break(std::uint32_t expectation, std::size_t rule) const {
    return (all_[expectation].may_break & bit(rule)) != 0;
  }

  /// Records that an expectation breaks a rule.
  void record_breach(std::uint32_t expectation, std::size_t rule) {
    all_[expectation].breaks |= bit(rule);
  }

 private:
  /// Rules have a bit each; if there are very many, several share one.
  static std::uint64_t bit(std::size_t rule) { return std::uint64_t{1} << (rule % 64); }

  struct Verdict {
    std::uint64_t grounds = 0;             // a hash of all that it rests on
    std::uint64_t may_break = UINT64_MAX;  // the rules that it may break
    std::uint64_t breaks = 0;              // the rules that it does break
  };

  std::vector<Verdict> all_;  // by expectation
  std::vector<std::uint32_t> open_;
};

}  // namespace ladder::rules
