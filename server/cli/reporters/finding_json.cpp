#include "cli/reporters/finding_json.h"

#include "cli/reporters/json_text.h"
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
                        {"evidence", finding.evidence},
                        {"help", finding.help},
                        {"fixes", std::move(fixes)},
                        {"related", std::move(related)},
                        {"url", rules::url_of(finding.code)}},
                       "url");
}

}  // namespace ladder::cli
