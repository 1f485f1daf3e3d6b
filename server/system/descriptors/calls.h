#pragma once

#include <string>
#include <string_view>

#include <unistd.h>

#include "system/failure.h"
#include "system/streams.h"

namespace ladder::system {

/// Owns a file descriptor, and closes it when destroyed.
class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (0 <= number_) ::close(number_);
  }

  int number() const { return number_; }  // negative if it has none

 private:
  int number_;
};

inline int descriptor_of(Stream stream) { return static_cast<int>(stream.handle); }

/// Whether a path can lead anywhere; if not, errno says why. WASI takes an empty one for the
/// current folder.
bool leads_somewhere(const std::string& path);

Error error_of(int error_number);

/// "no space left on device".
std::string reason_of(int error_number);

/// Whether all could be written; if not, errno says why.
bool write_whole(int descriptor, std::string_view bytes);

}  // namespace ladder::system
