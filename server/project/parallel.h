#pragma once

#include <cstddef>
#include <functional>

namespace ladder::project {

/// Calls `work` once with each number below `count`, on so many threads at a time; 0 threads are as
/// many as there are processors. What a call throws is thrown here, after all threads have ended.
void for_each_index(std::size_t count, unsigned threads,
                    const std::function<void(std::size_t)>& work);

}  // namespace ladder::project
