#include "exchange/inference/parts.h"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <map>
#include <span>
#include <utility>

#include "exchange/inference/inference.h"
#include "exchange/inference/labels.h"
#include "exchange/inference/words.h"
#include "exchange/page/lines.h"
#include "model/passages.h"
#include "text/unicode.h"

namespace ladder::exchange {

using model::PassageKind;

namespace {

void append_whole(const Part& part, std::vector<Passage>& text) {
  text.insert(text.end(), part.passages.begin(), part.passages.end());
  for (const Part& it : part.parts) {
    const bool field = it.section && it.section->is_field;
    if (field) {
      for (const Passage& passage : it.passages)
        text.push_back({PassageKind::item, it.title + ": " + passage.text, {}, {}, passage.line});
      continue;
    }
    text.push_back({PassageKind::heading, it.title, {}, {}, 0});
    append_whole(it, text);
  }
}

std::vector<Passage> cells_as_text(const Sheet& sheet) {
  std::vector<Passage> text;
  for (const Line& line : sheet) {
    Passage row{PassageKind::paragraph, {}, {}, {}, line.number};
    for (const Cell& cell : line.cells) {
      if (cell.passages.empty()) continue;
      if (!row.text.empty()) row.text += " | ";
      for (const Passage& it : cell.passages)
        row.text.append(&it == &cell.passages.front() ? "" : " ").append(single_spaced(it.text));
    }
    if (!row.text.empty()) text.push_back(std::move(row));
  }
  return text;
}

/// `**Level 1** - Helper`: the words after the number are a part of the label.
bool is_rest_of_label(const Passage& it) {
  constexpr std::size_t most_words = 5;
  if (it.kind != PassageKind::paragraph || it.rest.empty() || it.rest.ends_with('.')) return false;
  return label_number(it.lead) && word_count(it.rest) <= most_words;
}

/// Where `Beds (2 points)` ends in `Beds (2 points) Drawn to scale`; the size of others.
std::size_t end_of_points(std::string_view text) {
  for (const std::string_view mark : {" points)", " point)", " pts)"})
    if (const std::size_t at = text.find(mark); at != text.npos) return at + mark.size();
  return text.size();
}

/// `- Digging:` or `- Digging` above deeper items, or a short line that ends with a colon above
/// items.
bool heads_items(const std::vector<Passage>& passages, std::size_t i) {
  constexpr std::size_t most_words = 6;
  if (i + 1 == passages.size()) return false;
  const Passage& it = passages[i];
  const Passage& next = passages[i + 1];
  if (next.kind != PassageKind::item) return false;
  if (most_words < word_count(it.text.substr(0, end_of_points(it.text)))) return false;
  const bool is_above = it.kind == PassageKind::item && it.depth < next.depth;
  if (it.text.ends_with(':')) return it.kind == PassageKind::paragraph || is_above;
  return is_above && it.depth == 0 && !it.text.ends_with('.');
}

/// The name of `Digging:`, without the colon and marks of Markdown.
std::string name_before_colon(std::string_view text) {
  if (text.ends_with(':')) text.remove_suffix(1);
  while (!text.empty() && (text.front() == '*' || text.front() == '_')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == '*' || text.back() == '_')) text.remove_suffix(1);
  return single_spaced(text);
}

bool have_leads(const std::vector<Passage>& passages) {
  return 1 < std::ranges::count_if(passages, [](const Passage& it) { return !it.lead.empty(); });
}

/// Whether the names are items above those that begin with bold words.
bool are_above_leads(const std::vector<Passage>& passages) {
  bool any = false;
  for (std::size_t i = 0; i < passages.size(); ++i) {
    const Passage& it = passages[i];
    if (!it.lead.empty() && (it.kind != PassageKind::item || it.depth == 0)) return false;
    any = any || (it.lead.empty() && it.depth == 0 && heads_items(passages, i));
  }
  return any;
}

/// Whether bold lines are above items that begin with bold words, the same ones below several
/// lines.
bool are_above_items(const std::vector<Passage>& passages) {
  std::map<std::string, std::set<std::size_t>> lines;  // by the words that items begin with
  std::size_t line = 0;
  for (std::size_t i = 0; i < passages.size(); ++i) {
    const Passage& it = passages[i];
    if (it.lead.empty()) continue;
    if (it.kind == PassageKind::item) lines[text::folded(it.lead)].insert(line);
    else if (it.rest.empty()) line = i + 1;
    else return false;
  }
  const auto shared = std::ranges::count_if(
      lines, [](const auto& it) { return 1 < it.second.size() && !it.second.contains(0); });
  return 1 < shared;
}

/// `Scope` of `Scope: one team`, and the text after it; the same for `**Scope - one team**`.
std::pair<std::string, std::string> split_at_name(const Passage& it) {
  constexpr std::size_t most_words = 5;
  const bool is_bold = !it.lead.empty();
  if (is_bold && !it.rest.empty()) return {};
  const std::string_view text = is_bold ? it.lead : it.text;
  static constexpr std::string_view marks[] = {": ", "：", " - ", " – ", " — "};
  std::string_view mark;
  for (const std::string_view one : std::span(marks).first(is_bold ? std::size(marks) : 2))
    if (mark.empty() && text.find(one) != text.npos) mark = one;
  const std::size_t at = mark.empty() ? text.npos : text.find(mark);
  if (at == text.npos || at == 0 || text.find('\n') < at) return {};
  std::string name = single_spaced(text.substr(0, at));
  const HeaderKind kind = header_kind(name);
  const bool says_more = kind == HeaderKind::text || kind == HeaderKind::remark ||
                         kind == HeaderKind::aside || kind == HeaderKind::code;
  if (says_more || most_words < word_count(name) || is_shaped(name, {})) return {};
  if (name.find_first_of("[`(/") != name.npos || name.starts_with("http")) return {};
  return {std::move(name), single_spaced(text.substr(at + mark.size()))};
}

/// `Scope: one team` and `Autonomy: little`, if all of the text is like this and several parts
/// have these names.
void find_plain_leads(std::vector<Part>& parts) {
  std::map<std::string, std::size_t> names;
  std::size_t passages = 0;
  for (const Part& part : parts) {
    if (!part.parts.empty()) return;
    std::set<std::string> own;
    for (const Passage& it : part.passages) {
      if (it.kind == PassageKind::item && 0 < it.depth) continue;
      const std::string name = text::folded(split_at_name(it).first);
      if (name.empty() && own.empty() && it.text.starts_with("![")) continue;  // a picture
      if (name.empty()) return;
      own.insert(name);
      ++passages;
    }
    for (const std::string& it : own) ++names[it];
  }
  std::erase_if(names,
                [&](const auto& it) { return it.second < 2 || 2 * it.second < parts.size(); });
  std::size_t uses = 0;
  for (const auto& [name, count] : names) uses += count;
  if (names.size() < 2 || 4 * uses < 3 * passages) return;
  for (Part& part : parts)
    for (Passage& it : part.passages) {
      if (it.kind == PassageKind::item && 0 < it.depth) continue;
      auto [name, rest] = split_at_name(it);
      if (name.empty()) continue;
      it.lead = std::move(name);
      it.rest = std::move(rest);
    }
}

/// Makes parts of sections, and of those single values beside them that are text as well: `Knives:
/// Keeps them sharp.` beside `Sauces: [...]`.
class Parts {
 public:
  explicit Parts(const Section& root) {
    for (const std::string& it : root.levels) declared_.insert(text::folded(it));
    declare_common_levels(root);
    take_titles(root);
    for (const Section* it : parts_of(root)) parts_.push_back(make_part(*it, false));
  }

