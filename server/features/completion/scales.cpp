#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "features/completion/directive_lines.h"
#include "features/completion/site.h"
#include "features/completion/sources.h"
#include "model/directives.h"
#include "model/escapes.h"
#include "text/unicode.h"

namespace ladder::features::completion {
namespace {

/// Scales that many companies use.
constexpr std::array<std::string_view, 3> well_known = {
    "Awareness < Working < Practitioner < Expert",  // the Government Digital and Data framework
    "Novice < Advanced Beginner < Competent < Proficient < Expert",  // Dreyfus and Dreyfus (1980)
    "Basic < Intermediate < Advanced",
};

struct Candidate {
  std::string scale;
  std::string detail;
};

/// The scales of other ladders, the one that most have first, and then well-known ones.
std::vector<Candidate> candidates(const Site& site) {
  std::map<std::string, std::size_t> uses;
  std::vector<std::string> scales;
  for (const rules::Place place : neighbours(site)) {
    const semantics::LadderView view = semantics::ladder_view(site.view.corpus, place);
    const model::Directive* directive = view.ladder.directive(model::DirectiveKind::scale);
    if (!directive || model::entries_of(view.text, *directive).size() < 2) continue;
    std::string scale(view.slice(directive->value));
    if (++uses[scale] == 1) scales.push_back(std::move(scale));
  }
  std::ranges::stable_sort(
      scales, [&](const auto& one, const auto& other) { return uses[one] > uses[other]; });
  std::vector<Candidate> all;
  for (std::string& it : scales) all.push_back({std::move(it), "as in other ladders"});
  for (const std::string_view it : well_known)
    if (!uses.contains(std::string(it))) all.push_back({std::string(it), "a well-known scale"});
  return all;
}

/// The entries of a scale, as they are written.
std::vector<std::string_view> words_of(std::string_view scale) {
  std::vector<std::string_view> words;
  const text::Span whole = text::whole(scale);
  for (const text::Span it : model::parts_of(scale, whole, '<'))
    words.push_back(text::slice(scale, it));
  return words;
}

/// Words that begin several of the ladder's expectations, the commonest first.
std::vector<std::string> common_beginnings(const semantics::LadderView& view) {
  constexpr std::size_t most_texts = 500;
  constexpr std::size_t fewest = 2;
  std::map<std::string, std::size_t> uses;
  std::vector<std::string> words;
  for (std::size_t i = 0; i < std::min(view.ladder.expectations.size(), most_texts); ++i) {
    const model::Expectation& it = view.ladder.expectations[i];
    if (!it.has_text() || it.passages == 0) continue;
    std::string word(view.slice(view.facts.passages[it.first_passage].first_word));
    if (!word.empty() && ++uses[word] == fewest) words.push_back(std::move(word));
  }
  std::ranges::stable_sort(
      words, [&](const auto& one, const auto& other) { return uses[one] > uses[other]; });
  return words;
}

/// The entry before the cursor, and all of them by their keys.
struct ListedScale {
  std::unordered_set<std::string> keys;
  std::string last;
};

ListedScale listed_scale(const Site& site, const Entry& entry) {
  ListedScale listed;
  for (const text::Span it : model::entries_of(site.ladder->text, entry.directive)) {
    if (it.empty() || site.touches(it)) continue;
    const std::string key = model::key_of(site.ladder->slice(it));
    listed.keys.insert(key);
    if (it.end < site.in_ladder(site.cursor)) listed.last = key;
  }
  return listed;
}

}  // namespace

void propose_scales(const Site& site, Proposals& proposals) {
  const std::optional<Entry> entry = entry_at(site, model::DirectiveKind::scale);
  if (!entry) return;
  ListedScale around = listed_scale(site, *entry);
  const auto add = [&](std::string_view text, std::string_view detail) {
    Proposal proposal = proposed(site, *entry, text);
    proposal.detail = detail;
    proposals.push_back(std::move(proposal));
  };
  const auto add_word = [&](std::string_view word, std::string_view detail) {
    if (around.keys.insert(model::key_of(word)).second) add(word, detail);
  };

  const std::vector<Candidate> scales = candidates(site);
  if (entry->is_only)
    for (const Candidate& it : scales) add(it.scale, it.detail);
  for (const Candidate& it : scales) {
    const std::vector<std::string_view> words = words_of(it.scale);
    const auto known =
        std::ranges::find(words, around.last, [](auto word) { return model::key_of(word); });
    if (around.last.empty() || known == words.end()) continue;
    for (auto next = known + 1; next != words.end(); ++next) add_word(*next, it.detail);
  }
  for (const std::string& it : common_beginnings(*site.ladder))
    add_word(it, "begins several expectations");
}

}  // namespace ladder::features::completion
