#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "exchange/inference/parts.h"

/// What titles side by side are, where they may be levels.
namespace ladder::exchange {

/// `1.0` and `1.1` are versions or the numbers of chapters.
bool are_versions(const std::vector<std::string>& names);

/// `Milestone 1`
bool counts_something(const std::string& title);

/// `D4. Requirements`, `M1 — Billing`: a number before something that is no level, unlike `L2 -
/// Engineer` and `E3`.
bool counts_topics(const std::string& title);

/// `Level 1 topics`, `Level 2: Legal Review`: what follows the number says that it is about
/// something else, unlike `Level 1 (basic)`, `Level 2: Senior` and `Level 1 Engineer`.
bool is_step(const std::string& title);

/// `Gold`: a prize, or what members of a club pay for.
bool is_medal(const std::string& title);

/// `Tier 2 - The water of the park`: a number before a topic of several words.
bool heads_topic(const std::string& title);

/// `D4`, `P0`: a code that is seldom that of a job, unlike `P1` and `M2`.
bool is_other_code(const std::string& title);

/// `RG1`, `CD10`: the same with several letters, unlike `IC3`, and unlike `PL2`, a proficiency
/// level.
bool is_long_code(const std::string& title);

/// `Level 45`, `Level 46` and `Level 47`: those of a game.
bool begin_late(const std::vector<std::string>& titles);

/// `1.`, `2)` and `3:` only count what follows, as does `# 4`.
bool is_mark_of_list(const std::string& title);

/// `Beginner`, `Advanced`: levels of courses and roadmaps as well.
bool is_for_learners(const std::string& title);

/// `3 credits`, `40 hours`, `€ 20`: what a course takes.
bool says_what_it_takes(std::string_view text);

/// `Changelog`, `Release notes`
bool is_history(std::string_view title);

/// Whether a title is that of a level and of nothing else: `Senior`, `Level 2`, `Senior Cook`,
/// unlike `Advanced usage`, and unlike the `High` that rates a risk.
bool is_firm(const std::string& title, const Declared& declared);

/// `Advanced use`: what people may also call a thing.
bool is_of_thing(const std::string& title);

}  // namespace ladder::exchange
