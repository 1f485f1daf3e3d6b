#pragma once

#include <string>

#include "rules/subject.h"

namespace ladder::rules {

/// That an expectation is cut at one of its ends, and why the checker thinks so.
struct Cut {
  text::Span span;  // the first or last word
  bool certain = false;
  std::string evidence;
};

/// Whether an expectation has sentences; `n/a (see level 4)` is a marker with a remark.
bool has_sentences(const Subject& subject, const model::Expectation& expectation);

/// The facts of its first and last passage; it must have some.
const PassageFacts& first_passage(const Subject& subject, const model::Expectation& expectation);
const PassageFacts& last_passage(const Subject& subject, const model::Expectation& expectation);

}  // namespace ladder::rules
