#include "protocol/editor_settings.h"

#include <nlohmann/json.hpp>

#include "config/key.h"
#include "protocol/outbox.h"

namespace ladder::protocol {
namespace {

using nlohmann::json;

void read(const json& from, const char* path, bool& value) {
  const json::json_pointer pointer(path);
  if (from.contains(pointer) && from.at(pointer).is_boolean()) value = from.at(pointer).get<bool>();
}

}  // namespace

EditorSettings editor_settings_of(const json& section) {
  EditorSettings it;
  if (!section.is_object()) return it;
  read(section, "/codeLens/enable", it.code_lenses);
  read(section, "/inlayHints/skills", it.skill_hints);
  read(section, "/inlayHints/gaps", it.gap_hints);
  if (const auto config = section.find("config"); config != section.end() && config->is_string())
    it.config = config->get<std::string>();
  json overrides = json::object();
  for (const config::Key& key : config::keys()) {
    const auto found = section.find(key.name);
    if (key.scope == config::Scope::file || found == section.end()) continue;
    if (!found->is_null() && !found->empty() && *found != "") overrides[key.name] = *found;
  }
  if (!overrides.empty()) it.overrides = serialize(overrides);
  return it;
}

EditorSettings editor_settings_in(const json& settings) {
  const auto section = settings.find("ladder");
  return editor_settings_of(section == settings.end() ? settings : *section);
}

}  // namespace ladder::protocol
