#pragma once

namespace ladder::bench {

/// Checks documents with many parts of one kind, in two sizes, and prints how much the cost of a
/// byte grows from one to the other. Linear work costs the same for each byte. Returns whether all
/// work is linear.
bool print_growth();

}  // namespace ladder::bench
