#pragma once

#include <functional>
#include <string>
#include <vector>

#include "system/watch.h"

namespace ladder::cli {

/// What a run over some paths depends on, which has read some files.
system::WatchedPlaces watched_places(const std::vector<std::string>& paths,
                                     const std::vector<std::string>& read,
                                     std::function<bool(const std::string& path)> is_ladder);

}  // namespace ladder::cli
