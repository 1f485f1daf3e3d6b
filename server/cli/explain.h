#pragma once

#include "cli/arguments/check.h"
#include "cli/batch.h"
#include "cli/console.h"
#include "cli/settings.h"

namespace ladder::cli {

/// `ladder check --explain`: says by which habits the ladders of a batch are judged.
void explain(const Batch& batch, SettingsFinder& settings, const CheckArguments& arguments,
             Console& console);

}  // namespace ladder::cli
