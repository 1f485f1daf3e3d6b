#include "exchange/inference/scales.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "exchange/inference/labels.h"
#include "exchange/page/lines.h"
#include "text/ascii.h"
#include "text/unicode.h"

namespace ladder::exchange {
namespace {

using model::PassageKind;

/// One level in a list: `2 - Good: digs beds alone`.
struct Entry {
  std::optional<int> number;
  std::string label;  // without the number
  std::vector<Passage> text;
};

struct Scale {
  Part* part = nullptr;
  std::vector<Passage> above;
  std::vector<Entry> entries;
};

struct Split {
  std::string label;
  std::string rest;
};

std::string_view without_emphasis(std::string_view text) {
  text = text::trimmed(text);
  while (!text.empty() && (text.front() == '*' || text.front() == '_')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == '*' || text.back() == '_')) text.remove_suffix(1);
  return text::trimmed(text);
}

/// `Junior: digs beds` and `Junior - digs beds`.
std::optional<Split> split_at_joint(std::string_view text) {
  constexpr std::size_t most_words = 5;
  std::size_t at = text.npos;
  std::size_t size = 0;
  for (const std::string_view joint : {": ", "：", " - ", " – ", " — "})
    if (const std::size_t found = text.find(joint); found < at) {
      at = found;
      size = joint.size();
    }
  if (at == text.npos && text.ends_with(':')) {
    at = text.size() - 1;
    size = 1;
  }
  if (at == text.npos) return std::nullopt;
  Split split{single_spaced(without_emphasis(text.substr(0, at))),
              std::string(text::trimmed(text.substr(at + size)))};
  if (split.label.empty() || most_words < word_count(split.label)) return std::nullopt;
  if (split.label.find('[') != split.label.npos && split.label.find('(') != split.label.npos)
    return std::nullopt;
  return split;
}

/// The number that a line begins with, and the rest: `0 - None`, `1 = Basic`. Those of ordinary
/// lists, such as `1. Basic`, only count.
std::optional<int> take_number(std::string_view& text) {
  std::size_t digits = 0;
  while (digits < text.size() && digits < 3 && text::is_ascii_digit(text[digits])) ++digits;
  if (digits == 0 || 2 < digits) return std::nullopt;
  std::string_view rest = text::trimmed(text.substr(digits));
  for (const std::string_view joint : {"- ", "– ", "— ", ": ", "= "}) {
    if (!rest.starts_with(joint)) continue;
    const int number = std::stoi(std::string(text.substr(0, digits)));
    text = text::trimmed(rest.substr(joint.size()));
    return number;
  }
  return std::nullopt;
}

Passage paragraph(std::string text, std::size_t line) {
  return {PassageKind::paragraph, std::move(text), {}, {}, line};
}

std::optional<Entry> entry_in(std::string_view text, const std::string& lead,
                              const std::string& rest, std::size_t line) {
  std::string_view whole = lead.empty() ? without_emphasis(text) : std::string_view(lead);
  Entry entry;
  entry.number = take_number(whole);
  std::optional<Split> split;
  if (lead.empty()) split = split_at_joint(whole);
  else split = Split{std::string(whole), rest};
  if (!entry.number) {
    if (!split || !is_shaped(split->label, {})) return std::nullopt;
  } else if (!split) {
    constexpr std::size_t most_words = 3;
    const bool is_label = word_count(whole) <= most_words && !whole.ends_with('.');
    split = is_label ? Split{std::string(whole), {}} : Split{{}, std::string(whole)};
  }
  entry.label = split->label;
  if (!split->rest.empty()) entry.text.push_back(paragraph(split->rest, line));
  return entry;
}

/// The list of a part, if most of its lines are levels.
std::optional<Scale> scale_in(Part& part) {
  if (!part.parts.empty()) return std::nullopt;
  Scale scale{&part, {}, {}};
  std::size_t others = 0;
  std::uint32_t depth = 0;
  for (const Passage& it : part.passages) {
    if (it.kind == PassageKind::item && !scale.entries.empty() && depth < it.depth) {
      scale.entries.back().text.push_back(it);
      scale.entries.back().text.back().depth -= depth + 1;
      continue;
    }
    // The lines of a paragraph can be a list that isn't marked as one.
    const bool is_lines = it.kind == PassageKind::paragraph && it.lead.empty();
    std::string_view rest = it.text;
    while (!rest.empty()) {
      const std::size_t end = is_lines ? std::min(rest.find('\n'), rest.size()) : rest.size();
      const std::string_view line = text::trimmed(rest.substr(0, end));
      rest.remove_prefix(std::min(end + 1, rest.size()));
      if (auto entry = entry_in(line, it.lead, it.rest, it.line)) {
        scale.entries.push_back(std::move(*entry));
        depth = it.depth;
      } else if (scale.entries.empty()) {
        scale.above.push_back(it);
        scale.above.back().text = line;
      } else {
        ++others;
        scale.entries.back().text.push_back(paragraph(std::string(line), it.line));
      }
    }
  }
  if (scale.entries.size() < 2 || scale.entries.size() < others) return std::nullopt;
  // `Lead research` is a skill only if there is nothing but numbered levels below it.
  const bool has_others = 0 < others || !scale.above.empty();
  const auto is_counted = [](const Entry& it) { return label_number(it.label).has_value(); };
  const bool has_range = part.title.ends_with(')') && part.title.find("(0-") != part.title.npos;
  if (is_shaped(part, {}) && !has_range &&
      (has_others || !std::ranges::all_of(scale.entries, is_counted)))
    return std::nullopt;
  return scale;
}

bool is_numbered(const Scale& scale) {
  return std::ranges::all_of(scale.entries, [](const Entry& it) { return it.number.has_value(); });
}

/// Whether it counts from 0 or 1, up or down.
bool counts(const Scale& scale) {
  const auto number = [&](std::size_t i) { return *scale.entries[i].number; };
  const std::size_t last = scale.entries.size() - 1;
  if (1 < std::min(number(0), number(last))) return false;
  const int step = number(0) < number(last) ? 1 : -1;
  for (std::size_t i = 1; i <= last; ++i)
    if (number(i) - number(i - 1) != step) return false;
  return true;
}

void make_parts(Scale& scale) {
  for (Entry& it : scale.entries)
    scale.part->parts.push_back({std::move(it.label), std::move(it.text), {}, nullptr});
  scale.part->passages = std::move(scale.above);
}

/// The same numbers below several parts. A list of steps counts as well, so that the lists have to
/// begin with 0 or have words for levels.
void read_numbered(std::vector<Scale> scales, Declared& declared) {
  std::erase_if(scales, [](const Scale& it) { return !is_numbered(it) || !counts(it); });
  if (scales.size() < 2) return;
  std::map<int, std::vector<std::string>> labels;
  std::size_t entries = 0, words = 0, texts = 0, from_zero = 0;
  for (Scale& scale : scales) {
    std::ranges::stable_sort(scale.entries, {}, &Entry::number);
    if (scale.entries.front().number == 0) ++from_zero;
    for (const Entry& it : scale.entries) {
      labels[*it.number].push_back(text::folded(it.label));
      ++entries;
      if (has_level_word(it.label)) ++words;
      if (!it.text.empty() || it.label.empty()) ++texts;
    }
  }
  const auto is_same = [](const auto& it) {
    return !it.second.front().empty() && std::ranges::all_of(it.second, [&](const auto& label) {
      return label == it.second.front();
    });
  };
  const bool are_same = std::ranges::all_of(labels, is_same);
  if (from_zero < scales.size() && 3 * words < entries) return;
  if (labels.size() * scales.size() > 2 * entries || labels.size() < 2) return;
  if (are_same && 2 * texts < entries) return;
  for (Scale& scale : scales) {
    for (Entry& it : scale.entries) {
      const std::string number = std::to_string(*it.number);
      if (are_same) {
        it.label = number + " - " + it.label;
      } else {
        if (it.text.empty() && !it.label.empty()) it.text.push_back(paragraph(it.label, 0));
        else if (!it.label.empty()) it.text.front().text.insert(0, it.label + ": ");
        it.label = number;
      }
      declared.insert(text::folded(it.label));
    }
    make_parts(scale);
  }
}

/// `Good` of `Good (2 points)`, which is worth more for some skills than for others.
std::string without_points(const std::string& label) {
  const std::size_t at = label.rfind(" (");
  if (at == label.npos || at == 0) return label;
  const std::string inside = text::folded(label.substr(at));
  const bool are_points = inside.find("point") != inside.npos || inside.find("pts") != inside.npos;
  return are_points ? label.substr(0, at) : label;
}

/// `Junior: ..` below several parts.
void read_labelled(std::vector<Scale> scales) {
  std::erase_if(scales, is_numbered);
  std::map<std::string, std::size_t> known;
  for (const Scale& scale : scales)
    for (const Entry& it : scale.entries) ++known[text::folded(without_points(it.label))];
  const auto is_shared = [&](const Entry& it) {
    return 1 < known[text::folded(without_points(it.label))];
  };
  std::erase_if(scales, [&](const Scale& it) {
    return std::ranges::count_if(it.entries, is_shared) * 2 <
           static_cast<std::ptrdiff_t>(it.entries.size());
  });
  if (scales.size() < 2) return;
  std::map<std::string, std::string> points;
  bool differ = false;
  for (const Scale& scale : scales)
    for (const Entry& it : scale.entries) {
      const auto [at, is_new] =
          points.try_emplace(text::folded(without_points(it.label)), it.label);
      differ = differ || (!is_new && at->second != it.label);
    }
  for (Scale& scale : scales) {
    for (Entry& it : scale.entries) {
      const std::string label = without_points(it.label);
      if (!differ || label == it.label) continue;
      const std::string rest = it.label.substr(label.size());
      if (it.text.empty()) it.text.push_back(paragraph(std::string(text::trimmed(rest)), 0));
      else it.text.front().text += rest;
      it.label = label;
    }
    make_parts(scale);
  }
}

constexpr std::string_view label_joints[] = {"-", ":", "–", "("};

/// Where `Level 1` ends in `Level 1: Shoveler`.
std::size_t end_of_label(std::string_view title) {
  std::size_t end = title.npos;
  for (const std::string_view it : label_joints) end = std::min(end, title.find(it, 1));
  return end;
}

/// The same, if it's a number.
std::size_t end_of_number(std::string_view title) {
  const std::size_t end = end_of_label(title);
  return end != title.npos && label_number(title.substr(0, end)) ? end : title.npos;
}

/// `Shoveler` of `: Shoveler` and of ` (Shoveler)`; empty if nothing follows.
std::string name_after_label(std::string_view rest) {
  bool is_joint = true;
  while (is_joint) {
    rest = text::trimmed(rest);
    is_joint = false;
    for (const std::string_view it : label_joints) {
      if (!rest.starts_with(it)) continue;
      rest.remove_prefix(it.size());
      is_joint = true;
    }
  }
  if (rest.ends_with(')')) rest.remove_suffix(1);
  return std::string(rest);
}

/// A level that has a name of its own for each skill, such as `Level 1: Shoveler` and `Level 1:
/// Raker`, keeps the number. The name becomes text.
std::vector<Part> with_common_labels(std::vector<Part> parts) {
  std::map<std::string, std::set<std::string>> names;
  for (const Part& part : parts)
    for (const Part& it : part.parts)
      if (const std::size_t end = end_of_number(it.title); end != it.title.npos)
        names[text::folded(single_spaced(it.title.substr(0, end)))].insert(text::folded(it.title));
  const auto several =
      std::ranges::count_if(names, [](const auto& it) { return 1 < it.second.size(); });
  if (several < 2) return parts;
  for (Part& part : parts)
    for (Part& it : part.parts) {
      const std::size_t end = end_of_number(it.title);
      if (end == it.title.npos) continue;
      if (std::string name = name_after_label(std::string_view(it.title).substr(end));
          !name.empty())
        it.passages.insert(it.passages.begin(), paragraph(std::move(name), 0));
      it.title = single_spaced(it.title.substr(0, end));
    }
  return parts;
}

/// `Level 1` and `Level 2` have the longer names that some skills give them: `Level 1 - Beginner`.
std::vector<Part> with_whole_labels(std::vector<Part> parts) {
  std::map<std::string, std::set<std::string>> longer;
  for (const Part& part : parts)
    for (const Part& it : part.parts) {
      const std::size_t end = end_of_label(it.title);
      if (end == it.title.npos || !label_number(it.title)) continue;
      longer[text::folded(single_spaced(it.title.substr(0, end)))].insert(it.title);
    }
  for (Part& part : parts)
    for (Part& it : part.parts)
      if (const auto known = longer.find(text::folded(it.title));
          known != longer.end() && known->second.size() == 1 && label_number(it.title))
        it.title = *known->second.begin();
  return parts;
}

/// `Good (12-13 points)` and `Good (20-22 points)` are the same level, which each skill gives
/// points of its own for. These become text.
std::vector<Part> without_own_points(std::vector<Part> parts) {
  std::map<std::string, std::set<std::string>> titles;
  for (const Part& part : parts)
    for (const Part& it : part.parts)
      titles[text::folded(without_points(it.title))].insert(text::folded(it.title));
  const auto differ =
      std::ranges::count_if(titles, [](const auto& it) { return 1 < it.second.size(); });
  if (differ < 2) return parts;
  for (Part& part : parts)
    for (Part& it : part.parts) {
      std::string label = without_points(it.title);
      if (label == it.title) continue;
      std::string points = single_spaced(it.title.substr(label.size()));
      it.passages.insert(it.passages.begin(), paragraph(std::move(points), 0));
      it.title = std::move(label);
    }
  return parts;
}

}  // namespace

std::vector<Part> with_same_labels(std::vector<Part> parts) {
  return without_own_points(with_common_labels(with_whole_labels(std::move(parts))));
}

void read_scales(std::vector<Part>& parts, Declared& declared) {
  std::vector<Scale> numbered;
  std::vector<Scale> labelled;
  for (Part& it : parts) {
    if (!it.parts.empty()) read_scales(it.parts, declared);
    auto scale = scale_in(it);
    if (!scale) continue;
    (is_numbered(*scale) ? numbered : labelled).push_back(std::move(*scale));
  }
  read_numbered(std::move(numbered), declared);
  read_labelled(std::move(labelled));
}

}  // namespace ladder::exchange
