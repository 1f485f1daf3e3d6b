#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "config/selection.h"

namespace ladder::protocol {

/// Which files of a folder are ladders.
using SelectionOf = std::function<const config::Selection&(const std::string& folder)>;

/// Looks into one more folder, adds the paths of the ladders there, and returns whether there are
/// more folders.
using Search = std::function<bool(std::vector<std::string>& found)>;

/// The world as the server sees it. It opens no file and writes to no stream itself, so that tests
/// can give it a world of their own. Paths are absolute.
struct Host {
  /// The text of a file, or nothing if it can't be read. Called from several threads at a time.
  std::function<std::optional<std::string>(const std::string& path)> read;
  /// The path without links, as far as something exists there.
  std::function<std::string(const std::string& path)> real_path;
  /// Begins to look for the ladders below a folder, as `ladder check` finds them.
  std::function<Search(const std::string& folder, SelectionOf selection)> search;
  /// Whether such a search would find a file.
  std::function<bool(const std::string& folder, const std::string& path, SelectionOf selection)>
      finds;
  /// Sends bytes to the client.
  std::function<void(std::string_view bytes)> send;
  /// Writes a page for the editor to show, and gives its path; empty if that isn't possible.
  std::function<std::string(const std::string& title, std::string_view markdown)> write_page;
  /// Where the page of a rule can be read, or an empty string.
  std::function<std::string(std::string_view rule)> page_of;
  /// Ends the server when the process of this number does, which is its client.
  std::function<void(std::int64_t process)> watch_process;
  unsigned threads = 0;  // to read with; 0: as many as there are processors
};

}  // namespace ladder::protocol
