#include "config/key.h"

namespace ladder::config {

std::span<const Key> keys() {
  static constexpr Key all[] = {
      {"$schema", Kind::string, Scope::file, Merge::replaces, "", R"("schema/ladder.schema.json")",
       "The schema of this file, for editors that complete and check it."},
      {"root", Kind::flag, Scope::file, Merge::replaces, "false", "true",
       "Ignore every ladder.json further up, including what it excludes."},
      {"extends", Kind::paths, Scope::file, Merge::replaces, "[]", R"("../shared/ladder.json")",
       "Files to inherit settings from, relative to this one. Later files override earlier ones, "
       "and this file overrides them all."},
      {"include", Kind::patterns, Scope::run, Merge::replaces, R"(["*.ladder", "*.ladder.md"])",
       R"(["*.ladder", "careers/*.md"])",
       "Which files in a folder are ladders, as .gitignore patterns. A file you name is checked "
       "whatever its name."},
      {"exclude", Kind::patterns, Scope::run, Merge::adds, "[]", R"(["drafts/", "*.old.ladder"])",
       "Which files and folders to leave out, as .gitignore patterns. Also applies in subfolders "
       "that have their own ladder.json."},
      {"rules", Kind::rules, Scope::ladders, Merge::replaces, "", R"({ "level-gap": "off" })",
       "How severe each rule is, and its options."},
      {"required-skills", Kind::names, Scope::ladders, Merge::replaces, "[]",
       R"(["Communication"])", "Skills that every ladder must have."},
      {"required-levels", Kind::names, Scope::ladders, Merge::replaces, "[]", R"(["1", "2", "3"])",
       "Levels that every ladder must have."},
      {"vocabulary", Kind::names, Scope::ladders, Merge::adds, "[]",
       R"(["gRPC", "Bora Bora", "P7"])",
       "Names and words that are correct as they are. No rule treats them as cut off, repeated, a "
       "level or a variant spelling."},
      {"layout", Kind::layout, Scope::ladders, Merge::replaces, "", R"("sections")",
       "The layout of new ladders, also for `ladder new` and `ladder import`: matrix (tabs), table "
       "(pipes) or sections (headings). By default, the one that suits the source."},
      {"baseline", Kind::path, Scope::run, Merge::replaces, "", R"("ladder-baseline.json")",
       "The file of known findings that aren't reported again, relative to this one."},
      {"overrides", Kind::overrides, Scope::file, Merge::replaces, "[]",
       R"([{ "files": ["sales/"], "rules": { "level-gap": "off" } }])",
       "Settings for some files only. If several entries match, later ones override earlier ones."},
  };
  return all;
}

const Key* key_named(std::string_view name) {
  for (const Key& it : keys())
    if (it.name == name) return &it;
  return nullptr;
}

}  // namespace ladder::config
