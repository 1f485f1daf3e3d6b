#pragma once

#include <string>
#include <string_view>
#include <utility>

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

/// Two ends of a pipe that no program started from here gets.
class Pipe {
 public:
  Pipe();  // a Failure if the system can't open more
  Pipe(const Pipe&) = delete;
  Pipe& operator=(const Pipe&) = delete;
  ~Pipe();

  int from() const { return ends_[0]; }
  int to() const { return ends_[1]; }
  void close_to();

 private:
  int ends_[2] = {-1, -1};
};

inline int descriptor_of(Stream stream) { return static_cast<int>(stream.handle); }

/// Keeps programs that are started from here from inheriting the file. macOS can't do this when a
/// pipe or a socket is created.
bool keep_to_this_program(int descriptor);

Error error_of(int error_number);

/// "no space left on device".
std::string reason_of(int error_number);

/// Whether all could be written; if not, errno says why.
bool write_whole(int descriptor, std::string_view bytes);

}  // namespace ladder::system
