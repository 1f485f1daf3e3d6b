#include "exchange/inference/words.h"

#include <algorithm>
#include <span>
#include <string>

#include "text/unicode.h"

namespace ladder::exchange {
namespace {

bool is_letter(char c) { return ('a' <= c && c <= 'z') || static_cast<signed char>(c) < 0; }

/// Whether one of the words of a header is one of these, or these and an `s`.
bool has_word(std::string_view header, std::span<const std::string_view> words) {
  const std::string folded = text::folded(header);
  std::string_view rest = folded;
  while (!rest.empty()) {
    std::size_t end = 0;
    while (end < rest.size() && is_letter(rest[end])) ++end;
    std::string_view word = rest.substr(0, end);
    if (std::ranges::find(words, word) != words.end()) return true;
    if (word.ends_with('s')) word.remove_suffix(1);
    if (std::ranges::find(words, word) != words.end()) return true;
    rest.remove_prefix(std::max<std::size_t>(end, 1));
  }
  return false;
}

}  // namespace

bool names_descriptions(std::string_view header) {
  static constexpr std::string_view words[] = {"description", "summary", "definition",
                                               "overview",    "meaning", "beschreibung"};
  return has_word(header, words);
}

bool names_skills(std::string_view header) {
  static constexpr std::string_view words[] = {
      "skill",      "competency", "competencies", "competence", "competences",
      "capability", "criterion",  "criteria",     "attribute",  "topic",
      "trait",      "fähigkeit",  "kompetenz",    "kompetenzen"};
  return has_word(header, words);
}

bool names_levels(std::string_view header) {
  static constexpr std::string_view words[] = {"level", "grade", "band",     "rung",
                                               "rank",  "stufe", "seniority"};
  return has_word(header, words);
}

bool names_groups(std::string_view header) {
  static constexpr std::string_view words[] = {"category", "categories", "theme",     "group",
                                               "pillar",   "domain",     "dimension", "area",
                                               "family",   "kategorie",  "bereich"};
  return has_word(header, words);
}

bool names_remarks(std::string_view header) {
  static constexpr std::string_view words[] = {"role", "note", "comment", "example",
                                               "id",   "tag",  "weight",  "owner",
                                               "link", "type", "remark",  "source"};
  return has_word(header, words) || names_skills(header) || names_groups(header);
}

bool names_things(std::string_view key) {
  static constexpr std::string_view words[] = {
      "name", "title", "label", "level",   "key",   "code", "id",   "slug",  "url",
      "href", "path",  "order", "version", "image", "icon", "date", "salary"};
  return has_word(key, words);
}

bool is_corner(std::string_view header) {
  static constexpr std::string_view words[] = {
      "name",  "title",    "role",      "position",  "job",         "stage", "step",
      "track", "behavior", "behaviour", "dimension", "expectation", "value"};
  constexpr std::ptrdiff_t most_blanks = 3;
  const std::string folded = text::folded(header);
  const bool has_letters =
      std::ranges::any_of(folded, [](char c) { return is_letter(c) || ('0' <= c && c <= '9'); });
  if (!has_letters) return true;
  if (most_blanks < std::ranges::count(folded, ' ')) return false;
  return names_skills(header) || names_levels(header) || names_groups(header) ||
         has_word(header, words);
}

}  // namespace ladder::exchange
