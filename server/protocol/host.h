#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "config/resolver.h"

namespace ladder::protocol {

/// The world as the server sees it. It opens no file and writes to no stream itself, so that tests
/// can give it a world of their own. Paths are absolute.
struct Host {
  /// The text of a file, or nothing if it can't be read. Called from several threads at a time.
  std::function<std::optional<std::string>(const std::string& path)> read;
  /// The ladders below a folder, as `ladder check` finds them.
  std::function<std::vector<std::string>(const std::string& folder, config::Resolver& settings)>
      find;
  /// Sends bytes to the client.
  std::function<void(std::string_view bytes)> send;
  /// Where the page of a rule can be read, or an empty string.
  std::function<std::string(std::string_view rule)> page_of;
  /// Ends the server when the process of this number does, which is its client.
  std::function<void(std::int64_t process)> watch_process;
  unsigned threads = 0;  // to read with; 0: as many as there are processors
};

}  // namespace ladder::protocol