  std::vector<Part> take() && { return std::move(parts_); }
  const Declared& declared() const { return declared_; }
  const std::set<const Section*>& texts() const { return texts_; }

 private:
  /// Labels that the lists of levels of most parts have in common.
  void declare_common_levels(const Section& root) {
    std::map<std::string, std::size_t> lists;
    std::size_t parts = 0;
    for (const Section& it : root.sections) {
      if (!it.levels.empty()) ++parts;
      for (const std::string& label : std::set(it.levels.begin(), it.levels.end()))
        ++lists[text::folded(label)];
    }
    for (const auto& [label, count] : lists)
      if (1 < count && parts <= 2 * count) declared_.insert(label);
  }

  void take_titles(const Section& section) {
    for (const Section& it : section.sections) {
      if (it.is_field) continue;
      titles_.insert(text::folded(it.title));
      take_titles(it);
    }
  }

  Part make_part(const Section& section, bool in_level, std::string_view number = {}) {
    std::string title = section.title.substr(number_size(section.title, number));
    in_level = in_level || is_shaped(title, declared_);
    Part part{std::move(title), section.passages, {}, &section};
    for (const Sheet& it : section.sheets)
      std::ranges::move(cells_as_text(it), std::back_inserter(part.passages));
    const std::vector<const Section*> parts = parts_of(section);
    const bool fields_alone = !parts.empty() && parts.front()->is_field;
    const auto shaped_fields = std::ranges::count_if(section.sections, [&](const Section& it) {
      return it.is_field && is_shaped(it.title, declared_);
    });
    const bool beside_levels =
        1 < shaped_fields || std::ranges::any_of(parts, [&](const Section* it) {
          return is_shaped(it->title, declared_);
        });
    for (const Section& it : section.sections) {
      const bool is_text = it.is_field && !fields_alone &&
                           ((in_level && says_what_is_asked(it)) ||
                            (beside_levels && is_shaped(it.title, declared_)));
      if (is_text) texts_.insert(&it);
      if (is_text || !it.is_field || fields_alone)
        part.parts.push_back(make_part(it, in_level, number_of(section.title)));
    }
    return part;
  }

