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

/// The resources that a program used, from its start to its end.
struct Run {
  double seconds = 0;    // of processor time
  double elapsed = 0;    // of the clock on the wall
  double megabytes = 0;  // of memory, at most
};

enum class Shown { yes, no };

/// Runs a program, and shows or hides its output. The memory is only correct if this process has
/// never needed as much: Linux also counts the process before it became the program.
Run run(const std::vector<std::string>& words, Shown shown);

}  // namespace ladder::bench
