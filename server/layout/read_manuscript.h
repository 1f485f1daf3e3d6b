#pragma once

#include <string>

#include "layout/manuscript.h"
#include "layout/source.h"

namespace ladder::layout {

/// What is read of a ladder. Comments that say in words what they stand by stand by it, and prose
/// that a grid has below it or between its rows is the description's end.
struct Reading {
  Manuscript manuscript;
  std::string obstacle;  // why the ladder cannot be written anew without a loss; empty where it can
};

Reading read_manuscript(const Source& source);

}  // namespace ladder::layout
