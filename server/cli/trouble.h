#pragma once

#include <string>

#include "system/failure.h"
#include "system/replace.h"

namespace ladder::cli {

/// What is wrong with a path, and how to fix it, in words for the user.
std::string trouble_of(const system::Error& error);

/// Why a file was not changed, and how to fix that.
std::string trouble_of(const system::NotReplaced& refusal);

}  // namespace ladder::cli
