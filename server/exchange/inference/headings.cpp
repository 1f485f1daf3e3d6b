#include <algorithm>
#include <iterator>
#include <set>

#include "exchange/inference/inference.h"
#include "exchange/inference/words.h"
#include "exchange/page/lines.h"
#include "model/label.h"
#include "model/passages.h"
#include "text/unicode.h"

namespace ladder::exchange {
namespace {

using model::PassageKind;

/// A section that may be a level or a skill.
struct Part {
  std::string title;
  std::vector<Passage> passages;
  std::vector<Part> parts;
  const Section* section = nullptr;
};

std::string last_word(std::string_view title) {
  const std::string folded = text::folded(title);
  return folded.substr(folded.find_last_of(' ') + 1);
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

/// The parts that begin with bold words: `**Scope**: one team`. Passages above the first one stay
/// in `above`.
std::vector<Part> parts_by_leads(const std::vector<Passage>& passages,
                                 std::vector<Passage>& above) {
  std::vector<Part> parts;
  for (const Passage& it : passages) {
    if (!it.lead.empty()) {
      parts.push_back({it.lead, {}, {}, nullptr});
      if (!it.rest.empty())
        parts.back().passages.push_back({PassageKind::paragraph, it.rest, {}, {}, it.line});
    } else {
      (parts.empty() ? above : parts.back().passages).push_back(it);
    }
  }
  return parts;
}

/// Lets a part that has no headings below it have its bold words for such.
Part with_leads(Part part) {
  if (!part.parts.empty()) return part;
  std::vector<Passage> above;
  std::vector<Part> parts = parts_by_leads(part.passages, above);
  if (parts.size() < 2) return part;
  part.parts = std::move(parts);
  part.passages = std::move(above);
  return part;
}

/// Labels of levels that the file itself names, folded.
using Declared = std::set<std::string>;

bool is_shaped(const std::string& title, const Declared& declared) {
  return declared.contains(text::folded(title)) || model::is_level_shaped(title);
}

bool is_shaped(const Part& part, const Declared& declared) {
  return is_shaped(part.title, declared);
}

/// Makes parts of sections, and of those single values beside them that are text as well: `Knives:
/// Keeps them sharp.` beside `Sauces: [...]`.
class Parts {
 public:
  explicit Parts(const Section& root) {
    for (const std::string& it : root.levels) declared_.insert(text::folded(it));
    take_titles(root);
    for (const Section* it : parts_of(root)) made_.push_back(made(*it, false));
  }

  std::vector<Part> made() && { return std::move(made_); }
  const Declared& declared() const { return declared_; }
  const std::set<const Section*>& texts() const { return texts_; }

 private:
  void take_titles(const Section& section) {
    for (const Section& it : section.sections) {
      if (it.is_field) continue;
      titles_.insert(text::folded(it.title));
      take_titles(it);
    }
  }

  Part made(const Section& section, bool in_level) {
    in_level = in_level || is_shaped(section.title, declared_);
    Part part{section.title, section.passages, {}, &section};
    for (const Sheet& it : section.sheets)
      std::ranges::move(cells_as_text(it), std::back_inserter(part.passages));
    const std::vector<const Section*> parts = parts_of(section);
    const bool fields_alone = !parts.empty() && parts.front()->is_field;
    const bool beside_levels = std::ranges::any_of(
        parts, [&](const Section* it) { return is_shaped(it->title, declared_); });
    for (const Section& it : section.sections) {
      const bool is_text = it.is_field && !fields_alone &&
                           ((in_level && says_what_is_asked(it)) ||
                            (beside_levels && is_shaped(it.title, declared_)));
      if (is_text) texts_.insert(&it);
      if (is_text || !it.is_field || fields_alone) part.parts.push_back(made(it, in_level));
    }
    return part;
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
  std::vector<Part> made_;
};

std::uint32_t shaped(const std::vector<Part>& parts, const Declared& declared) {
  return static_cast<std::uint32_t>(
      std::ranges::count_if(parts, [&](const Part& it) { return is_shaped(it, declared); }));
}

/// Whether the parts are levels: most look like one. A single one isn't a level if there are levels
/// below it.
bool are_levels(const std::vector<Part>& parts, const Declared& declared) {
  const std::uint32_t count = shaped(parts, declared);
  if (parts.size() == 1) return count == 1 && !are_levels(parts.front().parts, declared);
  return 2 <= count && parts.size() <= 2 * count;
}

/// Beside `Junior Cook` and `Senior Cook`, `Cook` is a level as well.
std::vector<bool> levels_among(const std::vector<Part>& parts, const Declared& declared) {
  std::set<std::string> words;
  for (const Part& it : parts)
    if (is_shaped(it, declared)) words.insert(last_word(it.title));
  std::vector<bool> levels;
  for (const Part& it : parts)
    levels.push_back(is_shaped(it, declared) || words.contains(last_word(it.title)));
  return levels;
}

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

std::vector<Passage> whole(const Part& part) {
  std::vector<Passage> text;
  append_whole(part, text);
  return text;
}

class HeadingsReader {
 public:
  HeadingsReader(std::vector<Part> parts, std::string_view title, Declared declared)
      : parts_(std::move(parts)), title_(title), declared_(std::move(declared)) {}

  std::optional<HeadingsReading> read() && {
    std::vector<Part> by_leads;
    for (const Part& it : parts_) by_leads.push_back(with_leads(it));
    if (are_levels(parts_, declared_) && !inner_parts_are_levels()) {
      const std::vector<bool> levels = levels_among(parts_, declared_);
      if (share_names(by_leads)) parts_ = std::move(by_leads);
      // One heading with nothing but text below is a page like any other.
      if (parts_.size() == 1 && parts_.front().parts.empty()) return std::nullopt;
      read_level_by_level(levels);
    } else if (are_skills(parts_)) {
      read_skill_by_skill();
    } else if (are_skills(by_leads)) {
      parts_ = std::move(by_leads);
      read_skill_by_skill();
    } else {
      return std::nullopt;
    }
    if (result_.ladder.is_empty()) return std::nullopt;
    return std::move(result_);
  }

 private:
  /// Whether the parts of the parts look even more like levels, so that the parts are skills.
  bool inner_parts_are_levels() const {
    std::uint32_t inner = 0;
    std::uint32_t inner_shaped = 0;
    for (const Part& it : parts_) {
      inner += static_cast<std::uint32_t>(it.parts.size());
      inner_shaped += shaped(it.parts, declared_);
    }
    if (inner == 0) return false;
    return shaped(parts_, declared_) * 1000 / parts_.size() <= inner_shaped * 1000 / inner &&
           are_skills(parts_);
  }

  /// Whether some part has a name that another one has, too.
  static bool share_names(const std::vector<Part>& parts) {
    std::set<std::string> known;
    for (const Part& part : parts) {
      std::set<std::string> own;
      for (const Part& it : part.parts) own.insert(text::folded(it.title));
      for (const std::string& it : own)
        if (!known.insert(it).second) return true;
    }
    return parts.size() == 1 && !parts.front().parts.empty();
  }

  /// Two parts at least that have the same levels, below which there is only text. Where the levels
  /// are declared, one will do.
  bool are_skills(const std::vector<Part>& parts) const {
    std::set<std::string> labels;
    std::size_t skills = 0;
    std::size_t with_more = 0;
    bool overlap = false;
    for (const Part& part : parts) {
      if (!are_levels(part.parts, declared_)) continue;
      ++skills;
      std::vector<Part> inner;
      for (const Part& it : part.parts) {
        overlap = !labels.insert(text::folded(it.title)).second || overlap;
        inner.push_back(with_leads(it));
      }
      if (share_names(inner) && 1 < inner.size()) ++with_more;
    }
    const bool enough = declared_.empty() ? 2 <= skills && overlap : 1 <= skills;
    return enough && 2 * with_more < skills;
  }

  void leave(const Part& part) {
    if (part.section) result_.others.push_back(part.section);
  }

  void read_level_by_level(const std::vector<bool>& levels) {
    Assembly& ladder = result_.ladder;
    for (std::size_t i = 0; i < parts_.size(); ++i) {
      if (!levels[i]) {
        leave(parts_[i]);
        continue;
      }
      const std::uint32_t level = ladder.level(parts_[i].title);
      if (!parts_[i].passages.empty()) ladder.add(ladder.skill(title_), level, parts_[i].passages);
      for (const Part& it : parts_[i].parts) read_skill_of_level(it, level);
    }
  }

  /// Headings may group skills, which are then one level deeper.
  void read_skill_of_level(const Part& part, std::uint32_t level) {
    const bool gathers = part.passages.empty() && !part.parts.empty() &&
                         !std::ranges::all_of(part.parts, [](const Part& it) {
                           return it.section && it.section->is_field;
                         });
    if (!gathers) return result_.ladder.add(result_.ladder.skill(part.title), level, whole(part));
    for (const Part& it : part.parts) {
      const bool known = result_.ladder.knows_skill(it.title);
      const std::uint32_t skill = result_.ladder.skill(it.title);
      if (!known) result_.ladder.describe(skill, {{PassageKind::paragraph, part.title, {}, {}, 0}});
      result_.ladder.add(skill, level, whole(it));
    }
  }

  void read_skill_by_skill() {
    Assembly& ladder = result_.ladder;
    for (const Part& part : parts_) {
      if (!are_levels(part.parts, declared_)) {
        leave(part);
        continue;
      }
      const std::uint32_t skill = ladder.skill(part.title);
      ladder.describe(skill, part.passages);
      const std::vector<bool> levels = levels_among(part.parts, declared_);
      for (std::size_t i = 0; i < part.parts.size(); ++i) {
        const Part& it = part.parts[i];
        if (levels[i]) ladder.add(skill, ladder.level(it.title), whole(it));
        else if (names_descriptions(it.title)) ladder.describe(skill, whole(it));
        else leave(it);
      }
    }
  }

  std::vector<Part> parts_;
  std::string_view title_;
  Declared declared_;
  HeadingsReading result_;
};

}  // namespace

std::vector<const Section*> parts_of(const Section& section) {
  std::vector<const Section*> parts;
  std::vector<const Section*> fields;
  for (const Section& it : section.sections) (it.is_field ? fields : parts).push_back(&it);
  return parts.empty() && section.passages.empty() ? fields : parts;
}

std::optional<HeadingsReading> read_headings(const Section& section, std::string_view title) {
  Parts parts(section);
  const std::set<const Section*> texts = parts.texts();
  Declared declared = parts.declared();
  std::vector<Part> made = std::move(parts).made();
  if (made.empty()) return std::nullopt;
  auto reading = HeadingsReader(std::move(made), title, std::move(declared)).read();
  if (reading) reading->fields = texts;
  return reading;
}

}  // namespace ladder::exchange
