#pragma once

#include <stdexcept>

namespace ladder::cli {

/// The world's fault, not the ladder's: a file that cannot be read, an option that means nothing.
/// Its message is for the user; main prints it and exits with 2.
class Failure : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

}  // namespace ladder::cli
