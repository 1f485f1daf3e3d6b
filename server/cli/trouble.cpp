#include "cli/trouble.h"

#include <fmt/core.h>

namespace ladder::cli {
namespace {

std::string trouble_with_writing(const system::Error& error) {
  using enum system::Error::Kind;
  const std::string reason = "not fixed: " + error.reason;
  switch (error.kind) {
    case permission_denied:
    case read_only:
      return reason + "; make the file and its folder writable, or apply the output of `--diff`";
    case no_space: return reason + "; free up enough space for a second copy of the file";
    default: return reason;
  }
}

}  // namespace

std::string trouble_of(const system::Error& error) {
  using enum system::Error::Kind;
  switch (error.kind) {
    case not_found: return "no such file or folder; check the path and the current folder";
    case permission_denied:
      return "permission denied; make the file readable, or add it to `.ladderignore`";
    case link_loop: return "the symbolic link leads back to itself; make it point to a file";
    case is_folder: return "this is a folder, not a file; choose a file inside it";
    case is_pipe:
      return "this is a pipe, not a file; to check the output of a command, pipe it into `ladder "
             "check -`";
    case is_socket: return "this is a socket, not a file; choose a file instead";
    case is_device: return "this is a device, not a file; choose a file instead";
    default: return "can't be read: " + error.reason;
  }
}

std::string trouble_of(const system::NotReplaced& refusal) {
  using enum system::NotReplaced::Why;
  switch (refusal.why) {
    case unreadable: return trouble_of(refusal.error);
    case unwritable: return trouble_with_writing(refusal.error);
    case changed: return "not fixed: another program has just changed the file; try again";
    case several_names: break;
  }
  return fmt::format(
      "not fixed: the file has {} hard links, and only one of them would get the new text; replace "
      "it with a copy, or apply the output of `--diff`",
      refusal.names);
}

}  // namespace ladder::cli
