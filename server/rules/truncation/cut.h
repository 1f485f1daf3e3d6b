#pragma once

#include <string>

#include "text/span.h"

namespace ladder::rules {

/// A cut at one end of an expectation, and why the checker thinks that it is one.
struct Cut {
  text::Span span;  // the first or last word
  bool certain = false;
  std::string evidence;
  bool is_only_stop = false;  // perhaps nothing but a full stop is missing
};

}  // namespace ladder::rules
