#include "system/replace.h"

#include <cerrno>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "system/descriptors/calls.h"
#include "system/descriptors/draft.h"
#include "system/drafts.h"
#include "system/files.h"
#include "system/paths.h"
#include "system/replacing.h"

namespace ladder::system {
namespace {

void write_into(const std::string& path, std::string_view text) {
  const Descriptor file(::open(path.c_str(), O_WRONLY | O_TRUNC | O_CLOEXEC));
  if (file.number() < 0) refuse_to_write(path, reason_of(errno));
  // A reader that goes away has read enough.
  if (!write_whole(file.number(), text) && errno != EPIPE)
    throw Failure("couldn't write the output: " + reason_of(errno));
}

/// Whether a path is a name that the system has for what a program has open, as /dev/stdout.
bool is_name_of_open_file(const std::string& path) {
  const std::string own = own_path_of(path);
  return lies_in(own, "/dev") || lies_in(own, "/proc");
}

/// The reason not to replace the content of a file, if there is one.
std::optional<NotReplaced> reason_to_keep(const std::string& path, const struct stat& original) {
  using Why = NotReplaced::Why;
  // A file that is write-protected is not to be changed, although its folder would allow it.
  if (::faccessat(AT_FDCWD, path.c_str(), W_OK, AT_EACCESS) != 0)
    return NotReplaced{Why::unwritable, error_of(errno)};
  if (1 < original.st_nlink)
    return NotReplaced{Why::several_names, {}, static_cast<std::uint64_t>(original.st_nlink)};
  return std::nullopt;
}

}  // namespace

std::optional<NotReplaced> replace_file(const std::string& path, std::string_view read_text,
                                        std::string_view text) {
  using Why = NotReplaced::Why;
  struct stat original = {};
  if (!leads_somewhere(path) || ::stat(path.c_str(), &original) != 0)
    return NotReplaced{Why::unreadable, error_of(errno)};
  if (auto reason = reason_to_keep(path, original)) return reason;

  Draft draft(folder_of(path));
  if (!draft.exists() || !draft.write(text) || !draft.take_after(original) ||
      !draft.reach_the_disk())
    return NotReplaced{Why::unwritable, error_of(errno)};

  // Nothing from here on waits for the disk, so there's no time for another program to save the
  // file.
  const std::optional<Stamp> stamp = stamp_of(path);
  if (auto reason = reason_if_changed(path, read_text)) return reason;
  if (stamp_of(path) != stamp) return NotReplaced{Why::changed};
  if (!draft.take_the_place_of(path)) return NotReplaced{Why::unwritable, error_of(errno)};
  return std::nullopt;
}

bool has_text_to_lose(const std::string& path) {
  return is_file(path) && !is_name_of_open_file(path);
}

void write_file(const std::string& given_path, std::string_view text) {
  struct stat original = {};
  const bool is_there = leads_somewhere(given_path) && ::stat(given_path.c_str(), &original) == 0;
  const bool is_link = own_kind_of(given_path) == FileKind::link;
  if (is_there ? !S_ISREG(original.st_mode) || is_name_of_open_file(given_path) : is_link)
    return write_into(given_path, text);
  // A link leads to the file to be written, and stays a link.
  const std::string path = is_link ? identity_of(given_path) : given_path;
  if (const auto reason = is_there ? reason_to_keep(path, original) : std::nullopt)
    refuse_to_write(given_path, *reason);
  const std::string folder = folder_of(path);
  sweep(folder);
  Draft draft(folder);
  if (!draft.exists() || !draft.write(text) ||
      !(is_there ? draft.take_after(original) : draft.take_usual_mode()) ||
      !draft.reach_the_disk() || !draft.take_the_place_of(path))
    refuse_to_write(given_path, reason_of(errno));
  settle(folder);
}

}  // namespace ladder::system
