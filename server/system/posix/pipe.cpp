#include "system/posix/pipe.h"

#include <cerrno>
#include <utility>

#include <fcntl.h>
#include <unistd.h>

#include "system/descriptors/calls.h"
#include "system/failure.h"

namespace ladder::system {

bool keep_to_this_program(int descriptor) { return ::fcntl(descriptor, F_SETFD, FD_CLOEXEC) == 0; }

Pipe::Pipe() {
  if (::pipe(ends_) != 0) throw Failure("couldn't create a pipe: " + reason_of(errno));
  keep_to_this_program(ends_[0]);
  keep_to_this_program(ends_[1]);
}

Pipe::~Pipe() {
  ::close(ends_[0]);
  close_to();
}

void Pipe::close_to() {
  if (0 <= ends_[1]) ::close(std::exchange(ends_[1], -1));
}

}  // namespace ladder::system
