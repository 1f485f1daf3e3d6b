#include "rules/run.h"

#include <algorithm>
#include <tuple>

#include "rules/apply_suppressions.h"
#include "rules/catalog.h"

namespace ladder::rules {
namespace {

/// Takes the findings over, with spans counted from `origin` made spans of the document.
void take(Report& report, std::uint32_t origin, std::vector<text::Diagnostic>& all) {
  for (text::Diagnostic& it : report.findings()) {
    it.span = text::moved(it.span, origin);
    for (text::Fix& fix : it.fixes)
      for (text::Edit& edit : fix.edits) edit.span = text::moved(edit.span, origin);
    for (text::Related& related : it.related)
      if (related.file.empty()) related.span = text::moved(related.span, origin);
    all.push_back(std::move(it));
  }
}

void run_ladder(const Corpus& corpus, Place place, const model::Extension& extension,
                const Settings& settings, std::vector<text::Diagnostic>& all) {
  const model::PlacedLadder& placed = corpus.placed(place);
  const std::string_view text = corpus.text(place);
  const Facts& facts = corpus.facts(place);
  const Norms norms = norms_of(placed.ladder, text, facts);
  const Subject subject{placed.ladder, text, facts, norms, settings, extension, corpus, place};
  for (std::size_t i = 0; i < catalog().size(); ++i) {
    const Rule& rule = *catalog()[i];
    if (!rule.check || !settings.severities[i]) continue;
    Report report(rule.name, *settings.severities[i], &subject);
    rule.check(subject, report);
    take(report, placed.span.begin, all);
  }
}

}  // namespace

std::vector<text::Diagnostic> run(const Corpus& corpus, std::uint32_t index,
                                  const std::vector<model::Extension>& extensions,
                                  const Settings& settings) {
  std::vector<text::Diagnostic> all;
  const model::Document& document = *corpus.documents()[index].document;
  const std::string_view text = corpus.documents()[index].text;
  for (std::uint32_t i = 0; i < document.ladders.size(); ++i)
    run_ladder(corpus, {index, i}, extensions[i], settings, all);

  const DocumentSubject subject{document, text};
  for (std::size_t i = 0; i < catalog().size(); ++i) {
    const Rule& rule = *catalog()[i];
    if (!rule.check_document || !settings.severities[i]) continue;
    Report report(rule.name, *settings.severities[i], nullptr);
    rule.check_document(subject, report);
    take(report, 0, all);
  }

  apply_suppressions(document, text, settings, all);
  std::ranges::sort(all, {}, [](const text::Diagnostic& it) {
    return std::tuple(it.span.begin, it.span.end, it.code, std::string_view(it.message));
  });
  return all;
}

}  // namespace ladder::rules
