#include "rules/progression/verbs.h"

#include <algorithm>
#include <map>
#include <string>
#include <unordered_map>
#include <vector>

#include "language/words.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace ladder::rules {
namespace {

/// How many expectations are looked at: the first ones show the convention.
constexpr std::size_t most_expectations = 500;

using Weights = std::map<std::string_view, int>;  // by word

const Weights& weights() {
  static const Weights all = [] {
    Weights weights;
    for (const language::DemandWord& it : language::words::english.demand)
      weights.emplace(it.word, it.weight);
    return weights;
  }();
  return all;
}

/// The form of a verb that replaces the last `dropped` letters of its base with an ending.
std::optional<std::string_view> form(std::string_view base, std::size_t dropped,
                                     std::string_view ending) {
  const std::string word = std::string(base.substr(0, base.size() - dropped)).append(ending);
  const auto found = weights().find(word);
  if (found == weights().end()) return std::nullopt;
  return found->first;
}

/// A word is a verb if the lexicon has all its forms: `lead`, `leads`, `leading`.
std::optional<Verb> verb_of(std::string_view base) {
  std::optional<std::string_view> third = form(base, 0, "s");
  if (!third) third = form(base, 0, "es");
  std::optional<std::string_view> gerund = form(base, 0, "ing");
  if (!gerund && base.ends_with('e')) gerund = form(base, 1, "ing");
  if (!third || !gerund) return std::nullopt;
  return Verb{{base, *third, *gerund}, weights().at(*third)};
}

std::vector<Verb> all_verbs() {
  std::vector<Verb> verbs;
  for (const auto& [word, weight] : weights())
    if (const std::optional<Verb> verb = verb_of(word)) verbs.push_back(*verb);
  std::ranges::stable_sort(verbs, {}, &Verb::weight);
  return verbs;
}

}  // namespace

std::span<const Verb> demand_verbs() {
  static const std::vector<Verb> verbs = all_verbs();
  return verbs;
}

std::optional<VerbConvention> verb_convention(const model::Ladder& ladder, std::string_view text,
                                              const Facts& facts) {
  std::unordered_map<std::string_view, VerbForm> form_of;
  for (const Verb& it : demand_verbs())
    for (std::size_t form = 0; form < verb_forms; ++form)
      form_of.try_emplace(it.forms[form], static_cast<VerbForm>(form));

  std::array<std::size_t, verb_forms> uses{};
  std::size_t capitals = 0;
  std::size_t all = 0;
  for (std::size_t i = 0; i < std::min(ladder.expectations.size(), most_expectations); ++i) {
    const model::Expectation& it = ladder.expectations[i];
    if (!it.has_text() || it.passages == 0) continue;
    const std::string_view word = text::slice(text, facts.passages[it.first_passage].first_word);
    const auto found = form_of.find(text::folded(word));
    if (found == form_of.end()) continue;
    ++all;
    ++uses[static_cast<std::size_t>(found->second)];
    if (text::is_upper(text::character_at(word, 0).code)) ++capitals;
  }
  if (all == 0) return std::nullopt;
  const auto most = std::ranges::max_element(uses) - uses.begin();
  return VerbConvention{static_cast<VerbForm>(most), all <= 2 * capitals};
}

}  // namespace ladder::rules
