#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <utility>

#include <fmt/core.h>
#include <fmt/ranges.h>

#include "exchange/inference/aside_of_page.h"
#include "exchange/inference/equal_titles.h"
#include "exchange/inference/inference.h"
#include "exchange/inference/labels.h"
#include "exchange/inference/stacked_tables.h"
#include "exchange/inference/table_of_contents.h"
#include "exchange/inference/tables_of_parts.h"
#include "exchange/inference/words.h"
#include "exchange/page/lines.h"

namespace ladder::exchange {
namespace {

class Placement {
 public:
  Placement(std::string_view name, const Choices& choices) : name_(name), choices_(choices) {}

  Import place(const Section& root) && {
    root_ = &root;
    import_.document.title = root.title;
    const Section* only = nullptr;
    for (const Section& it : root.sections)
      if (!it.is_field) only = only ? &root : &it;
    if (root.title.empty() && only && only != &root) import_.document.title = only->title;
    titled_ = root.title.empty() ? only : &root;
    number_tables(root);
    if (numbers_.size() < choices_.table)
      import_.refusal =
          numbers_.empty()
              ? fmt::format("it has no tables, so `--table {}` can't be used", choices_.table)
              : fmt::format("it has only {} table{}, so there's no table for `--table {}`",
                            numbers_.size(), numbers_.size() == 1 ? "" : "s", choices_.table);
    place(root, root.title.empty() ? name_ : root.title);
    // A table of single words is a ladder only if the page has nothing better.
    for (auto& [title, above, reading, table, line, is_titled] : weak_) {
      above_ = above;
      if (import_.document.ladders.empty() || used_weak_) {
        last_table_ = table;
        take(std::move(reading), title, {});
        if (is_titled) import_.document.title.clear();
      } else {
        leave(reading, line);
      }
    }
    tell_apart(import_, above_each_);
    const bool is_aside = choices_.are_open() && is_aside_of_page(import_, root);
    if (is_aside) {
      import_.refusal = "its only table with levels is a small part of a long page";
      import_.advice = fmt::format("to import it all the same, use `--table {}`", last_table_);
    }
    if (is_asked_ || is_aside) {
      import_.document.ladders.clear();
      import_.origins.clear();
    }
    if (import_.document.ladders.empty() && import_.refusal.empty()) {
      import_.refusal = refusal_.empty() ? heading_refusal_ : refusal_;
      import_.advice = refusal_.empty() ? heading_advice_ : advice_;
      import_.doubts = questions_;
    }
    std::ranges::copy(root.unplaced, std::back_inserter(import_.unplaced));
    std::ranges::stable_sort(import_.unplaced, {}, &Unplaced::line);
    return std::move(import_);
  }

 private:
  struct Weak {
    std::string title;
    std::string above;
    TableReading reading;
    std::size_t table = 0;
    std::size_t line = 0;
    bool is_titled = false;  // is in the section whose title the file has
  };

  /// In the order of the file.
  void number_tables(const Section& section) {
    for (const Sheet& it : section.sheets) numbers_.emplace(&it, numbers_.size() + 1);
    for (const Section& it : section.sections) number_tables(it);
  }

  bool is_chosen(const Sheet& sheet) const {
    return choices_.table == 0 || numbers_.at(&sheet) == choices_.table;
  }

  /// Each table is read once, however often it is looked at.
  TableReading& read(const Sheet& sheet) {
    const auto [known, is_new] = readings_.try_emplace(&sheet);
    TableReading& reading = known->second;
    if (!is_new) return reading;
    reading = read_table(sheet, choices_);
    if (!reading.explanation.empty())
      explain(fmt::format("table {}", numbers_.at(&sheet)),
              sheet.empty() ? 0 : sheet.front().number, reading.explanation);
    return reading;
  }

  void explain(std::string what, std::size_t line, const std::vector<std::string>& readings) {
    if (0 < line) what += fmt::format(", line {}", line);
    import_.explanation.push_back(std::move(what));
    for (const std::string& it : readings) import_.explanation.push_back("  " + it);
  }

  /// Single values that became expectations.
  using Fields = std::set<const Section*>;

