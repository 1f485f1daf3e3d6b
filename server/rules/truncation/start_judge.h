#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_set>
#include <vector>

#include "rules/truncation/cut.h"

namespace ladder::rules {

/// Judges the beginnings of a ladder's expectations by the ladder's own habit.
class StartJudge {
 public:
  explicit StartJudge(const Subject& subject);

  std::optional<Cut> cut(const model::Expectation& expectation) const;

 private:
  bool is_usual(const model::Expectation& expectation) const;
  bool begins_like_others(const model::Expectation& expectation) const;
  bool begins_with_name(const PassageFacts& first) const;
  bool is_suspect(const model::Expectation& expectation) const;

  const Subject& subject_;
  std::vector<std::uint64_t>
      openings_;  // hashes of how expectations in small letters begin, sorted
  std::unordered_set<std::string> beginnings_;  // words with a capital that begin passages, folded
  std::uint32_t suspects_ = 0;                  // expectations that only a cut explains
  std::vector<std::uint32_t> like_others_;      // by skill: expectations that begin like others
};

}  // namespace ladder::rules
