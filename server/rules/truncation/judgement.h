#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_set>
#include <vector>

#include "rules/subject.h"
#include "text/diagnostic.h"

namespace ladder::rules {

/// That an expectation is cut at one of its ends, and why the checker thinks so.
struct Cut {
  text::Span span;  // the first or last word
  bool certain = false;
  std::string evidence;
};

/// Judges the beginnings of a ladder's expectations by the ladder's own habit.
class StartJudge {
 public:
  explicit StartJudge(const Subject& subject);

  std::optional<Cut> cut(const model::Expectation& expectation) const;

 private:
  bool is_usual(const model::Expectation& expectation) const;
  bool begins_like_others(const model::Expectation& expectation) const;

  const Subject& subject_;
  std::vector<std::uint64_t>
      openings_;  // hashes of how expectations in small letters begin, sorted
  std::unordered_set<std::string> beginnings_;  // words with a capital that begin passages, folded
  std::vector<std::uint32_t> like_others_;      // by skill: expectations that begin like others
};

/// Judges the ends of a ladder's expectations by what they show and by the ladder's own habit.
class EndJudge {
 public:
  explicit EndJudge(const Subject& subject);

  std::optional<Cut> cut(const model::Expectation& expectation) const;

 private:
  std::optional<Cut> cut_by_sign(const model::Expectation& expectation,
                                 const PassageFacts& last) const;
  std::optional<Cut> cut_by_habit(const model::Expectation& expectation,
                                  const PassageFacts& last) const;

  const Subject& subject_;
  std::vector<Habit> skill_stops_;  // by skill: expectations that end with a full stop
};

}  // namespace ladder::rules
