#include "rules/run.h"

#include <algorithm>
#include <iterator>
#include <unordered_map>
#include <utility>

#include "rules/apply_suppressions.h"
#include "rules/catalog.h"
#include "rules/misplaced_headings.h"
#include "rules/raised_ladders.h"
#include "rules/style/check_own_rules.h"

namespace ladder::rules {
namespace {

void take(Report& report, std::vector<text::Diagnostic>& all) {
  std::ranges::move(report.findings(), std::back_inserter(all));
}

bool comes_earlier(const Found& one, const Found& other) {
  const text::Span span = one.span();
  const text::Span other_span = other.span();
  if (span.begin != other_span.begin) return span.begin < other_span.begin;
  if (span.end != other_span.end) return span.end < other_span.end;
  if (one.finding->code != other.finding->code) return one.finding->code < other.finding->code;
  return one.finding->message < other.finding->message;
}

/// Whether a finding is about the headings of a ladder: that something is not there, or a name.
bool is_about_headings(const Found& found, const model::PlacedLadder& placed) {
  const text::Span span = text::relative(found.span(), placed.span.begin);
  const Rule* rule = rule_named(found.finding->code);
  if (rule && rule->marks == Marks::absence) return true;
  const auto is_in = [&](const model::Mention& it) { return it.name.contains(span); };
  return placed.ladder.heading.contains(span) ||
         std::ranges::any_of(placed.ladder.outer_mentions(), is_in) ||
         std::ranges::any_of(placed.ladder.inner_mentions(), is_in);
}

/// If one finding says that headings are too high or too low, no other finding mentions them.
void drop_what_headings_draw(const model::Document& document, std::string_view text,
                             std::vector<Found>& all) {
  const auto is_that = [](const Found& it) { return it.finding->code == heading_depth.name; };
  if (std::ranges::none_of(all, is_that)) return;
  std::vector<bool> is_raised(document.ladders.size(), false);
  for (const RaisedLadder& it : raised_ladders(document, text))
    std::fill(is_raised.begin() + it.begin, is_raised.begin() + it.end, true);
  for (std::size_t i = 0; i < document.ladders.size(); ++i)
    if (!misplaced_headings(document.ladders[i].ladder).empty()) is_raised[i] = true;
  std::erase_if(all, [&](const Found& it) {
    const auto after = std::ranges::upper_bound(
        document.ladders, it.span().begin, {},
        [](const model::PlacedLadder& placed) { return placed.span.begin; });
    if (after == document.ladders.begin() || is_that(it)) return false;
    const auto index = static_cast<std::size_t>(std::prev(after) - document.ladders.begin());
    return is_raised[index] && is_about_headings(it, document.ladders[index]);
  });
}

}  // namespace

std::vector<text::Diagnostic> ladder_findings(const Corpus& corpus, Place place,
                                              const model::Extension& extension,
                                              const Settings& settings, Verdicts& verdicts) {
  const model::Ladder& ladder = corpus.ladder(place);
  const std::string_view text = corpus.text(place);
  const Facts& facts = corpus.facts(place);
  const Norms norms = norms_of(ladder, text, facts, settings.language_of(ladder));
  const Subject subject{ladder, text, facts, norms, settings, extension, corpus, place};
  std::vector<text::Diagnostic> all;
  for (std::size_t i = 0; i < catalog().size(); ++i) {
    const Rule& rule = *catalog()[i];
    if (!rule.check || !settings.severities[i]) continue;
    Report report(rule.name, *settings.severities[i], &subject);
    rule.check(subject, report);
    take(report, all);
  }
  check_own_rules(subject, verdicts, all);
  return all;
}

std::vector<text::Diagnostic> document_findings(const model::Document& document,
                                                std::string_view text, const Settings& settings) {
  const DocumentSubject subject{document, text};
  std::vector<text::Diagnostic> all;
  for (std::size_t i = 0; i < catalog().size(); ++i) {
    const Rule& rule = *catalog()[i];
    if (!rule.check_document || !settings.severities[i]) continue;
    Report report(rule.name, *settings.severities[i], nullptr);
    rule.check_document(subject, report);
    take(report, all);
  }
  return all;
}

std::vector<Found> joined(const model::Document& document, std::string_view text,
                          const Settings& settings, std::vector<Found> all,
                          std::deque<text::Diagnostic>& complaints) {
  // First, so that a comment that allows those headings doesn't bring back the other findings about
  // them.
  drop_what_headings_draw(document, text, all);
  apply_suppressions(document, text, settings, all, complaints);
  std::ranges::sort(all, comes_earlier);
  return all;
}

std::vector<text::Diagnostic> run(const Corpus& corpus, std::uint32_t index,
                                  const std::vector<model::Extension>& extensions,
                                  const Settings& settings) {
  const model::Document& document = *corpus.documents()[index].document;
  const std::string_view text = corpus.documents()[index].text;
  std::vector<text::Diagnostic> kept;
  const auto keep = [&](std::vector<text::Diagnostic> findings, std::uint32_t origin) {
    for (text::Diagnostic& it : findings) kept.push_back(in_document(std::move(it), origin));
  };
  for (std::uint32_t i = 0; i < document.ladders.size(); ++i) {
    Verdicts verdicts;
    keep(ladder_findings(corpus, {index, i}, extensions[i], settings, verdicts),
         document.ladders[i].span.begin);
  }
  keep(document_findings(document, text, settings), 0);

  std::vector<Found> all;
  for (const text::Diagnostic& it : kept) all.push_back({0, &it});
  std::deque<text::Diagnostic> complaints;
  all = joined(document, text, settings, std::move(all), complaints);

  // `all` only points to the findings, which are moved out from where they are kept.
  std::unordered_map<const text::Diagnostic*, text::Diagnostic*> owned;
  for (text::Diagnostic& it : kept) owned[&it] = &it;
  for (text::Diagnostic& it : complaints) owned[&it] = &it;
  std::vector<text::Diagnostic> findings;
  findings.reserve(all.size());
  for (const Found& it : all) findings.push_back(std::move(*owned[it.finding]));
  return findings;
}

}  // namespace ladder::rules
