#pragma once

#include <string>

#include "support/process.h"

namespace ladder::testing {

/// The program that the tests have built, or the one that LADDER_BINARY in the environment names.
std::string server_to_test();

/// A program as a language server, with nothing in its environment but the options of sanitizers.
Process server_process(const std::string& program, const std::string& folder = ".");

}  // namespace ladder::testing
