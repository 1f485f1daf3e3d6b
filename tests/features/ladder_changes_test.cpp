#include "diff/ladder_changes.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <random>
#include <set>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "diff/all_changes.h"
#include "model/lower.h"
#include "support/layouts.h"

using namespace ladder;

namespace {

std::vector<diff::LadderContent> contents(const std::string& text,
                                          const std::string& path = "a.ladder") {
  return diff::contents_of(model::lower(syntax::Tree(text), text), text, path);
}

std::string to_text(const diff::NameChange& it, std::string_view thing) {
  switch (it.kind) {
    case diff::NameChangeKind::added: return fmt::format("{} + {}", thing, it.name);
    case diff::NameChangeKind::removed: return fmt::format("{} - {}", thing, it.name);
    case diff::NameChangeKind::renamed:
      return fmt::format("{} {} is {}", thing, it.before, it.after);
    case diff::NameChangeKind::moved: return fmt::format("{} ~ {}", thing, it.name);
    case diff::NameChangeKind::requalified: break;
  }
  return fmt::format("{} {} ({}) is ({})", thing, it.name, it.before, it.after);
}

/// The changes, one per line, sorted.
std::set<std::string> named(const diff::LadderChanges& changes) {
  std::set<std::string> all;
  if (changes.added) all.insert("ladder + " + changes.title);
  if (changes.removed) all.insert("ladder - " + changes.title);
  if (changes.renamed.is_change())
    all.insert(fmt::format("ladder {} is {}", changes.renamed.before, changes.renamed.after));
  for (const diff::NameChange& it : changes.levels) all.insert(to_text(it, "level"));
  for (const diff::NameChange& it : changes.skills) all.insert(to_text(it, "skill"));
  for (const diff::NameChange& it : changes.order) all.insert(to_text(it, "skill"));
  for (const diff::TextChange& it : changes.expectations_changed)
    all.insert(fmt::format("text {} {}{}", it.skill, it.level, it.same_words ? " (words)" : ""));
  const auto add_description = [&](const diff::TextChange& it, std::string_view of) {
    all.insert(fmt::format("description {}{}", of, it.same_words ? " (words)" : ""));
  };
  if (changes.description_changed) add_description(*changes.description_changed, "of all");
  for (const diff::TextChange& it : changes.descriptions_changed) add_description(it, it.skill);
  return all;
}

std::set<std::string> between(const std::string& before, const std::string& after) {
  std::set<std::string> all;
  for (const diff::LadderChanges& it : diff::all_changes(contents(before), contents(after)))
    all.merge(named(it));
  return all;
}

using Lines = std::set<std::string>;

const std::string garden =
    "## Garden\n\n"
    "Level/Skill\tPlanting\tTrees\n"
    "1\tPlants hedges and bulbs.\tWaters young trees.\n"
    "2\tPlans a bed that flowers.\tPrunes fruit trees.\n"
    "3\tPlans a park for years.\tn/a\n";

/// `garden` with one passage changed.
std::string with(const std::string& passage, const std::string& replacement) {
  std::string text = garden;
  const std::size_t at = text.find(passage);
  REQUIRE(at != text.npos);
  return text.replace(at, passage.size(), replacement);
}

// A level or a skill in a script keeps its number, whatever its name and place.

struct Named {
  std::uint32_t id = 0;
  std::string name;
};

struct Edited {
  std::string title;
  std::vector<Named> levels;
  std::vector<Named> skills;
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::string> texts;  // by skill and level
};

/// Makes a ladder and edits it, and keeps a record of the edits.
class Script {
 public:
  explicit Script(std::uint32_t seed) : random_(seed) {
    after_.title = fresh("Title");
    for (std::uint32_t i = below(3) + 4; 0 < i; --i)
      after_.levels.push_back({next_++, fresh("Rung")});
    for (std::uint32_t i = below(4) + 4; 0 < i; --i)
      after_.skills.push_back({next_++, fresh("Skill")});
    for (const Named& skill : after_.skills)
      for (const Named& level : after_.levels) after_.texts[{skill.id, level.id}] = sentence();
    before_ = after_;
    // At most one thing moves: if two swap places, either of them could have moved.
    if (below(2) == 0) move(below(2) == 0 ? after_.levels : after_.skills);
    for (std::uint32_t i = below(4); 0 < i; --i) edit();
  }

