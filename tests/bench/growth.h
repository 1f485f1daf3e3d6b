#pragma once

namespace ladder::bench {

/// Checks documents that have much of one thing, in two sizes, and prints how much the cost of a
/// byte grows from one to the other. Linear work costs the same for each byte. Whether it does
/// everywhere.
bool print_growth();

}  // namespace ladder::bench
