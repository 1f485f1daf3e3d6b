#include <algorithm>
#include <iterator>
#include <set>

#include "exchange/inference/inference.h"
#include "exchange/inference/labels.h"
#include "exchange/inference/parts.h"
#include "exchange/inference/words.h"
#include "exchange/page/lines.h"
#include "model/passages.h"
#include "text/unicode.h"

namespace ladder::exchange {
namespace {

using model::PassageKind;

std::string last_word(std::string_view title) {
  const std::string folded = text::folded(title);
  return folded.substr(folded.find_last_of(' ') + 1);
}

std::uint32_t shaped(const std::vector<Part>& parts, const Declared& declared) {
  return static_cast<std::uint32_t>(
      std::ranges::count_if(parts, [&](const Part& it) { return is_shaped(it, declared); }));
}

/// Whether the parts are levels: most look like one. A single one isn't a level if there are levels
/// below it.
bool are_levels(const std::vector<Part>& parts, const Declared& declared) {
  const std::uint32_t count = shaped(parts, declared);
  if (parts.size() == 1) return count == 1 && !are_levels(parts.front().parts, declared);
  // Three of them are levels beside an introduction, a history and the like.
  return 2 <= count && (parts.size() <= 2 * count || (3 <= count && parts.size() <= 3 * count));
}

std::set<std::string> titles_in(const Part& part) {
  std::set<std::string> titles;
  for (const Part& it : part.parts) titles.insert(text::folded(it.title));
  return titles;
}

/// Beside `Junior Cook` and `Senior Cook`, `Cook` is a level as well, and so is a part that has
/// parts of the same names.
std::vector<bool> levels_among(const std::vector<Part>& parts, const std::vector<Part>& by_leads,
                               const Declared& declared) {
  std::set<std::string> words;
  std::set<std::string> names;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (!is_shaped(parts[i], declared)) continue;
    words.insert(last_word(parts[i].title));
    names.merge(titles_in(by_leads[i]));
  }
  std::vector<bool> levels;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const std::set<std::string> own = titles_in(by_leads[i]);
    const auto shared = static_cast<std::size_t>(
        std::ranges::count_if(own, [&](const std::string& it) { return names.contains(it); }));
    levels.push_back(is_shaped(parts[i], declared) || words.contains(last_word(parts[i].title)) ||
                     (0 < shared && own.size() <= 2 * shared));
  }
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
    std::vector<Part> by_leads = with_leads(parts_);
    if (are_levels(parts_, declared_) && !inner_parts_are_levels()) {
      const std::vector<bool> levels = levels_among(parts_, by_leads, declared_);
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
    if (result_.ladder.is_empty() || result_.ladder.ladder().levels.size() < 2) return std::nullopt;
    if (lists_links(result_.ladder.ladder())) return std::nullopt;
    std::vector<std::string> labels;
    for (const layout::PlainLevel& it : result_.ladder.ladder().levels) labels.push_back(it.name);
    if (const std::vector<std::string> order = ascending(labels); !order.empty())
      result_.ladder.order_levels(order);
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

  /// Without the parts that only say what kind of text they have: `Examples`, `Signals`.
  static std::vector<Part> with_names(std::vector<Part> parts) {
    for (Part& part : parts)
      std::erase_if(part.parts, [](const Part& it) {
        const HeaderKind kind = header_kind(it.title);
        return kind == HeaderKind::text || kind == HeaderKind::remark || kind == HeaderKind::aside;
      });
    return parts;
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
      if (share_names(with_names(inner)) && 1 < inner.size()) ++with_more;
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

  /// A heading of a skill may have its number, and the level that it is below: `1. Digging (Level
  /// A)`.
  static std::string skill_name(const std::string& title, const std::string& label) {
    std::string name = title.substr(enumeration_size(title));
    const std::string level = text::folded(label);
    for (const std::string_view opening : {"(", "- ", "– ", ": ", "["}) {
      const std::size_t at = name.rfind(opening);
      if (at == name.npos || at == 0) continue;
      std::string inside = text::folded(name.substr(at + opening.size()));
      if (inside.ends_with(')') || inside.ends_with(']')) inside.pop_back();
      if (inside == level) name.resize(at);
    }
    for (const std::string_view joint : {":", " -", " –"}) {
      const std::size_t size = label.size() + joint.size();
      if (name.size() <= size || text::folded(name.substr(0, label.size())) != level) continue;
      if (std::string_view(name).substr(label.size()).starts_with(joint)) name.erase(0, size);
    }
    name = single_spaced(name);
    return name.empty() ? title : name;
  }

  /// Whether most of what is asked for is a link: a list of things to read has levels, too.
  static bool lists_links(const layout::PlainLadder& ladder) {
    std::size_t links = 0;
    std::size_t all = 0;
    for (const layout::PlainSkill& skill : ladder.skills)
      for (const layout::PlainExpectation& text : skill.expectations)
        for (const layout::PlainPassage& it : text.passages) {
          ++all;
          if (it.text.starts_with('[')) ++links;
        }
    return 2 * links > all && 2 < all;
  }

  /// Headings may group skills, which are then one level deeper.
  void read_skill_of_level(const Part& part, std::uint32_t level) {
    const bool gathers = part.passages.empty() && !part.parts.empty() &&
                         !std::ranges::all_of(part.parts, [](const Part& it) {
                           return it.section && it.section->is_field;
                         });
    const std::string& label = result_.ladder.ladder().levels[level].name;
    if (!gathers)
      return result_.ladder.add(result_.ladder.skill(skill_name(part.title, label)), level,
                                whole(part));
    for (const Part& it : part.parts) {
      const std::string name = skill_name(it.title, label);
      const bool known = result_.ladder.knows_skill(name);
      const std::uint32_t skill = result_.ladder.skill(name);
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
      const std::vector<bool> levels = levels_among(part.parts, part.parts, declared_);
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
  std::size_t levels = 0;
  for (const Section& it : section.sections) {
    (it.is_field ? fields : parts).push_back(&it);
    if (it.is_field && is_shaped(it.title, {})) ++levels;
  }
  const bool has_fields_alone = section.passages.empty() || 1 < levels;
  return parts.empty() && has_fields_alone ? fields : parts;
}

std::optional<HeadingsReading> read_headings(const Section& section, std::string_view title) {
  FoundParts found = find_parts(section);
  const std::set<const Section*>& texts = found.texts;
  Declared declared = std::move(found.declared);
  std::vector<Part> made = std::move(found.parts);
  // `**Level 1** - Helper` above items is like a heading, where there are no others.
  bool by_leads = false;
  if (made.empty()) {
    std::vector<Passage> above;
    made = parts_by_leads(section.passages, above);
    if (!are_levels(made, declared) || made.size() < 2) return std::nullopt;
    by_leads = true;
  }
  auto reading = HeadingsReader(std::move(made), title, std::move(declared)).read();
  if (reading) reading->fields = texts;
  if (reading) reading->has_passages = by_leads;
  return reading;
}

}  // namespace ladder::exchange
