#include "config/key.h"

namespace ladder::config {

std::span<const Key> keys() {
  static constexpr Key all[] = {
      {"$schema", Kind::string, Scope::file, Merge::replaces, "", R"("schema/ladder.schema.json")",
       "The schema for this file, which editors use for completion and validation."},
      {"root", Kind::flag, Scope::file, Merge::replaces, "false", "true",
       "Ignore every ladder.json in the parent folders, along with its `exclude` patterns."},
      {"extends", Kind::paths, Scope::file, Merge::replaces, "[]", R"("../shared/ladder.json")",
       "Files to inherit settings from, relative to this file. Later files override earlier ones, "
       "and this file overrides them all."},
      {"include", Kind::patterns, Scope::run, Merge::replaces, R"(["*.ladder", "*.ladder.md"])",
       R"(["*.ladder", "careers/*.md"])",
       "Which files in a folder are ladders, as .gitignore patterns. A file you pass to the "
       "command is checked whatever it's called."},
      {"exclude", Kind::patterns, Scope::run, Merge::adds, "[]", R"(["drafts/", "*.old.ladder"])",
       "Which files and folders to leave out, as .gitignore patterns. The patterns also apply in "
       "subfolders that have their own ladder.json."},
      {"rules", Kind::rules, Scope::ladders, Merge::replaces, "", R"({ "level-gap": "off" })",
       "Each rule's severity and options."},
      {"style", Kind::style, Scope::ladders, Merge::adds, "[]",
       R"(["observable", { "name": "plain-words", "avoid": { "utilise": "use" } }])",
       "Your team's own style: rules that are off by default (observable, inclusive, plain, "
       "thin-step and consistent-person), and rules of your own."},
      {"required-skills", Kind::names, Scope::ladders, Merge::replaces, "[]",
       R"(["Communication"])", "Skills that every ladder must have."},
      {"required-levels", Kind::names, Scope::ladders, Merge::replaces, "[]", R"(["1", "2", "3"])",
       "Levels that every ladder must have."},
      {"vocabulary", Kind::names, Scope::ladders, Merge::adds, "[]",
       R"(["gRPC", "Bora Bora", "P7"])",
       "Names and words that are correct as they are. Rules don't report them as cut off, repeated "
       "or misspelt, and don't mistake them for levels."},
      {"language", Kind::language, Scope::ladders, Merge::replaces, "", R"("de")",
       "The language the ladders are written in, as a code: en, de, fr, es, pt, it, nl, pl, ru, "
       "ja, "
       "zh or ko (default: detected from the text of each ladder)."},
      {"layout", Kind::layout, Scope::ladders, Merge::replaces, "", R"("sections")",
       "The layout for new ladders, including those from `ladder new` and `ladder import`: matrix "
       "(tabs), table (pipes) or sections (headings). By default, `ladder new` uses sections, and "
       "`ladder import` uses the layout that best suits the source."},
      {"baseline", Kind::path, Scope::run, Merge::replaces, "", R"("ladder-baseline.json")",
       "The baseline: a file that lists known findings, so they aren't reported again. The path is "
       "relative to this file."},
      {"sign-off", Kind::changes, Scope::ladders, Merge::replaces,
       R"(["asks-more", "may-ask-more", "moved-down", "new", "skill-added", "level-removed", "ladder-removed"])",
       R"(["asks-more", "level-removed"])", "Which changes need a sign-off in `ladder breaking`."},
      {"overrides", Kind::overrides, Scope::file, Merge::replaces, "[]",
       R"([{ "files": ["sales/"], "rules": { "level-gap": "off" } }])",
       "Settings for some files only. If several entries match a file, later entries override "
       "earlier ones."},
  };
  return all;
}

const Key* key_named(std::string_view name) {
  for (const Key& it : keys())
    if (it.name == name) return &it;
  return nullptr;
}

}  // namespace ladder::config
