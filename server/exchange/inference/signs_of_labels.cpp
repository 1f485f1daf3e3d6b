#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

#include <fmt/core.h>

#include "exchange/inference/labels.h"
#include "text/unicode.h"

namespace ladder::exchange {
namespace {

/// `OK` and `Not OK`
bool are_opposites(const std::vector<std::string>& names) {
  if (names.size() != 2) return false;
  const std::string one = text::folded(names[0]);
  const std::string other = text::folded(names[1]);
  return other == "not " + one || one == "not " + other;
}

/// `B.Sc.`, `PhD`: what someone has studied.
bool is_degree(const std::string& name) {
  static constexpr std::string_view degrees[] = {"ba",  "bs",  "bsc",      "beng",   "ma",
                                                 "ms",  "msc", "meng",     "mba",    "phd",
                                                 "dsc", "dr",  "bachelor", "diploma"};
  std::string plain = text::folded(name);
  std::erase_if(plain, [](char c) { return c == '.' || c == ' '; });
  return std::ranges::find(degrees, plain) != std::end(degrees);
}

}  // namespace

std::string listed(std::span<const std::string> names, std::size_t most) {
  std::string text;
  for (std::size_t i = 0; i < std::min(names.size(), most); ++i)
    text.append(text.empty() ? "" : ", ").append(names[i]);
  if (most < names.size()) text += ", …";
  return text;
}

std::string quoted(std::span<const std::string> names, std::size_t most) {
  std::vector<std::string> marked;
  for (const std::string& it : names) marked.push_back("`" + it + "`");
  return listed(marked, most);
}

std::vector<Sign> signs_of_levels(const Labels& labels) {
  std::vector<Sign> signs;
  const auto sign = [&](double points, std::string text) {
    if (0.2 < std::abs(points)) signs.push_back({points, std::move(text)});
  };
  if (labels.names.empty()) return signs;
  const std::string names = listed(labels.names, 4);
  if (0.3 < labels.series) {
    const double worth = labels.numbers < labels.series ? 7 : 5;
    sign(worth * labels.series, fmt::format("numbers that count up: {}", names));
  }
  if (0 < labels.words)
    sign(8 * labels.words * (1 - labels.series / 2), fmt::format("words for levels: {}", names));
  if (labels.are_peers) sign(-4, "they would all be at the same level");
  else if (labels.levels < 0.5) {
    sign(4 * labels.people, fmt::format("the levels are named after roles: {}", names));
    if (0.5 <= labels.shared) sign(1.5 * labels.shared, "the names have a word in common");
  }
  sign(-4 * labels.abilities * (1 - labels.levels),
       fmt::format("the levels are named after activities: {}", names));
  sign(-2 * labels.enumerated, "the numbers are just list numbers, not levels");
  sign(-8 * labels.sentences, "the levels would be sentences");
  if (labels.series < 0.5)
    sign(-4 * labels.values, "the levels would be numbers, dates or symbols");
  if (labels.names.size() < 2) sign(-4, "only one name");
  if (12 < labels.names.size())
    sign(labels.series < 0.8 ? -6 : -2, fmt::format("{} names", labels.names.size()));
  if (labels.distinct < labels.names.size()) sign(-3, "some names are repeated");
  if (0 < labels.blank) sign(-2, "some names are blank");
  return signs;
}

std::vector<Sign> signs_of_skills(const Labels& labels) {
  std::vector<Sign> signs;
  const auto sign = [&](double points, std::string text) {
    if (0.2 < std::abs(points)) signs.push_back({points, std::move(text)});
  };
  if (labels.names.empty()) return signs;
  const std::string names = listed(labels.names, 4);
  sign(-4 * labels.levels, fmt::format("the skills would look like levels: {}", names));
  sign(3 * labels.abilities, fmt::format("the skills are named after activities: {}", names));
  sign(-2 * labels.people * (1 - labels.levels),
       fmt::format("the skills are named after roles: {}", names));
  sign(-6 * labels.letters, fmt::format("the skills would be called {}", names));
  sign(-5 * labels.numbers, fmt::format("the skills would be called {}", names));
  sign(-6 * labels.sentences, "the skills would be sentences");
  sign(1.5 * labels.enumerated, "the skills are numbered, as in a list");
  if (7 < labels.names.size()) sign(1.5, fmt::format("{} skills", labels.names.size()));
  return signs;
}

std::string objection_to_levels(const Labels& labels) {
  if (labels.names.size() < 2) return std::string(only_one_level);
  if (are_opposites(labels.names)) return fmt::format("{} are opposites", quoted(labels.names, 2));
  if (std::ranges::all_of(labels.names, is_degree))
    return fmt::format("{} are degrees", quoted(labels.names, 3));
  if (12 < labels.names.size() && labels.series < 0.5)
    return fmt::format("there would be {} levels without numbers, which is too many",
                       labels.names.size());
  if (30 < labels.names.size())
    return fmt::format("there would be {} levels, which is too many", labels.names.size());
  if (0.5 < labels.sentences) return "its levels would be sentences";
  return {};
}

}  // namespace ladder::exchange
