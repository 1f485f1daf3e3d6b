#pragma once

#include <stdexcept>
#include <string>

namespace ladder::system {

/// The world's fault, not the ladder's: a file that cannot be read, an option that means nothing.
/// Its message is for the user. It is caught where a request or a command ends.
class Failure : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// Why something could not be done, in terms that every platform has. Who knows what the user
/// wanted makes a sentence of it.
struct Error {
  enum class Kind {
    not_found,  // a part of the path may be missing, or may be no folder
    permission_denied,
    read_only,  // all that is mounted there
    link_loop,
    no_space,  // on the disk, or left of what the user may fill
    is_folder,
    is_pipe,
    is_socket,
    is_device,
    too_large,
    other,
  };

  Kind kind = Kind::other;
  std::string reason;  // the system's own words for it: "no space left on device"
};

}  // namespace ladder::system
