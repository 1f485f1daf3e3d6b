#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "rules/effect.h"
#include "rules/option.h"
#include "rules/report.h"
#include "rules/subject.h"
#include "text/diagnostic.h"

namespace ladder::rules {

/// What a rule can do about its findings; a finding may still come without a fix.
enum class Fixing { none, safe, unsafe };

/// What a rule looks at; the folder that the rule and its fixture stand in.
enum class Group { structure, progression, truncation, text };

/// What a finding marks, by which a baseline knows it again when the text around it has changed.
enum class Marks {
  words,    // words of the ladder
  absence,  // where something is missing, which may be any place, such as a whole line
  line,     // bytes or lines wherever they are: no place in the ladder
  comment,  // words of a comment to the checker: the place is what follows it
};

/// The places without a text that a finding is about. A baseline knows each of them again, however
/// the ladder is laid out.
enum class EmptyPlaces {
  none,
  marked,           // the place that the finding marks
  rest_of_row,      // those that a row of a grid has no cells for
  rest_of_section,  // the `####` headings that a section lacks, where the finding names none
};

/// What a rule does where a habit is the ladder's own, and where it is not; for people.
struct HabitUse {
  Habit Norms::*habit;
  bool (*applies)(const Norms& norms);
  std::string_view then;       // "reports the ones that do not"
  std::string_view otherwise;  // "does not go by capital letters here"
};

/// One thing that the checker holds a ladder to: all that is known about it, its page, and the
/// function that looks.
///
/// The page is plain text and Markdown; tests run its examples.
struct Rule {
  std::string_view name;  // kebab-case; names the fault, not the cure
  Group group = Group::structure;
  text::Severity severity = text::Severity::warning;
  Fixing fixing = Fixing::none;
  std::optional<Effect> effect = {};  // on people, where it is another one than its group's
  Marks marks = Marks::words;
  EmptyPlaces empty_places = EmptyPlaces::none;
  bool once_a_ladder = false;      // it says of a level once what holds in all its skills
  std::string_view summary;        // one sentence: what it finds
  std::string_view why;            // why it matters to the people who are measured by the ladder
  std::string_view bad;            // a document that draws this rule once and no other
  std::string_view good;           // the same one mended, which draws nothing
  std::string_view settings = {};  // the ladder.json of both examples, where they need one
  std::span<const Option> options = {};   // what ladder.json can set beside the severity
  std::string_view remarks = {};          // what else its page says beside the options
  std::string_view off = {};              // when to switch it off, in a sentence
  std::span<const HabitUse> habits = {};  // those of a ladder that it goes by
  void (*check)(const Subject& subject, Report& report) = nullptr;  // sees one ladder
  void (*check_document)(const DocumentSubject& subject, Report& report) = nullptr;
};

/// Whether a rule is about comments to the checker. It has no function of its own: what is wrong
/// with them is found where they are applied.
inline bool is_about_comments(const Rule& rule) { return !rule.check && !rule.check_document; }

}  // namespace ladder::rules
