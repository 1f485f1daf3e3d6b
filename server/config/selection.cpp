#include "config/selection.h"

#include "config/key.h"
#include "config/read_json.h"

namespace ladder::config {

IgnoreFile default_includes() {
  IgnoreFile file;
  for (const Value& it : read_json(key_named("include")->standard).root.items)
    if (auto pattern = parse_pattern(it.string)) file.patterns.push_back(*std::move(pattern));
  return file;
}

}  // namespace ladder::config
