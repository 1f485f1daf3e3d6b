#pragma once

#include <utility>

#include <unistd.h>

namespace ladder::cli {

/// Closes the file that it holds when it goes.
class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() { close(); }

  int number() const { return number_; }  // negative: there is none

  /// Whether the system has taken over all that was written, which some say only now.
  bool close() {
    const int open = std::exchange(number_, -1);
    return open < 0 || ::close(open) == 0;
  }

 private:
  int number_;
};

}  // namespace ladder::cli
