#pragma once

#include <functional>
#include <string>
#include <vector>

namespace ladder::bench {

/// Keeps this process, and those it starts, on one processor.
void stay_on_one_processor();

/// The processor time that `work` takes, in seconds: other programs on the machine do not count.
double seconds_of(const std::function<void()>& work);

double median(std::vector<double> values);

/// What a program took, from its start to its end.
struct Run {
  double seconds = 0;    // of processor time
  double elapsed = 0;    // of the clock on the wall
  double megabytes = 0;  // of memory, at most
};

enum class Shown { yes, no };

/// Runs a program, and shows what it says or does not. Its memory is its own only as long as this
/// process has never needed as much: Linux counts what a process was before it became another.
Run run(const std::vector<std::string>& words, Shown shown);

}  // namespace ladder::bench
