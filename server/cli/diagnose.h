#pragma once

#include "cli/batch.h"
#include "cli/settings.h"

namespace ladder::cli {

/// Finds what there is to say about each file of a batch, by the settings that hold for it.
void diagnose(Batch& batch, SettingsFinder& finder, unsigned threads);

}  // namespace ladder::cli
