#include "system/files.h"

namespace ladder::system {

Error not_a_file(FileKind kind) {
  switch (kind) {
    case FileKind::folder: return {Error::Kind::is_folder, "it's a folder"};
    case FileKind::pipe: return {Error::Kind::is_pipe, "it's a pipe"};
    case FileKind::socket: return {Error::Kind::is_socket, "it's a socket"};
    default: return {Error::Kind::is_device, "it's a device"};
  }
}

}  // namespace ladder::system
