#include "system/replace.h"

#include <set>

#include <fmt/core.h>

#include "system/drafts.h"
#include "system/files.h"
#include "system/parallel.h"
#include "system/paths.h"
#include "system/replacing.h"

namespace ladder::system {

void refuse_to_write(const std::string& path, const std::string& reason) {
  throw Failure(fmt::format("couldn't write `{}`: {}", path, reason));
}

void refuse_to_write(const std::string& path, const NotReplaced& why) {
  refuse_to_write(
      path, why.why == NotReplaced::Why::several_names
                ? fmt::format("it has {} hard links, and only one of them would change", why.names)
                : why.error.reason);
}

std::optional<NotReplaced> reason_if_changed(const std::string& path, std::string_view read_text) {
  using Why = NotReplaced::Why;
  const ReadFile now = read_file(path, read_text.size());
  const bool has_grown = now.error && now.error->kind == Error::Kind::too_large;
  if (now.error && !has_grown) return NotReplaced{Why::unreadable, *now.error};
  if (has_grown || now.text != read_text) return NotReplaced{Why::changed};
  return std::nullopt;
}

void for_each_replaced(const std::vector<std::string>& paths, unsigned threads,
                       const std::function<void(std::size_t)>& work) {
  constexpr unsigned writers = 8;  // most of the time they wait for the disk
  std::set<std::string> folders;
  for (const std::string& it : paths)
    if (!it.empty()) folders.insert(folder_of(it));
  for (const std::string& it : folders) sweep(it);
  for_each_index(paths.size(), threads == 0 ? writers : threads, work);
  for (const std::string& it : folders) settle(it);
}

}  // namespace ladder::system
