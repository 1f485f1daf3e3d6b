#include "system/parallel.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <system_error>
#include <thread>
#include <vector>

namespace ladder::system {

void for_each_index(std::size_t count, unsigned threads,
                    const std::function<void(std::size_t)>& work) {
  std::atomic<std::size_t> next = 0;
  std::exception_ptr failure;
  std::once_flag first;
  const auto take_turns = [&] {
    try {
      for (std::size_t i = next++; i < count; i = next++) work(i);
    } catch (...) {
      // Not a place to handle it: it only crosses over to the thread that called.
      std::call_once(first, [&] { failure = std::current_exception(); });
      next = count;
    }
  };

  if (threads == 0) threads = std::max(1U, std::thread::hardware_concurrency());
  const std::size_t others = std::min<std::size_t>(threads, std::max<std::size_t>(count, 1)) - 1;
  {
    std::vector<std::jthread> pool;
    try {
      for (std::size_t i = 0; i < others; ++i) pool.emplace_back(take_turns);
    } catch (const std::system_error&) {  // The system can't start more threads.
    }
    take_turns();
  }
  if (failure) std::rethrow_exception(failure);
}

}  // namespace ladder::system
