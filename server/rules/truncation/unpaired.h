#pragma once

#include <optional>

#include "rules/subject.h"

namespace ladder::rules {

/// A bracket or quotation mark of an expectation without its partner, or nothing.
std::optional<Mark> unpaired(const Subject& subject, const model::Expectation& expectation);

}  // namespace ladder::rules
