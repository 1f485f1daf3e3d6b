#pragma once

#include <cstddef>
#include <functional>

namespace ladder::system {

/// Calls `work` once with each number below `count`, on so many threads at a time; 0 threads are as
/// many as there are processors. A thread that cannot be started is done without, so that a
/// platform without threads does all of it in this one. What a call throws is thrown here, after
/// all threads have ended.
void for_each_index(std::size_t count, unsigned threads,
                    const std::function<void(std::size_t)>& work);

}  // namespace ladder::system