  void place(const Section& section, const std::string& title, const std::string& above = {}) {
    above_ = above;
    const std::size_t ladders = import_.document.ladders.size();
    std::vector<const Section*> rest = parts_of(section);
    bool described = choices_.table == 0 && take_tables_of_parts(section, title, rest);
    Fields placed;
    const bool wants_headings = choices_.want_headings() && choices_.table == 0;
    if (!described && wants_headings) described = take_headings(section, title, rest, placed);
    for (const Sheet& it : section.sheets)
      if (is_chosen(it)) described = take_table(it, section, title, described, rest) || described;
    // A title is one ladder's or the file's.
    if (&section == titled_ && ladders < import_.document.ladders.size())
      import_.document.title.clear();
    if (!described) leave_prose(section);
    if (!described && !section.levels.empty())
      import_.unplaced.push_back({section.line, "levels without a ladder",
                                  fmt::format("{}", fmt::join(section.levels, " | "))});
    leave_fields(section, rest, placed);
    for (const Section* it : rest)
      if (!it->is_field) place(*it, it->title, section.title);
  }

  /// Single values, unless they are the only parts that can make a ladder.
  void leave_fields(const Section& section, const std::vector<const Section*>& rest,
                    const Fields& placed) {
    const std::vector<const Section*> parts = parts_of(section);
    for (const Section& it : section.sections) {
      const bool is_part = placed.contains(&it) || std::ranges::find(parts, &it) != parts.end();
      const bool is_left = std::ranges::find(rest, &it) != rest.end();
      if (it.is_field && (!is_part || is_left)) leave_field(it);
      if (!it.is_field && !is_left) leave_fields(it, rest, placed);
    }
  }

  /// Headings with a table of one skill or one level below each make one ladder.
  bool take_tables_of_parts(const Section& section, const std::string& title,
                            std::vector<const Section*>& rest) {
    std::vector<TableOfPart> skills;
    std::vector<TableOfPart> levels;
    for (const Section* it : rest) {
      if (it->sheets.size() != 1 || !it->sections.empty()) continue;
      TableReading& reading = read(it->sheets.front());
      if (!reading.refusal.empty()) continue;
      if (reading.one_skill || reading.has_level_names) skills.emplace_back(it, &reading);
      else if (reading.one_level) levels.emplace_back(it, &reading);
    }
    keep_levels(levels);
    if (skills.size() < 2 && levels.size() < 2) return false;
    const bool by_skill = levels.size() <= skills.size();
    Assembly ladder;
    for (const auto& [part, reading] : by_skill ? skills : levels) {
      const layout::PlainLadder& table = reading->ladder.ladder();
      for (const layout::PlainLevel& it : table.levels)
        if (by_skill) ladder.level(it.name);
      for (const layout::PlainSkill& skill : table.skills) {
        const std::uint32_t number = ladder.skill(by_skill ? part->title : skill.name);
        for (const layout::PlainExpectation& it : skill.expectations) {
          const std::string& label = by_skill ? table.levels[it.level].name : part->title;
          ladder.take(number, ladder.level(label), it);
        }
        ladder.take_description(number, skill);
        if (by_skill) ladder.describe(number, part->passages);
      }
      if (!by_skill) leave(part->passages, *part);
      leave_titles(*reading, part->line);
      std::ranges::move(reading->unplaced, std::back_inserter(import_.unplaced));
      std::erase(rest, part);
    }
    std::vector<std::string> labels;
    for (const layout::PlainLevel& it : ladder.ladder().levels) labels.push_back(it.name);
    if (const std::vector<std::string> order = ascending(labels); !order.empty())
      ladder.order_levels(order);
    keep(std::move(ladder).finish(title, section.passages), by_skill ? "tables" : "headings");
    return true;
  }

