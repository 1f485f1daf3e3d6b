#include "semantics/meaning.h"

#include <fmt/core.h>

namespace ladder::semantics {
namespace {

std::string suppression(std::string_view word, std::string_view scope) {
  return fmt::format(
      "**`{0}`** suppresses findings in {1}\n"
      "\n"
      "```ladder\n"
      "<!-- {0} RULE, RULE in SKILL: reason -->\n"
      "```\n"
      "\n"
      "The skill and the reason are optional. A comment that has no effect is itself reported.\n",
      word, scope);
}

}  // namespace

std::string_view meaning_of(model::DirectiveKind kind) {
  switch (kind) {
    case model::DirectiveKind::levels:
      return "**`Levels:`** sets the levels and their order\n"
             "\n"
             "Separate labels with `|`, lowest first. A label can have a qualifier in "
             "parentheses.\n"
             "\n"
             "```ladder\n"
             "Levels: Helper | Gardener | Head (by appointment)\n"
             "```\n";
    case model::DirectiveKind::track:
      return "**`Track NAME:`** lists the levels of a track, which continue where `Levels:` ends\n"
             "\n"
             "Separate labels with `|`, lowest first. A ladder can have several tracks. The "
             "last level in `Levels:` is the one just below each track's first level.\n"
             "\n"
             "```ladder\n"
             "Levels: Junior | Senior\n"
             "Track Expert: Staff | Principal\n"
             "Track Management: Manager | Director\n"
             "```\n";
    case model::DirectiveKind::scale:
      return "**`Scale:`** lists words that rank expectations; the rank must not drop from one "
             "level to the next\n"
             "\n"
             "Separate words with `<`, lowest first. In this example, an expectation that starts "
             "with `Solid` ranks above one that starts with `Basic`.\n"
             "\n"
             "```ladder\n"
             "Scale: Basic < Solid < Expert\n"
             "```\n";
    case model::DirectiveKind::extends:
      return "**`Extends:`** this ladder inherits the skills of the named ladder, except any it "
             "defines itself; both must have the same levels\n"
             "\n"
             "The path is relative to this file's folder. If the file it points to contains "
             "several ladders, add `#` and the title of the one you mean. `#Title` without a path "
             "means a ladder in the same file.\n"
             "\n"
             "```ladder\n"
             "Extends: ../everyone.ladder#Everyone\n"
             "```\n";
    case model::DirectiveKind::unknown: break;
  }
  return "";
}

std::string_view meaning_of(model::Marker marker) {
  switch (marker) {
    case model::Marker::not_applicable:
      return "**`n/a`** nothing is expected here, and that's intended\n";
    case model::Marker::same:
      return "**`same`** the expectation is the same as at the level below\n";
    case model::Marker::none: break;
  }
  return "";
}

std::string meaning_of(rules::Reach reach) {
  switch (reach) {
    case rules::Reach::next:
      return suppression("ladder-ignore", "the row, section or line directly below");
    case rules::Reach::ladder:
      return suppression("ladder-ignore-ladder", "the ladder that contains the comment");
    case rules::Reach::file: return suppression("ladder-ignore-file", "the whole file");
  }
  return "";
}

}  // namespace ladder::semantics
