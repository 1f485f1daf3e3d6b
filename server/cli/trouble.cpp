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
      return reason + "; make the file and its folder writable, or take the fixes from `--diff`";
    case no_space: return reason + "; make room for a second copy of the file";
    default: return reason;
  }
}

}  // namespace

std::string trouble_of(const system::Error& error) {
  using enum system::Error::Kind;
  switch (error.kind) {
    case not_found:
      return "there is no such file or folder; check the spelling and the current folder";
    case permission_denied:
      return "permission denied; make it readable, or leave it out by a line in `.ladderignore`";
    case link_loop: return "the symbolic link leads back to itself; point it at a file";
    case is_folder: return "this is a folder, not a file; name a file in it";
    case is_pipe:
      return "this is a pipe, not a file; to check the output of a command, pipe it into `ladder "
             "check -`";
    case is_socket: return "this is a socket, not a file; name a file";
    case is_device: return "this is a device, not a file; name a file";
    default: return "cannot be read: " + error.reason;
  }
}

std::string trouble_of(const system::NotReplaced& refusal) {
  using enum system::NotReplaced::Why;
  switch (refusal.why) {
    case unreadable: return trouble_of(refusal.error);
    case unwritable: return trouble_with_writing(refusal.error);
    case changed:
      return "not fixed: another program has changed the file in the meantime; try again";
    case several_names: break;
  }
  return fmt::format(
      "not fixed: the file has {} names (hard links), of which one alone would get the new text; "
      "make it a file of its own, or take the fixes from `--diff`",
      refusal.names);
}

}  // namespace ladder::cli
