#include "exchange/page/keys.h"

#include <algorithm>
#include <iterator>
#include <string_view>

#include "exchange/inference/words.h"
#include "text/unicode.h"

namespace ladder::exchange {
namespace {

template <std::size_t count>
bool is_one_of(const std::string& key, const std::string_view (&keys)[count]) {
  return std::ranges::find(keys, text::folded(key)) != std::end(keys);
}

/// What a thing is called; the first of these that it has.
constexpr std::string_view naming[] = {"title", "name",       "label", "level",
                                       "skill", "competency", "role",  "grade"};

template <typename Names>
const Value* first_text(const Value& value, Names names) {
  for (const Value& it : value.values)
    if (it.type == Value::Type::text && !it.text.empty() && it.text != "true" &&
        it.text != "false" && names(it.key))
      return &it;
  return nullptr;
}

bool describes(const std::string& key) {
  static constexpr std::string_view keys[] = {
      "description", "summary", "overview", "definition", "intro",   "introduction",
      "about",       "text",    "content",  "detail",     "details", "expectation"};
  return is_one_of(key, keys);
}

}  // namespace

bool Keys::holds(const std::string& key) {
  static constexpr std::string_view keys[] = {"levels",
                                              "grades",
                                              "bands",
                                              "steps",
                                              "skills",
                                              "competencies",
                                              "competences",
                                              "capabilities",
                                              "topics",
                                              "themes",
                                              "areas",
                                              "domains",
                                              "subdomains",
                                              "categories",
                                              "groups",
                                              "pillars",
                                              "dimensions",
                                              "attributes",
                                              "content",
                                              "contents",
                                              "criteria",
                                              "expectations",
                                              "behaviors",
                                              "behaviours",
                                              "examples",
                                              "items",
                                              "bullets",
                                              "cells",
                                              "matrix",
                                              "sections",
                                              "children",
                                              "tracks",
                                              "ladder",
                                              "ladders",
                                              "roles",
                                              "framework",
                                              "frameworks",
                                              "progression",
                                              "values",
                                              "milestones",
                                              "proficiencies",
                                              "descriptors",
                                              "indicators",
                                              "proficiencylevels",
                                              "proficiencydescriptions",
                                              "leveldescriptions",
                                              "skilllevels",
                                              "subcategories",
                                              "objectives",
                                              "abilities",
                                              "exp",
                                              "data"};
  std::string plain;
  for (const char c : key)
    if (c != '_' && c != '-' && c != ' ') plain += c;
  return is_one_of(plain, keys);
}

bool Keys::hold(const std::string& key) {
  const Meaning meaning = meaning_of(key);
  return holds(key) || meaning == Meaning::level || meaning == Meaning::skill;
}

bool Keys::holds_levels(const std::string& key) { return meaning_of(key) == Meaning::level; }

bool Keys::describe(const std::string& key) {
  return describes(key) || meaning_of(key) == Meaning::description;
}

const Value* Keys::name_of(const Value& value) {
  for (const std::string_view key : naming)
    if (const Value* it =
            first_text(value, [&](const auto& own) { return text::folded(own) == key; }))
      return it;
  for (const Meaning meaning : {Meaning::name, Meaning::level, Meaning::skill})
    if (const Value* it = first_name(value, meaning)) return it;
  return nullptr;
}

const Value* Keys::name_of_skill(const Value& value) {
  for (const std::string_view key : {"title", "name", "label", "skill", "competency", "capability",
                                     "practice", "indicator", "criterion", "dimension"})
    if (const Value* it =
            first_text(value, [&](const auto& own) { return text::folded(own) == key; }))
      return it;
  for (const Meaning meaning : {Meaning::name, Meaning::skill})
    if (const Value* it = first_name(value, meaning)) return it;
  return nullptr;
}

const Value* Keys::first_name(const Value& value, Meaning meaning) {
  constexpr std::size_t longest_name = 60;
  const Value* it = first_text(
      value, [&](const std::string& own) { return !holds(own) && meaning_of(own) == meaning; });
  return it && it->text.size() <= longest_name ? it : nullptr;
}

Keys::Meaning Keys::meaning_of(const std::string& key) {
  constexpr std::size_t longest = 40;
  if (longest < key.size() || key.find(' ') != key.npos) return Meaning::other;
  const auto [known, is_new] = known_.try_emplace(key, Meaning::other);
  if (is_new) known->second = looked_up(key);
  return known->second;
}

Keys::Meaning Keys::looked_up(const std::string& key) {
  if (names_levels(key)) return Meaning::level;
  if (names_skills(key)) return Meaning::skill;
  if (names_descriptions(key)) return Meaning::description;
  return header_kind(key) == HeaderKind::name ? Meaning::name : Meaning::other;
}

}  // namespace ladder::exchange