  /// `2` of `2. Digging` and of `2 Digging`.
  static std::string_view number_of(std::string_view title) {
    const std::size_t end = title.find_first_not_of("0123456789");
    if (end == title.npos || end == 0 || (title[end] != '.' && title[end] != ' ')) return {};
    return title.substr(0, end);
  }

  /// The size of `2.1 ` in `2.1 Junior` below `2. Digging`.
  static std::size_t number_size(std::string_view title, std::string_view above) {
    if (above.empty() || !title.starts_with(above)) return 0;
    if (!title.substr(above.size()).starts_with('.')) return 0;
    const std::size_t end = title.find_first_not_of("0123456789", above.size() + 1);
    if (end == title.npos || end == above.size() + 1) return 0;
    const std::size_t begin = title.find_first_not_of(". )", end);
    return begin == title.npos || begin == end ? 0 : begin;
  }

  /// Whether a value at a level belongs to a skill: a skill found elsewhere is also one here.
  bool says_what_is_asked(const Section& field) const {
    if (field.passages.empty() || names_things(field.title)) return false;
    if (titles_.contains(text::folded(field.title))) return true;
    const std::string& text = field.passages.front().text;
    if (model::marker_of(text) != model::Marker::none) return true;
    return !names_remarks(field.title) && text.find(' ') != text.npos;
  }

  Declared declared_;
  std::set<std::string> titles_;  // of all sections, folded
  std::set<const Section*> texts_;
  std::vector<Part> parts_;
};

}  // namespace

std::vector<Part> parts_by_leads(const std::vector<Passage>& passages,
                                 std::vector<Passage>& above) {
  std::vector<Part> parts;
  std::uint32_t depth = 0;  // of the items below the last name
  const bool above_leads = are_above_leads(passages);
  const bool above_items = are_above_items(passages);
  const bool has_leads = !above_leads && have_leads(passages);
  const auto is_lead = [&](const Passage& it) {
    return !it.lead.empty() && !above_leads && !(above_items && it.kind == PassageKind::item);
  };
  for (std::size_t i = 0; i < passages.size(); ++i) {
    const Passage& it = passages[i];
    if (!has_leads && heads_items(passages, i)) {
      const std::size_t end = end_of_points(it.text);
      parts.push_back(
          {name_before_colon(std::string_view(it.text).substr(0, end)), {}, {}, nullptr});
      if (const std::string rest = single_spaced(it.text.substr(end)); !rest.empty())
        parts.back().passages.push_back({PassageKind::paragraph, rest, {}, {}, it.line});
      depth = passages[i + 1].depth;
    } else if (is_lead(it)) {
      parts.push_back({it.lead, {}, {}, nullptr});
      const bool has_items = it.kind == PassageKind::item && i + 1 < passages.size() &&
                             it.depth < passages[i + 1].depth;
      depth = has_items ? it.depth + 1 : 0;
      if (is_rest_of_label(it)) parts.back().title.append(" ").append(it.rest);
      else if (!it.rest.empty())
        parts.back().passages.push_back({PassageKind::paragraph, it.rest, {}, {}, it.line});
    } else {
      (parts.empty() ? above : parts.back().passages).push_back(it);
      if (!parts.empty()) parts.back().passages.back().depth -= std::min(depth, it.depth);
    }
  }
  return parts;
}

std::vector<Passage> whole(const Part& part) {
  std::vector<Passage> text;
  append_whole(part, text);
  return text;
}

std::set<std::string> titles_in(const Part& part) {
  std::set<std::string> titles;
  for (const Part& it : part.parts) titles.insert(text::folded(it.title));
  return titles;
}

Part with_leads(Part part) {
  // Beside headings, only words in bold at the beginning of paragraphs are names.
  if (!part.parts.empty() && !have_leads(part.passages)) return part;
  std::vector<Passage> above;
  std::vector<Part> parts = parts_by_leads(part.passages, above);
  if (parts.size() < 2) return part;
  part.parts.insert(part.parts.begin(), parts.begin(), parts.end());
  part.passages = std::move(above);
  return part;
}

std::vector<Part> with_leads(const std::vector<Part>& parts) {
  std::vector<Part> by_leads;
  std::vector<Part> marked = parts;
  if (1 < marked.size()) find_plain_leads(marked);
  by_leads.reserve(parts.size());
  for (Part& it : marked) by_leads.push_back(with_leads(std::move(it)));
  return by_leads;
}

bool is_shaped(const std::string& title, const Declared& declared) {
  return declared.contains(text::folded(title)) || has_level_word(title) || label_number(title);
}

bool is_shaped(const Part& part, const Declared& declared) {
  return is_shaped(part.title, declared);
}

FoundParts find_parts(const Section& root) {
  Parts parts(root);
  FoundParts found{{}, parts.declared(), parts.texts()};
  found.parts = std::move(parts).take();
  return found;
}

}  // namespace ladder::exchange