  bool take_headings(const Section& section, const std::string& title,
                     std::vector<const Section*>& rest, Fields& placed) {
    if (hold_tables(section)) return false;
    HeadingsReading reading = read_headings(section, title, choices_);
    if (!reading.explanation.empty())
      explain(
          section.title.empty() ? "headings" : fmt::format("headings below `{}`", section.title),
          section.line, reading.explanation);
    if (reading.ladder.is_empty()) {
      if (!reading.refusal.empty()) refuse_headings(reading.refusal);
      return false;
    }
    if (reading.is_undecided && choices_.are_open()) ask(reading);
    std::ranges::copy(reading.doubt, std::back_inserter(import_.doubts));
    rest = std::move(reading.others);
    std::ranges::move(reading.unplaced, std::back_inserter(import_.unplaced));
    placed = std::move(reading.fields);
    // Lists of the names alone say nothing more than the order of the levels.
    std::vector<Passage> below;
    std::vector<std::string> labels = section.levels;
    for (const std::string& it : labels) reading.ladder.level(it);
    if (reading.has_passages) {
      keep(std::move(reading.ladder).finish(title, {}), "headings");
      return true;
    }
    for (const Passage& it : section.passages) {
      const std::string text = single_spaced(it.text);
      const bool item = it.kind == model::PassageKind::item;
      if (item && reading.ladder.knows_level(text)) labels.push_back(text);
      else if (!item || !reading.ladder.knows_skill(text)) below.push_back(it);
    }
    reading.ladder.order_levels(labels);
    keep(std::move(reading.ladder).finish(title, below), "headings");
    return true;
  }

  bool take_table(const Sheet& sheet, const Section& section, const std::string& title,
                  bool described, std::vector<const Section*>& rest) {
    TableReading reading = std::move(read(sheet));
    const std::size_t line = sheet.empty() ? 0 : sheet.front().number;
    const bool of_no_level = reading.one_level && choices_.are_open();
    if (of_no_level) reading.refusal = only_one_level;
    const bool is_condition = reading.refusal.empty() && choices_.are_open() &&
                              (names_condition(title) || names_condition(import_.document.title));
    if (is_condition) reading.refusal = "it's about how someone feels";
    if (!reading.refusal.empty()) refuse(reading, sheet);
    if (reading.is_undecided && choices_.are_open()) {
      ask(reading, line);
      return false;
    }
    if (reading.ladder.is_empty() || of_no_level || is_condition) {
      leave(reading, line);
      return false;
    }
    if (reading.is_weak || lists_headings(reading.ladder.ladder(), *root_)) {
      weak_.push_back(
          {title, above_, std::move(reading), numbers_.at(&sheet), line, &section == titled_});
      return false;
    }
    // Below the table, its skills may be described.
    std::erase_if(rest, [&](const Section* it) {
      const bool describes = it->sections.empty() && it->sheets.empty() && !it->passages.empty() &&
                             !it->is_field && reading.ladder.knows_skill(it->title);
      if (describes) reading.ladder.describe(reading.ladder.skill(it->title), it->passages);
      return describes;
    });
    take(std::move(reading), title, described ? std::vector<Passage>() : section.passages);
    last_table_ = numbers_.at(&sheet);
    return true;
  }

  void take(TableReading reading, const std::string& title, std::vector<Passage> below) {
    used_weak_ = used_weak_ || reading.is_weak;
    std::ranges::move(reading.unplaced, std::back_inserter(import_.unplaced));
    std::ranges::copy(reading.doubt, std::back_inserter(import_.doubts));
    const std::string& own = reading.title;
    std::ranges::move(reading.description, std::back_inserter(below));
    if (reading.one_skill) reading.ladder.name_only_skill(title);
    if (reading.one_level) reading.ladder.name_only_level(title);
    keep(std::move(reading.ladder).finish(own.empty() ? title : own, below), reading.origin);
  }

  void keep(layout::PlainLadder ladder, std::string origin) {
    import_.document.ladders.push_back(std::move(ladder));
    above_each_.push_back(above_);
    import_.origins.push_back(std::move(origin));
  }

  /// Remembers why this isn't a ladder, in case the whole file has none.
  void refuse(const TableReading& reading, const Sheet& sheet) {
    if (!refusal_.empty()) return;
    const std::string& why = reading.refusal;
    const std::size_t line = sheet.empty() ? 0 : sheet.front().number;
    refusal_ = line == 0 ? fmt::format("its table isn't a ladder: {}", why)
                         : fmt::format("the table on line {} isn't a ladder: {}", line, why);
    advice_ = reading.advice;
    if (advice_.empty() && why.find("nothing indicates") != why.npos)
      advice_ = "if they are, use `--levels columns` or `--levels rows`";
  }

  /// A heading that looks like a level is in many pages, so that it's nothing to speak of.
  void refuse_headings(const std::string& why) {
    if (!heading_refusal_.empty() || why == only_one_level) return;
    heading_refusal_ = fmt::format("its headings don't form a ladder: {}", why);
    if (why.find(" indicates that ") != why.npos)
      heading_advice_ = "if they are, use `--levels headings`";
  }

