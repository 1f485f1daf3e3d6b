#include "cli/replace.h"

#include <cerrno>
#include <set>

#include <fcntl.h>
#include <fmt/core.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cli/draft.h"
#include "cli/files.h"
#include "cli/trouble.h"
#include "project/parallel.h"

namespace ladder::cli {
std::optional<std::string> replace(const std::string& path, std::string_view read_text,
                                   std::string_view text) {
  struct stat original = {};
  if (::stat(path.c_str(), &original) != 0) return trouble_of(errno);
  // A file that is write-protected is not to be changed, although its folder would allow it.
  if (::faccessat(AT_FDCWD, path.c_str(), W_OK, AT_EACCESS) != 0)
    return trouble_with_writing(errno);
  if (1 < original.st_nlink)
    return fmt::format(
        "not fixed: the file has {} names (hard links), of which one alone would get the new text; "
        "make it a file of its own, or take the fixes from `--diff`",
        original.st_nlink);

  Draft draft(folder_of(path));
  if (!draft.exists() || !draft.write(text) || !draft.take_after(path, original))
    return trouble_with_writing(errno);

  const Content now = read(path);
  if (now.problem) return now.problem->message;
  if (now.text != read_text)
    return "not fixed: another program has changed the file in the meantime; try again";
  if (!draft.take_the_place_of(path)) return trouble_with_writing(errno);
  return std::nullopt;
}

void for_each_replaced(const std::vector<std::string>& paths, unsigned threads,
                       const std::function<void(std::size_t)>& work) {
  constexpr unsigned writers = 8;  // most of the time they wait for the disk
  std::set<std::string> folders;
  for (const std::string& it : paths)
    if (!it.empty()) folders.insert(folder_of(it));
  for (const std::string& it : folders) sweep(it);
  project::for_each_index(paths.size(), threads == 0 ? writers : threads, work);
  for (const std::string& it : folders) settle(it);
}

}  // namespace ladder::cli
