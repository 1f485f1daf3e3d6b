#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "exchange/inference/sign.h"

/// What the names along a side of a table, or of headings side by side, look like.
namespace ladder::exchange {

/// The number that a label has, and what it counts: `Level 2`, `L2 - Senior`, `0.5`, `II`, `Level
/// two`. `1. Digging` has none, since the number only counts the names.
struct LabelNumber {
  std::string series;  // folded; empty for a bare number
  double value = 0;
};
std::optional<LabelNumber> label_number(std::string_view label);

/// `Points`, `Punkte`: the numbers below it are what a rubric gives.
bool is_of_points(std::string_view header);

/// `uuid.v1(name, key)`, `utf8_encode` or a link.
bool is_source_code(std::string_view label);

/// `guide/first-steps.md`, `../index.html`
bool is_file_name(std::string_view name);

/// `#ff4d4f`, `40 ft.`, `false`: what programs are told.
bool is_setting(std::string_view text);

/// Whether a word in it is one that levels are called by: `Senior`, `Exceeds`, `Gold`.
bool has_level_word(std::string_view label);

/// The words in it that levels are called by: `senior lead` of `Senior Lead Cook`.
std::string level_words_in(std::string_view label);

/// `High`, `Medium`, `Critical`, `Below expectations`: it rates a risk or someone's work.
bool is_rating(std::string_view label);

/// Whether most of them are levels of a rubric alone, such as `Good` and `Needs improvement`.
bool are_rubric_labels(const std::vector<std::string>& labels);

/// `1. Digging`, `2) Raking`, `3 - Planting`: the size of the number and its mark, or 0.
std::size_t enumeration_size(std::string_view name);

/// Whether it is a date, an address, a mark or the like, rather than what something is called.
bool is_value(std::string_view text);
/// `x`, `✓`, `yes`
bool is_tick(std::string_view text);
/// The length of a text in words. Scripts without spaces have about two characters per word.
std::size_t word_count(std::string_view text);

/// Names side by side, each with a share of all of them.
struct Labels {
  std::vector<std::string> names;  // that aren't blank
  std::size_t blank = 0;
  double words = 0;       // that have a word for a level
  double series = 0;      // in the longest series of numbers
  double levels = 0;      // either
  double enumerated = 0;  // `1. Digging`
  double letters = 0;     // `A`, `B`
  double numbers = 0;     // `1`, `2`
  double people = 0;      // named after roles: `Helper`
  double abilities = 0;   // named after activities: `Digging`
  double shared = 0;      // have the last word in common
  double sentences = 0;
  double values = 0;   // dates, addresses, marks
  double ratings = 0;  // `High`, `Below expectations`
  std::size_t distinct = 0;
  bool are_peers = false;  // `Sales Director`, `Quality Director`
  bool are_bare = false;   // nothing but numbers
  bool are_marks = false;  // `A`, `A-`, `B+`: of a course
};
Labels labels_of(std::vector<std::string> names);

/// Evidence for the names being levels, or skills.
std::vector<Sign> signs_of_levels(const Labels& labels);
std::vector<Sign> signs_of_skills(const Labels& labels);

constexpr std::string_view only_one_level = "it has only one level";

/// Why no one would believe that these are levels, as the rest of a sentence; empty if one may.
std::string objection_to_levels(const Labels& labels);

/// `Junior, Senior, …`: the first of some names, in one line.
std::string listed(std::span<const std::string> names, std::size_t most);
/// The same with each of them in backticks.
std::string quoted(std::span<const std::string> names, std::size_t most);

}  // namespace ladder::exchange
