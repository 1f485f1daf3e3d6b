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

/// What a rule looks at; the folder of the rule and its fixture.
enum class Group { structure, progression, truncation, text, style };

/// What a finding marks, by which a baseline recognizes it after the text around it has changed.
enum class Marks {
  words,    // words of the ladder
  absence,  // where something is missing, which may be any place, such as a whole line
  line,     // bytes or lines wherever they are: no place in the ladder
  comment,  // words of a comment to the checker: the place is what follows it
};

/// The places without an expectation that a finding is about. A baseline recognizes each of them,
/// however the ladder is laid out.
enum class EmptyPlaces {
  none,
  marked,           // the place that the finding marks, and those related to it
  rest_of_row,      // those that a row of a grid has no cells for
  rest_of_section,  // the `####` headings that a section lacks, where the finding names none
};

/// What a rule does if a convention is the ladder's own, and if it isn't; for people.
struct ConventionUse {
  Convention Norms::*convention;
  bool (*applies)(const Norms& norms);
  std::string_view then;       // "reports the ones that don't"
  std::string_view otherwise;  // "doesn't rely on capital letters here"
};

/// One thing that the checker looks for: everything about it, its page, and its function.
///
/// The page is plain text and Markdown; tests run its examples.
struct Rule {
  std::string_view name;  // kebab-case; names the problem, not the fix
  Group group = Group::structure;
  text::Severity severity = text::Severity::warning;
  Fixing fixing = Fixing::none;
  bool is_optional = false;           // off unless ladder.json turns it on
  std::optional<Effect> effect = {};  // on people, if it differs from its group's
  Marks marks = Marks::words;
  EmptyPlaces empty_places = EmptyPlaces::none;
  bool once_a_ladder = false;      // one finding for a level whose problem is in all its skills
  std::string_view summary;        // one sentence: what it finds
  std::string_view why;            // why it matters to the people assessed against the ladder
  std::string_view bad;            // a document with one finding, of this rule
  std::string_view good;           // the same one fixed, without findings
  std::string_view settings = {};  // the ladder.json of both examples, if they need one
  std::span<const Option> options = {};             // what ladder.json can set besides the severity
  std::string_view remarks = {};                    // what its page adds to the options
  std::string_view off = {};                        // when to turn it off, in a sentence or two
  std::span<const ConventionUse> conventions = {};  // conventions of the ladder that it uses
  void (*check)(const Subject& subject, Report& report) = nullptr;  // sees one ladder
  void (*check_document)(const DocumentSubject& subject, Report& report) = nullptr;
};

/// Whether a rule is about suppression comments. It has no function of its own: mistakes in them
/// are found where they are applied.
inline bool is_about_comments(const Rule& rule) { return !rule.check && !rule.check_document; }

}  // namespace ladder::rules
