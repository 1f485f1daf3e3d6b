#pragma once

#include <string>

#include "cli/batch.h"

namespace ladder::cli {

/// Finds what there is to say about each file of a batch, by the settings of the ladder.json near
/// it, or of `config` where that is not empty.
void diagnose(Batch& batch, const std::string& config, unsigned threads);

}  // namespace ladder::cli
