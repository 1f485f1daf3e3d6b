#include "bench/measure.h"

#include <algorithm>
#include <chrono>
#include <ctime>
#include <stdexcept>

#include <fcntl.h>
#include <sched.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace ladder::bench {
namespace {

double seconds(const timeval& time) {
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) * 1e-6;
}

double processor_time() {
  timespec now{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

}  // namespace

void stay_on_one_processor() {
#ifdef __linux__
  cpu_set_t processors;
  CPU_ZERO(&processors);
  CPU_SET(static_cast<std::size_t>(sched_getcpu()), &processors);
  sched_setaffinity(0, sizeof processors, &processors);
#endif
}

double seconds_of(const std::function<void()>& work) {
  const double begin = processor_time();
  work();
  return processor_time() - begin;
}

double median(std::vector<double> values) {
  std::ranges::sort(values);
  const std::size_t middle = values.size() / 2;
  return values.size() % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
}

Run run(const std::vector<std::string>& words, Shown shown) {
  std::vector<char*> arguments;
  for (const std::string& it : words) arguments.push_back(const_cast<char*>(it.c_str()));
  arguments.push_back(nullptr);

  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  if (shown == Shown::no)
    for (const int stream : {STDOUT_FILENO, STDERR_FILENO})
      posix_spawn_file_actions_addopen(&actions, stream, "/dev/null", O_WRONLY, 0);
  const auto begin = std::chrono::steady_clock::now();
  pid_t child = 0;
  const int failed =
      posix_spawn(&child, arguments[0], &actions, nullptr, arguments.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  if (failed != 0) throw std::runtime_error("cannot run " + words[0]);

  rusage usage{};
  int status = 0;
  wait4(child, &status, 0, &usage);
  const std::chrono::duration<double> elapsed = std::chrono::steady_clock::now() - begin;
  const bool worked = WIFEXITED(status) && WEXITSTATUS(status) < 2;  // 1: something was found
  if (!worked) throw std::runtime_error(words[0] + " failed");
  return {seconds(usage.ru_utime) + seconds(usage.ru_stime), elapsed.count(),
          static_cast<double>(usage.ru_maxrss) / 1024};
}

}  // namespace ladder::bench
