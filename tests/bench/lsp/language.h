#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace ladder::bench {

/// The languages of documents: ladders, and those of the other servers.
struct Language {
  std::string_view name;    // of the documents
  std::string_view id;      // that the protocol knows it by
  std::string_view ending;  // of its files
  std::string (*text)(std::size_t lines);
  /// Where names are: at this column of lines that begin like this, in or above a given line.
  std::string_view name_line;
  std::size_t name_column;
};

extern const Language matrix;
extern const Language sections;
extern const Language yaml;
extern const Language cpp;

/// The languages that a server is measured with, by its name on the command line.
std::vector<const Language*> languages(std::string_view name);

}  // namespace ladder::bench
