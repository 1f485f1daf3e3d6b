#include "cli/reporters/finding_json.h"

#include <algorithm>
#include <string>
#include <vector>

#include "baseline/identity.h"
#include "cli/reporters/json_text.h"
#include "rules/catalog.h"
#include "rules/pages.h"

namespace ladder::cli {
namespace {

Json to_json(const text::Fix& fix, const text::LineIndex& index) {
  Json edits = Json::array();
  for (const text::Edit& it : fix.edits)
    edits.push_back({{"range", range_json(it.span, index)}, {"newText", it.replacement}});
  return {{"title", fix.title},
          {"applicability", rules::name_of(fix.applicability)},
          {"edits", std::move(edits)}};
}

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

Json json_of(const text::Diagnostic& finding, const File& file, const LoadedFiles& loaded,
             Indexes& indexes) {
  const text::LineIndex& index = indexes.of(file);
  Json fixes = Json::array();
  for (const text::Fix& it : finding.fixes) fixes.push_back(to_json(it, index));
  Json related = Json::array();
  for (const text::Related& it : finding.related) {
    const File* other = file_of(it, file, loaded);
    if (!other) continue;
    related.push_back({{"file", other->path},
                       {"range", range_json(it.span, indexes.of(*other))},
                       {"message", it.message}});
  }
  return without_empty({{"file", file.path},
                        {"code", finding.code},
                        {"severity", rules::name_of(finding.severity)},
                        {"message", finding.message},
                        {"range", range_json(finding.span, index)},
                        {"ladder", finding.ladder},
                        {"skill", finding.skill},
                        {"level", finding.level},
                        {"levels", levels_of(finding, file)},
                        {"evidence", finding.evidence},
                        {"help", finding.help},
                        {"fixes", std::move(fixes)},
                        {"related", std::move(related)},
                        {"url", rules::url_of(finding.code)}},
                       "url");
}

}  // namespace ladder::cli
