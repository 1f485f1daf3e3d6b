#include "config/selection.h"

#include "config/key.h"
#include "config/read_json.h"

namespace ladder::config {

bool includes(const Selection& selection, std::string_view path) {
  path.remove_prefix(path.starts_with('/') ? 1 : 0);
  return ruling(selection.includes, path, EntryKind::file).ignores();
}

IgnoreFile default_includes() {
  IgnoreFile file;
  for (const Value& it : read_json(key_named("include")->standard).root.items)
    if (auto pattern = parse_pattern(it.string)) file.patterns.push_back(*std::move(pattern));
  return file;
}

}  // namespace ladder::config
