#pragma once

#include <string_view>

#include "rules/report.h"
#include "rules/subject.h"
#include "text/diagnostic.h"

namespace ladder::rules {

/// What a rule can do about its findings; a finding may still come without a fix.
enum class Fixing { none, safe, unsafe };

/// What a rule looks at; the folder that the rule and its fixture stand in.
enum class Group { structure, progression, truncation, text };

/// One thing that the checker holds a ladder to: its page, and the function that looks.
///
/// The page is plain text and Markdown; tests run its examples.
struct Rule {
  std::string_view name;  // kebab-case; names the fault, not the cure
  Group group = Group::structure;
  text::Severity severity = text::Severity::warning;
  Fixing fixing = Fixing::none;
  std::string_view summary;        // one sentence: what it finds
  std::string_view why;            // why it matters to the people who are measured by the ladder
  std::string_view bad;            // a document that draws this rule once and no other
  std::string_view good;           // the same one mended, which draws nothing
  std::string_view settings = {};  // the ladder.json of both examples, where they need one
  std::string_view options = {};   // what ladder.json can set beside the severity, in a sentence
  std::string_view off = {};       // when to switch it off, in a sentence
  void (*check)(const Subject& subject, Report& report) = nullptr;  // sees one ladder
  void (*check_document)(const DocumentSubject& subject, Report& report) = nullptr;
};

}  // namespace ladder::rules
