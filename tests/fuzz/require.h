#pragma once

#include <cstdio>
#include <cstdlib>
#include <string>

namespace ladder::testing {

/// Ends the fuzzer, which keeps the input, where something is wrong.
inline void require_empty(const std::string& wrong) {
  if (wrong.empty()) return;
  std::fprintf(stderr, "%s\n", wrong.c_str());
  std::abort();
}

}  // namespace ladder::testing
