#include "exchange/page/value.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "exchange/page/lines.h"
#include "model/marks.h"
#include "text/unicode.h"

namespace ladder::exchange {
namespace {

using Type = Value::Type;

template <std::size_t count>
bool is_one_of(const std::string& key, const std::array<std::string_view, count>& keys) {
  return std::ranges::find(keys, text::folded(key)) != keys.end();
}

/// What a thing is called; the first of these that it has.
constexpr std::array<std::string_view, 6> naming = {"title", "name",  "label",
                                                    "level", "skill", "competency"};

bool describes(const std::string& key) {
  static constexpr std::array<std::string_view, 10> keys = {
      "description",  "summary", "overview", "definition", "intro",
      "introduction", "about",   "text",     "content",    "details"};
  return is_one_of(key, keys);
}

bool holds(const std::string& key) {
  static constexpr std::array<std::string_view, 39> keys = {
      "levels",      "grades",       "bands",    "steps",        "skills",     "competencies",
      "competences", "capabilities", "topics",   "themes",       "areas",      "domains",
      "subdomains",  "categories",   "groups",   "pillars",      "dimensions", "attributes",
      "content",     "contents",     "criteria", "expectations", "behaviors",  "behaviours",
      "examples",    "items",        "bullets",  "cells",        "matrix",     "sections",
      "children",    "tracks",       "ladder",   "ladders",      "roles",      "framework",
      "frameworks",  "progression",  "values"};
  return is_one_of(key, keys);
}

/// The lines of some text: those that begin with a bullet are list items, others go together until
/// a blank one.
void append_text(const Value& value, model::PassageKind kind, std::vector<Passage>& passages) {
  std::string_view rest = value.text;
  bool goes_on = false;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    const std::string_view line = text::trimmed(rest.substr(0, end));
    rest.remove_prefix(std::min(end + 1, rest.size()));
    if (line.empty()) {
      goes_on = false;
    } else if (const std::uint32_t bullet = model::bullet_size(line); 0 < bullet) {
      passages.push_back(
          {model::PassageKind::item, std::string(line.substr(bullet)), {}, {}, value.line});
      goes_on = true;
    } else if (goes_on) {
      passages.back().text.append("\n").append(line);
    } else {
      passages.push_back({kind, std::string(line), {}, {}, value.line});
      kind = model::PassageKind::paragraph;
      goes_on = true;
    }
  }
}

/// `levels: [Junior, Senior]`, rather than their expectations.
bool names_levels_only(const Value& value) {
  constexpr std::size_t longest_label = 40;
  const std::string key = text::folded(value.key);
  return (key == "levels" || key == "grades") && value.type == Type::list &&
         std::ranges::all_of(value.values, [](const Value& it) {
           return it.type == Type::text && it.text.size() <= longest_label && !it.text.empty();
         });
}

class Sorting {
 public:
  void sort(const Value& value, Section& section) {
    switch (value.type) {
      case Type::text: append_text(value, model::PassageKind::paragraph, section.passages); break;
      case Type::list: sort_list(value, section); break;
      case Type::keys: sort_keys(value, section); break;
    }
  }

 private:
  static const Value* name_of(const Value& value) {
    for (const std::string_view key : naming)
      for (const Value& it : value.values)
        if (it.type == Type::text && !it.text.empty() && text::folded(it.key) == key) return &it;
    return nullptr;
  }

  void sort_list(const Value& list, Section& section) {
    for (const Value& it : list.values) {
      switch (it.type) {
        case Type::text: append_text(it, model::PassageKind::item, section.passages); break;
        case Type::list: sort_list(it, section); break;
        case Type::keys:
          if (name_of(it)) add_section(it, section);
          else sort_keys(it, section);
          break;
      }
    }
  }

  void sort_keys(const Value& value, Section& section) {
    const Value* name = name_of(value);
    for (const Value& it : value.values) {
      if (&it == name) continue;
      const bool is_text = it.type == Type::text;
      if (is_text && describes(it.key)) {
        sort(it, section);
      } else if (is_text) {
        Section field{it.key, it.line, true, {}, {}, {}, {}, {}};
        append_text(it, model::PassageKind::paragraph, field.passages);
        section.sections.push_back(std::move(field));
      } else if (names_levels_only(it)) {
        for (const Value& label : it.values) section.levels.push_back(single_spaced(label.text));
      } else if (holds(it.key)) {
        sort(it, section);
      } else {
        add_section(it, section);
      }
    }
  }

  void add_section(const Value& value, Section& parent) {
    const Value* name = name_of(value);
    Section section;
    section.title = single_spaced(name ? name->text : value.key);
    section.line = value.line;
    sort(value, section);
    parent.sections.push_back(std::move(section));
  }
};

}  // namespace

Section section_of(const Value& value) {
  Section root;
  Sorting().sort(value, root);
  if (value.type != Type::keys) return root;
  for (const Value& it : value.values) {
    const std::string key = text::folded(it.key);
    if (it.type == Type::text && (key == "title" || key == "name")) {
      root.title = single_spaced(it.text);
      break;
    }
  }
  return root;
}

}  // namespace ladder::exchange