  /// Two readings are about as likely, and one of them would be wrong.
  void ask(const TableReading& reading, std::size_t line) {
    if (!refusal_.empty()) return leave(reading, line);
    refusal_ = line == 0 ? "its table can be read in two ways"
                         : fmt::format("the table on line {} can be read in two ways", line);
    questions_ = reading.doubt;
    for (Doubt& it : questions_) it.is_used = false;
    leave(reading, line);
  }

  /// The same of headings, below which every heading would be read in another way.
  void ask(const HeadingsReading& reading) {
    if (is_asked_) return;
    is_asked_ = true;
    refusal_ = "its headings can be read in two ways";
    questions_ = reading.doubt;
    for (Doubt& it : questions_) it.is_used = false;
  }

  // What has no place in a ladder.

  void leave_prose(const Section& section) {
    if (!section.passages.empty()) return leave(section.passages, section);
    if (section.title.empty() || section.title == import_.document.title) return;
    import_.unplaced.push_back({section.line, no_ladder_below, section.title});
  }

  void leave(const std::vector<Passage>& passages, const Section& section) {
    if (passages.empty()) return;
    std::string text;
    for (const Passage& it : passages) {
      if (!text.empty()) text += ' ';
      if (it.kind == model::PassageKind::item) text += mark_of_item(it);
      text += single_spaced(it.text);
    }
    const std::string where = section.title.empty() ? "above the first heading"
                                                    : fmt::format("below `{}`", section.title);
    import_.unplaced.push_back({passages.front().line, where, std::move(text)});
  }

  void leave_titles(const TableReading& table, std::size_t line) {
    if (!table.title.empty()) import_.unplaced.push_back({line, "above a table", table.title});
    for (const Passage& it : table.description)
      import_.unplaced.push_back({line, "above a table", it.text});
  }

  void leave_field(const Section& field) {
    std::string text = field.title + ':';
    for (const Passage& it : field.passages) text.append(" ").append(single_spaced(it.text));
    import_.unplaced.push_back({field.line, "not an expectation", std::move(text)});
  }

  /// Everything in a table that doesn't become a ladder.
  void leave(const TableReading& table, std::size_t line) {
    std::ranges::copy(table.unplaced, std::back_inserter(import_.unplaced));
    leave_titles(table, line);
    const layout::PlainLadder& ladder = table.ladder.ladder();
    std::string labels;
    for (const layout::PlainLevel& it : ladder.levels)
      labels.append(labels.empty() ? "" : " | ").append(it.name);
    if (!labels.empty())
      import_.unplaced.push_back(
          {line, "header of a table that isn't a ladder", std::move(labels)});
    for (const layout::PlainSkill& skill : ladder.skills) {
      std::string text = skill.name;
      if (!skill.prose.empty()) text.append(" | ").append(skill.prose);
      for (const layout::PlainExpectation& it : skill.expectations)
        for (const layout::PlainPassage& piece : it.passages) text.append(" | ").append(piece.text);
      import_.unplaced.push_back({line, "in a table that isn't a ladder", std::move(text)});
    }
  }

  std::string name_;
  const Choices& choices_;
  std::map<const Sheet*, std::size_t> numbers_;  // of the tables
  std::map<const Sheet*, TableReading> readings_;
  std::vector<Doubt> questions_;  // where a table can be read in two ways
  std::string heading_refusal_;   // the same of headings, if no table has one
  std::string refusal_;           // of the first table that no one would believe is a ladder
  std::string advice_;            // the options that would help
  std::string heading_advice_;
  std::size_t last_table_ = 0;  // that became a ladder
  Import import_;
  std::string above_;                    // the title of what is around the section
  std::vector<std::string> above_each_;  // the same of each ladder
  const Section* root_ = nullptr;
  std::vector<Weak> weak_;
  bool used_weak_ = false;
  bool is_asked_ = false;            // which of two readings of headings is right
  const Section* titled_ = nullptr;  // whose title is the title of the file, too
};

}  // namespace

Import import_of(const Section& found, std::string_view name, const Choices& choices) {
  return Placement(name, choices).place(without_stacked_tables(found));
}

}  // namespace ladder::exchange