  Lines expected() const {
    Lines lines;
    if (before_.title != after_.title)
      lines.insert(fmt::format("ladder {} is {}", before_.title, after_.title));
    compare("level", before_.levels, after_.levels, lines);
    compare("skill", before_.skills, after_.skills, lines);
    if (!moved_.empty()) lines.insert(moved_line());
    for (const Named& skill : after_.skills)
      for (const Named& level : after_.levels) {
        const auto was = before_.texts.find({skill.id, level.id});
        if (was != before_.texts.end() && was->second != after_.texts.at({skill.id, level.id}))
          lines.insert(fmt::format("text {} {}", skill.name, level.name));
      }
    return lines;
  }

  std::string before() { return written(before_); }
  std::string after() { return written(after_); }

 private:
  std::uint32_t below(std::size_t count) {
    return static_cast<std::uint32_t>(random_() % std::max<std::size_t>(count, 1));
  }

  std::string fresh(std::string_view kind) { return fmt::format("{} {}", kind, names_++); }

  std::string sentence() {
    std::string text = "Does";
    for (std::uint32_t i = below(8) + 8; 0 < i; --i) text += fmt::format(" word{}", below(5000));
    return text + '.';
  }

  void edit() {
    const std::uint32_t what = below(8);
    std::vector<Named>& names = below(2) == 0 ? after_.levels : after_.skills;
    const std::uint32_t at = below(names.size());
    if (what == 0) add(names);
    else if (what == 1 && 3 < names.size() && names[at].name != moved_) remove(names, at);
    else if (what == 2) rename(names[at]);
    else if (what == 3) after_.title = fresh("Title");
    else if (what == 4 && moved_.empty())
      for (Named& it : names) rename(it);
    else change_text();
  }

  void add(std::vector<Named>& names) {
    const bool level = &names == &after_.levels;
    const Named added{next_++, fresh(level ? "Rung" : "Skill")};
    names.insert(names.begin() + below(names.size() + 1), added);
    for (const Named& it : level ? after_.skills : after_.levels)
      after_.texts[level ? std::pair(it.id, added.id) : std::pair(added.id, it.id)] = sentence();
  }

  void remove(std::vector<Named>& names, std::uint32_t at) {
    // What was moved past two others is known to have moved only while it has these.
    if (!moved_.empty()) return;
    names.erase(names.begin() + at);
  }

  void rename(Named& it) {
    const bool level =
        &it >= after_.levels.data() && &it < after_.levels.data() + after_.levels.size();
    if (it.name == moved_) return;
    it.name = fresh(level ? "Rung" : "Skill");
  }

  /// To the other end, past three others at least.
  void move(std::vector<Named>& names) {
    moved_ = names.front().name;
    moved_level_ = &names == &after_.levels;
    std::rotate(names.begin(), names.begin() + 1, names.end());
  }

  std::string moved_line() const {
    return fmt::format("{} ~ {}", moved_level_ ? "level" : "skill", moved_);
  }

  void change_text() {
    const Named& skill = after_.skills[below(after_.skills.size())];
    const Named& level = after_.levels[below(after_.levels.size())];
    std::string& text = after_.texts[{skill.id, level.id}];
    const std::uint32_t how = below(5);
    if (how == 0) text = "n/a";
    else if (how == 1) text = "";
    else if (how == 2) text = sentence();
    else if (how == 3) text = fmt::format("Also word{}, and does less.", below(5000));
    else text.insert(text.find(' ') == text.npos ? text.size() : text.find(' '), " truly");
  }

  static void compare(std::string_view thing, const std::vector<Named>& before,
                      const std::vector<Named>& after, Lines& lines) {
    const auto in = [](const std::vector<Named>& names, std::uint32_t id) {
      return std::ranges::find(names, id, &Named::id);
    };
    for (const Named& it : before)
      if (in(after, it.id) == after.end()) lines.insert(fmt::format("{} - {}", thing, it.name));
    for (const Named& it : after) {
      const auto was = in(before, it.id);
      if (was == before.end()) lines.insert(fmt::format("{} + {}", thing, it.name));
      else if (was->name != it.name)
        lines.insert(fmt::format("{} {} is {}", thing, was->name, it.name));
    }
  }

  /// In one of the layouts, since the layout doesn't change the meaning.
  std::string written(const Edited& ladder) {
    testing::PlainLadder plain;
    plain.title = ladder.title;
    for (const Named& it : ladder.levels) plain.levels.push_back(it.name);
    for (const Named& skill : ladder.skills) {
      plain.skills.push_back(skill.name);
      auto& column = plain.cells.emplace_back();
      for (const Named& level : ladder.levels) {
        const std::string& text = ladder.texts.at({skill.id, level.id});
        auto& cell = column.emplace_back();
        if (!text.empty()) cell.push_back({model::PassageKind::paragraph, text});
      }
    }
    return testing::serialize(plain, testing::forms[below(std::size(testing::forms))]);
  }

