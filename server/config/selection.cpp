#include "config/selection.h"

#include <algorithm>

#include "config/key.h"
#include "config/read_json.h"

namespace ladder::config {

bool includes(const Selection& selection, std::string_view path) {
  path.remove_prefix(path.starts_with('/') ? 1 : 0);
  const Ruling own = ruling(selection.includes, path, EntryKind::file);
  if (own.pattern) return own.ignores();
  const auto names_folders = [](const IgnoreFile& it) {
    return std::ranges::any_of(it.patterns, &IgnorePattern::folders_only);
  };
  if (std::ranges::none_of(selection.includes, names_folders)) return false;
  // `careers/` includes everything in such a folder.
  for (std::size_t end = path.rfind('/'); end != path.npos; end = path.rfind('/', end - 1)) {
    const Ruling folder = ruling(selection.includes, path.substr(0, end), EntryKind::folder);
    if (folder.pattern && folder.pattern->folders_only) return folder.ignores();
  }
  return false;
}

IgnoreFile default_includes() {
  IgnoreFile file;
  for (const Value& it : read_json(key_named("include")->standard).root.items)
    if (auto pattern = parse_pattern(it.string)) file.patterns.push_back(*std::move(pattern));
  return file;
}

}  // namespace ladder::config
