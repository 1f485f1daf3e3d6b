#include "semantics/meaning.h"

#include <fmt/core.h>

namespace ladder::semantics {
namespace {

std::string suppression(std::string_view word, std::string_view scope) {
  return fmt::format(
      "**`{0}`** keeps the checker from reporting {1}\n"
      "\n"
      "```ladder\n"
      "<!-- {0} RULE, RULE in SKILL: reason -->\n"
      "```\n"
      "\n"
      "The skill and the reason may be left out. A comment that suppresses nothing is reported "
      "itself.\n",
      word, scope);
}

}  // namespace

std::string_view meaning_of(model::DirectiveKind kind) {
  switch (kind) {
    case model::DirectiveKind::levels:
      return "**`Levels:`** the levels and their order\n"
             "\n"
             "Write labels with `|` between them, lowest first. A label may have a qualifier in "
             "parentheses.\n"
             "\n"
             "```ladder\n"
             "Levels: Helper | Gardener | Head (by appointment)\n"
             "```\n";
    case model::DirectiveKind::scale:
      return "**`Scale:`** an expectation that begins with such a word has that rank, and ranks "
             "may "
             "not fall as levels rise\n"
             "\n"
             "Write words with `<` between them, lowest first.\n"
             "\n"
             "```ladder\n"
             "Scale: Basic < Solid < Expert\n"
             "```\n";
    case model::DirectiveKind::extends:
      return "**`Extends:`** this ladder also has the skills of that one, except those that it "
             "defines itself; the levels must match\n"
             "\n"
             "Write the file as seen from the folder of this one. When it holds several ladders, "
             "the title after `#` says which; `#` and a title alone mean a ladder of the same "
             "file.\n"
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
      return "**`n/a`** nothing is expected here, and that is on purpose\n";
    case model::Marker::same: return "**`same`** the same as at the level below\n";
    case model::Marker::none: break;
  }
  return "";
}

std::string meaning_of(rules::Reach reach) {
  switch (reach) {
    case rules::Reach::next:
      return suppression("ladder-ignore",
                         "what stands directly below it: a row, a section, or a line");
    case rules::Reach::ladder:
      return suppression("ladder-ignore-ladder", "the ladder it stands in");
    case rules::Reach::file: return suppression("ladder-ignore-file", "the whole document");
  }
  return "";
}

}  // namespace ladder::semantics
