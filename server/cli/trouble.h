#pragma once

#include <string>

#include "system/failure.h"
#include "system/replace.h"

namespace ladder::cli {

/// What is wrong with a path, and how to mend it, in words for the user.
std::string trouble_of(const system::Error& error);

/// Why a file keeps its old text, and how to mend that.
std::string trouble_of(const system::NotReplaced& refusal);

}  // namespace ladder::cli