  std::mt19937 random_;
  Edited before_;
  Edited after_;
  std::uint32_t next_ = 0;
  std::uint32_t names_ = 0;
  std::string moved_;
  bool moved_level_ = false;
};

}  // namespace

TEST_CASE("two versions with the same content have no changes, whatever their layouts") {
  CHECK(between(garden, garden).empty());
  const std::string table =
      "# Parks\n\n## Garden\n\n| Level/Skill | Planting | Trees |\n|---|---|---|\n"
      "| 1 | Plants hedges and bulbs. | Waters young trees. |\n"
      "| 2 | Plans a bed that flowers. | Prunes fruit trees. |\n"
      "| 3 | Plans a park for years. | n/a |\n";
  CHECK(between(garden, table).empty());
  const auto changes = diff::all_changes(contents(garden), contents(table));
  REQUIRE(changes.size() == 1);
  CHECK_FALSE(changes[0].in_meaning());
  CHECK(changes[0].form.after == "a table with one level per row");
}

TEST_CASE("each change is named") {
  CHECK(between(garden, with("bulbs", "roses")) == Lines{"text Planting 1"});
  CHECK(between(garden, with("n/a", "Plants a wood.")) == Lines{"text Trees 3"});
  CHECK(between(garden, with("## Garden", "## Gardens")) == Lines{"ladder Garden is Gardens"});
  CHECK(between(garden, with("\tTrees", "\tOrchard")) == Lines{"skill Trees is Orchard"});
  CHECK(between(garden, with("\n2\t", "\nTwo\t")) == Lines{"level 2 is Two"});
  CHECK(between(garden, with("\n2\t", "\n2 (head)\t")) == Lines{"level 2 () is (head)"});
  CHECK(between(garden, garden + "4\tPlans parks.\tn/a\n") == Lines{"level + 4"});
  CHECK(between(garden + "4\tPlans parks.\tn/a\n", garden) == Lines{"level - 4"});
  CHECK(between(garden, garden + "\n## Desk\n\nLevel/Skill\tPost\n1\tOpens it.\n") ==
        Lines{"ladder + Desk"});
}

TEST_CASE("descriptions of a ladder or a skill are compared, wherever they are") {
  const std::string described =
      with("Level/Skill", "For all parks.\n\n##### Trees\n\nOf any age.\n\nLevel/Skill");
  CHECK(between(garden, described) == Lines{"description Trees", "description of all"});
  std::string other = described;
  CHECK(between(described, other.replace(other.find("any age"), 7, "all kinds")) ==
        Lines{"description Trees"});
  const std::string sections =
      "## Garden\n\nFor all parks.\n\n### Planting\n\n#### 1\nPlants hedges and bulbs.\n\n"
      "#### 2\nPlans a bed that flowers.\n\n#### 3\nPlans a park for years.\n\n"
      "### Trees\n\nOf any age.\n\n#### 1\nWaters young trees.\n\n#### 2\nPrunes fruit trees.\n\n"
      "#### 3\nn/a\n";
  CHECK(between(described, sections).empty());
}

TEST_CASE("a text that differs only in its markup has the same words") {
  CHECK(between(garden, with("bulbs.", "bulbs")) == Lines{"text Planting 1 (words)"});
  CHECK(between(garden, with("hedges and bulbs", "Hedges<br>- and bulbs")) ==
        Lines{"text Planting 1 (words)"});
}

TEST_CASE("a ladder is recognised in another file by its title, or else by its wording") {
  const auto moved = diff::all_changes(contents(garden), contents(garden, "b.ladder"));
  REQUIRE(moved.size() == 1);
  CHECK_FALSE(moved[0].in_meaning());
  CHECK(moved[0].file.before == "a.ladder");
  const std::string renamed = with("## Garden", "## Parks");
  CHECK(named(diff::all_changes(contents(garden), contents(renamed, "b.ladder")).at(0)) ==
        Lines{"ladder Garden is Parks"});
}

TEST_CASE("exactly the edits of a script are reported") {
  for (std::uint32_t seed = 0; seed < 500; ++seed) {
    Script script(seed);
    const std::string before = script.before();
    const std::string after = script.after();
    INFO("script ", seed, "\n", before, "\n", after);
    CHECK(fmt::format("{}", fmt::join(between(before, after), "\n")) ==
          fmt::format("{}", fmt::join(script.expected(), "\n")));
  }
}
