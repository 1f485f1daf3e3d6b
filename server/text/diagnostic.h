#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "text/span.h"

namespace ladder::text {

enum class Severity { error, warning, hint };

/// Replaces the bytes of `span` by `replacement`.
struct Edit {
  Span span;
  std::string replacement;

  friend bool operator==(const Edit&, const Edit&) = default;
};

/// A safe fix keeps the meaning; an unsafe one should be reviewed.
enum class Applicability { safe, unsafe };

/// A change that removes the problem. `edits` are in order and do not overlap.
struct Fix {
  std::string title;  // a command: "Change to `Networking`"
  Applicability applicability = Applicability::safe;
  std::vector<Edit> edits;
  bool preferred = false;  // the one to make, where there are several of its kind
};

/// Another place that has to do with a problem, such as the first definition.
struct Related {
  std::string file;  // empty: the same document
  Span span;
  std::string message;
};

/// A finding about one place in a document.
struct Diagnostic {
  Span span;
  Severity severity = Severity::warning;
  std::string_view code;  // the rule's name
  std::string message;    // the problem
  std::string evidence;   // why the checker thinks so, where the message does not show it
  std::string help;       // how to fix it
  std::string ladder;     // the title, skill and level it is about, as written; empty if none
  std::string skill;
  std::string level;
  std::vector<Fix> fixes;
  std::vector<Related> related;
};

}  // namespace ladder::text
