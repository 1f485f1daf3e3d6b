#include "config/key.h"

namespace ladder::config {

std::span<const Key> keys() {
  static constexpr Key all[] = {
      {"$schema", Kind::string, Scope::file, Merge::replaces, "", R"("schema/ladder.schema.json")",
       "The schema of this file, for editors that complete and check it."},
      {"root", Kind::flag, Scope::file, Merge::replaces, "false", "true",
       "Nothing further up is looked for: what a ladder.json above excludes is not excluded here."},
      {"extends", Kind::paths, Scope::file, Merge::replaces, "[]", R"("../shared/ladder.json")",
       "Files whose settings are taken over, relative to this one. What a later one says of a key "
       "holds, and what this file says itself comes last."},
      {"include", Kind::patterns, Scope::run, Merge::replaces, R"(["*.ladder", "*.ladder.md"])",
       R"(["*.ladder", "careers/*.md"])",
       "Which files of a folder are ladders, as patterns like those of .gitignore. A file that is "
       "named is checked whatever it is called."},
      {"exclude", Kind::patterns, Scope::run, Merge::adds, "[]", R"(["drafts/", "*.old.ladder"])",
       "Which files and folders are left out, as patterns like those of .gitignore. It holds "
       "below the folder of this file, also where another ladder.json is nearer."},
      {"rules", Kind::rules, Scope::ladders, Merge::replaces, "", R"({ "level-gap": "off" })",
       "How severe each rule is, and its options."},
      {"required-skills", Kind::names, Scope::ladders, Merge::replaces, "[]",
       R"(["Communication"])", "Skills that every ladder must have."},
      {"required-levels", Kind::names, Scope::ladders, Merge::replaces, "[]", R"(["1", "2", "3"])",
       "Levels that every ladder must have."},
      {"vocabulary", Kind::names, Scope::ladders, Merge::adds, "[]",
       R"(["gRPC", "Bora Bora", "P7"])",
       "Names and words that are right as they are: no rule takes them for a text that was cut, a "
       "word said twice, a level, or another spelling."},
      {"language", Kind::language, Scope::ladders, Merge::replaces, "", R"("de")",
       "The language that ladders are written in, as a code: en, de, fr, es, pt, it, nl, pl, ru, "
       "ja, zh or ko "
       "(default: each ladder's own, recognised by its words)."},
      {"layout", Kind::layout, Scope::ladders, Merge::replaces, "", R"("sections")",
       "How new ladders are written, by `ladder new` and `ladder import` too: matrix (tabs), table "
       "(pipes) or sections (headings). Unless told, whichever suits what they come from."},
      {"baseline", Kind::path, Scope::run, Merge::replaces, "", R"("ladder-baseline.json")",
       "The file with the findings that are known and not reported again, relative to this one."},
      {"overrides", Kind::overrides, Scope::file, Merge::replaces, "[]",
       R"([{ "files": ["sales/"], "rules": { "level-gap": "off" } }])",
       "Settings for some files only. Of several that match, the later ones win."},
  };
  return all;
}

const Key* key_named(std::string_view name) {
  for (const Key& it : keys())
    if (it.name == name) return &it;
  return nullptr;
}

}  // namespace ladder::config
