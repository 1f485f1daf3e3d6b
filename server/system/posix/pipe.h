#pragma once

namespace ladder::system {

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

/// Has no program that is started from here get the file. macOS knows no way to ask for that when a
/// pipe or a socket is made.
bool keep_to_this_program(int descriptor);

}  // namespace ladder::system
