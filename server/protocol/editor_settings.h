#pragma once

#include <string>

#include <nlohmann/json_fwd.hpp>

namespace ladder::protocol {

/// What the author set in the editor, in its section `ladder`.
struct EditorSettings {
  bool code_lenses = true;
  bool skill_hints = true;  // the skill's name before each cell of a matrix
  bool gap_hints = true;    // the level's name after each gap
  std::string config;       // the path of a ladder.json that applies everywhere; empty: the nearest
  std::string overrides;    // settings before each ladder.json, in its format; empty: none

  friend bool operator==(const EditorSettings&, const EditorSettings&) = default;
};

/// Reads `{ "codeLens": { "enable": true }, "inlayHints": { "skills": true, "gaps": true },
/// "config": "", "rules": { "level-gap": "off" } }`; each key may be missing. For a value of
/// another type, the default applies.
EditorSettings editor_settings_of(const nlohmann::json& section);

/// Those in the settings of an editor, whose section `ladder` they are, or which are that section.
EditorSettings editor_settings_in(const nlohmann::json& settings);

}  // namespace ladder::protocol
