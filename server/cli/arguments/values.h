#pragma once

#include <string>
#include <vector>

namespace CLI {
class Option;
}

namespace ladder::cli {

/// A word that may stand on the command line, and what it means there.
struct Candidate {
  std::string word;
  std::string purpose;
};

/// What an option or an argument can be given.
struct Values {
  std::vector<Candidate> words = {};
  bool files = false;    // the path of a file or folder
  bool is_list = false;  // several, with commas between
};

/// By the type that the help names, such as `full|json`, `RULE,...` or `FILE`.
Values values_of(const CLI::Option& option);

}  // namespace ladder::cli
