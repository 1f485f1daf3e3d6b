#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace ladder::bench {

/// What a document can be written in: ladders, and what the servers beside ours are for.
struct Language {
  std::string_view name;    // of the documents
  std::string_view id;      // that the protocol knows it by
  std::string_view ending;  // of its files
  std::string (*text)(std::size_t lines);
  /// Where names stand: at this column of lines that begin so, in or above the line asked about.
  std::string_view name_line;
  std::size_t name_column;
};

extern const Language matrix;
extern const Language sections;
extern const Language yaml;
extern const Language cpp;

/// Those that a server is for, by the name that the command line has for them.
std::vector<const Language*> languages(std::string_view name);

}  // namespace ladder::bench
