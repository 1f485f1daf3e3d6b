#include "cli/reporters/finding_json.h"

#include <algorithm>
#include <string>
#include <vector>

#include "baseline/identity.h"
#include "rules/catalog.h"
#include "rules/pages.h"

namespace ladder::cli {
namespace {

/// Every level that a finding covers, its own first.
std::vector<std::string> levels_of(const text::Diagnostic& finding, const File& file) {
  std::vector<std::string> levels;
  const rules::Rule* rule = rules::rule_named(finding.code);
  if (rule && rule->empty_places != rules::EmptyPlaces::none)
    for (const auto& it : baseline::identities_of(finding, file.document(), file.text()))
      if (!it.level.empty() && std::ranges::find(levels, it.level) == levels.end())
        levels.push_back(it.level);
  if (levels.size() < 2) levels.assign(finding.level.empty() ? 0 : 1, finding.level);
  else if (!finding.level.empty()) levels.front() = finding.level;
  return levels;
}

}  // namespace

void write(text::JsonWriter& json, const WholeFinding& it) {
  using text::JsonList;
  using text::JsonRange;
  using text::JsonWriter;
  const text::Diagnostic& finding = it.finding;
  const text::LineIndex& index = it.indexes.of(it.file);
  const auto write_edit = [&](JsonWriter& to, const text::Edit& edit) {
    to.object({{"range", JsonRange{edit.span, index}}, {"newText", edit.replacement}});
  };
  const auto write_fix = [&](JsonWriter& to, const text::Fix& fix) {
    to.object({{"title", fix.title},
               {"applicability", rules::name_of(fix.applicability)},
               {"edits", JsonList(fix.edits, write_edit)}});
  };
  const auto write_related = [&](JsonWriter& to, const text::Related& related) {
    if (const File* file = file_of(related, it.file, it.loaded))
      to.object({{"file", file->path},
                 {"range", JsonRange{related.span, it.indexes.of(*file)}},
                 {"message", related.message}});
  };
  text::JsonObject object(json);
  object.add({{"file", it.file.path},
              {"code", finding.code},
              {"severity", rules::name_of(finding.severity)},
              {"message", finding.message},
              {"range", JsonRange{finding.span, index}},
              {"ladder", finding.ladder},
              {"skill", finding.skill},
              {"level", finding.level},
              {"levels", levels_of(finding, it.file)},
              {"evidence", finding.evidence},
              {"help", finding.help},
              {"fixes", JsonList(finding.fixes, write_fix)},
              {"related", JsonList(finding.related, write_related)}});
  object.unless_empty("url", rules::url_of(finding.code));
}

}  // namespace ladder::cli
