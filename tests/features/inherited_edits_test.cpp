#include <algorithm>
#include <cstdlib>
#include <map>
#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/core.h>

#include "features/cells/cells.h"
#include "features/rename/rename.h"
#include "layout/cell_text.h"
#include "semantics/inherited.h"
#include "semantics/names.h"
#include "support/fixture.h"
#include "support/layouts.h"
#include "support/opened.h"
#include "text/unicode.h"

using namespace ladder;
using layout::Axis;

namespace {

/// A ladder as somebody who edits it as a grid thinks of it.
struct Sheet {
  std::vector<std::string> levels;
  std::vector<std::string> skills;
  std::vector<std::vector<std::string>> cells;  // by skill and level

  std::vector<std::string>& names(Axis axis) { return axis == Axis::level ? levels : skills; }
};

using Sheets = std::map<std::string, Sheet>;
using Texts = std::map<std::string, std::string>;

constexpr std::string_view base = "base.ladder";
constexpr std::string_view team = "team.ladder";

bool has(const std::vector<std::string>& names, const std::string& name) {
  return std::ranges::any_of(
      names, [&](const std::string& it) { return text::folded(it) == text::folded(name); });
}

std::string line_of(const std::string& name, const std::vector<std::string>& cells) {
  std::string line = name;
  for (const std::string& it : cells) line += "\t" + testing::escaped(it);
  return line + "\n";
}

/// A grid, with the rows that it inherits.
std::string printed(const Sheet& sheet, const Sheet* extended) {
  std::string text = line_of("", sheet.levels);
  for (std::size_t i = 0; i < sheet.skills.size(); ++i)
    text += line_of(sheet.skills[i], sheet.cells[i]);
  if (!extended) return text;
  for (std::size_t i = 0; i < extended->skills.size(); ++i) {
    if (has(sheet.skills, extended->skills[i])) continue;
    std::vector<std::string> cells;
    for (const std::string& level : sheet.levels) {
      const auto same = std::ranges::find(extended->levels, level);
      cells.push_back(same == extended->levels.end()
                          ? ""
                          : extended->cells[i][same - extended->levels.begin()]);
    }
    text += line_of(extended->skills[i] + " (inherited)", cells);
  }
  return text;
}

std::string printed(const Sheets& sheets) {
  const Sheet& extended = sheets.at(std::string(base));
  return printed(extended, nullptr) + printed(sheets.at(std::string(team)), &extended);
}

/// What the documents show as grids.
std::string read_from(const testing::Opened& opened) {
  std::string text;
  for (const std::string_view path : {base, team}) {
    const semantics::View view = opened.view(path);
    REQUIRE(view.model().ladders.size() == 1);
    const semantics::LadderView ladder = semantics::ladder_view(view, 0);
    const layout::Source source{ladder.ladder, ladder.text};
    std::vector<std::string> levels;
    for (std::uint32_t i = 0; i < ladder.ladder.levels.size(); ++i)
      levels.push_back(semantics::level_name(ladder, i));
    text += line_of("", levels);
    for (std::uint32_t skill = 0; skill < ladder.ladder.skills.size(); ++skill) {
      std::vector<std::string> cells;
      for (std::uint32_t level = 0; level < levels.size(); ++level) {
        const model::Expectation* const it = ladder.ladder.at(skill, level);
        cells.push_back(it ? layout::cell_text(source, *it) : "");
      }
      text += line_of(semantics::skill_name(ladder, skill), cells);
    }
    for (const auto& it : semantics::inherited_skills(view, {view.document, 0})) {
      std::vector<std::string> cells(levels.size());
      for (const auto& cell : it.cells) cells[cell.level] = cell.own;
      text += line_of(it.name + " (inherited)", cells);
    }
  }
  return text;
}

using Random = std::mt19937;

std::uint32_t below(Random& random, std::size_t end) {
  return static_cast<std::uint32_t>(random() % end);
}

/// A ladder and one that extends it, both of which are edited as grids.
class Game {
 public:
  Game(Texts texts, Sheets sheets, Random& random)
      : texts_(std::move(texts)), sheets_(std::move(sheets)), random_(random) {
    check();
  }

  void play_step() {
    const std::string path(below(random_, 2) == 0 ? base : team);
    const Axis axis = below(random_, 2) == 0 ? Axis::level : Axis::skill;
    switch (below(random_, 7)) {
      case 0: return insert(path, axis);
      case 1: return remove(path, axis);
      case 2: return move(path, axis);
      case 3: return replace_inherited();
      case 4: return rename(path, axis);
      default: return write(path);
    }
  }

  std::map<std::string, std::size_t> counts;  // of what was done, and of the reasons why not

 private:
  static constexpr std::size_t fewest = 2;
  static constexpr std::size_t most = 6;

  std::string new_name(Axis axis) {
    std::string name = axis == Axis::level ? "Zo" : "Qu";
    for (std::size_t number = ++names_; 0 < number; number /= 20)
      name += static_cast<char>('a' + number % 20);
    return name + (axis == Axis::skill && below(random_, 3) == 0 ? " & co" : "");
  }

  void write(const std::string& path) {
    Sheet& sheet = sheets_.at(path);
    const std::uint32_t skill = below(random_, sheet.skills.size());
    const std::uint32_t level = below(random_, sheet.levels.size());
    static const std::vector<std::string> texts = {"", "n/a", "Cuts.", "Leads:\n- plans\n- buys"};
    const std::string& text = texts[below(random_, texts.size())];
    edit("write", path,
         [&](const semantics::View& view, const semantics::LadderView& ladder) {
           return features::written_cell(view, ladder, skill, level, text);
         }) &&
        (sheet.cells[skill][level] = text, check());
  }

  void insert(const std::string& path, Axis axis) {
    if (sheets_.at(path).names(axis).size() < most) insert(path, axis, new_name(axis));
  }

  /// From now on, the extending ladder has a skill of its own.
  void replace_inherited() {
    std::vector<std::string> inherited;
    for (const std::string& it : sheets_.at(std::string(base)).skills)
      if (!has(sheets_.at(std::string(team)).skills, it)) inherited.push_back(it);
    if (!inherited.empty())
      insert(std::string(team), Axis::skill, inherited[below(random_, inherited.size())]);
  }

  void insert(const std::string& path, Axis axis, const std::string& name) {
    Sheet& sheet = sheets_.at(path);
    const std::uint32_t place = below(random_, sheet.names(axis).size() + 1);
    const bool made =
        edit("insert", path, [&](const semantics::View& view, const semantics::LadderView& ladder) {
          return features::inserted_name(view, ladder, axis, place, name);
        });
    if (!made) return;
    sheet.names(axis).insert(sheet.names(axis).begin() + place, name);
    if (axis == Axis::skill)
      sheet.cells.insert(sheet.cells.begin() + place,
                         std::vector<std::string>(sheet.levels.size()));
    else
      for (auto& row : sheet.cells) row.insert(row.begin() + place, "");
    check();
  }

  void remove(const std::string& path, Axis axis) {
    Sheet& sheet = sheets_.at(path);
    if (sheet.names(axis).size() <= fewest) return;
    const std::uint32_t index = below(random_, sheet.names(axis).size());
    const bool made =
        edit("remove", path, [&](const semantics::View& view, const semantics::LadderView& ladder) {
          return features::removed_name(view, ladder, axis, index);
        });
    if (!made) return;
    sheet.names(axis).erase(sheet.names(axis).begin() + index);
    if (axis == Axis::skill) sheet.cells.erase(sheet.cells.begin() + index);
    else
      for (auto& row : sheet.cells) row.erase(row.begin() + index);
    check();
  }

  void move(const std::string& path, Axis axis) {
    Sheet& sheet = sheets_.at(path);
    const std::uint32_t index = below(random_, sheet.names(axis).size());
    const std::uint32_t to = below(random_, sheet.names(axis).size());
    const bool made =
        edit("move", path, [&](const semantics::View& view, const semantics::LadderView& ladder) {
          return features::moved_name(view, ladder, axis, index, to);
        });
    if (!made) return;
    const auto put = [&](auto& all) {
      auto it = all[index];
      all.erase(all.begin() + index);
      all.insert(all.begin() + to, it);
    };
    put(sheet.names(axis));
    if (axis == Axis::skill) put(sheet.cells);
    else
      for (auto& row : sheet.cells) put(row);
    check();
  }

  /// A name that both ladders have changes in both.
  void rename(const std::string& path, Axis axis) {
    const std::vector<std::string>& names = sheets_.at(path).names(axis);
    const std::uint32_t index = below(random_, names.size());
    const std::string before = names[index];
    const std::string after = new_name(axis);
    last_ = fmt::format("rename `{}` in {} to `{}`", before, path, after);
    const testing::Opened opened(texts_);
    const semantics::View view = opened.view(path);
    const semantics::LadderView ladder = semantics::ladder_view(view, 0);
    const text::Span name =
        axis == Axis::level ? ladder.ladder.levels[index].name : ladder.ladder.skills[index].name;
    const auto change = features::rename(view, ladder.in_document(name).begin, after);
    if (const auto* refusal = std::get_if<features::Refusal>(&change)) {
      ++counts["rename: " + refusal->reason];
      return;
    }
    ++counts["rename"];
    become(opened.after(std::get<semantics::Change>(change)));
    for (auto& [other, sheet] : sheets_)
      for (std::string& it : sheet.names(axis))
        if (text::folded(it) == text::folded(before)) it = after;
    check();
  }

  template <class Edit>
  bool edit(const std::string& what, const std::string& path, Edit edit) {
    last_ = fmt::format("{} in {}", what, path);
    const testing::Opened opened(texts_);
    const semantics::View view = opened.view(path);
    layout::LadderEdit made = edit(view, semantics::ladder_view(view, 0));
    ++counts[made.obstacle.empty() ? what : what + ": " + made.obstacle];
    if (!made.obstacle.empty()) return false;
    become(opened.after({{path, std::move(made.edits)}}));
    return true;
  }

  void become(const Texts& changed) {
    before_ = texts_;
    for (const auto& [path, text] : changed) texts_[path] = text;
  }

  static std::string shown(const Texts& texts) {
    std::string result;
    for (const auto& [path, text] : texts) result += path + "\n" + testing::escaped(text) + "\n";
    return result;
  }

  bool check() {
    INFO(last_);
    INFO("before:\n", shown(before_));
    INFO("now:\n", shown(texts_));
    REQUIRE(read_from(testing::Opened(texts_)) == printed(sheets_));
    return true;
  }

  Texts texts_;
  Texts before_;
  Sheets sheets_;
  Random& random_;
  std::string last_;
  std::size_t names_ = 0;
};

/// A ladder with these names, and the same as a sheet.
std::pair<std::string, Sheet> some_ladder(Random& random, const testing::PlainLadder& names,
                                          std::string_view head) {
  testing::PlainLadder ladder = names;
  Sheet sheet{ladder.levels, ladder.skills, {}};
  for (std::size_t skill = 0; skill < ladder.skills.size(); ++skill) {
    ladder.cells.emplace_back(ladder.levels.size());
    sheet.cells.emplace_back(ladder.levels.size());
    for (std::size_t level = 0; level < ladder.levels.size(); ++level) {
      if (below(random, 3) == 0) continue;
      ladder.cells[skill][level].push_back({model::PassageKind::paragraph, "Cuts and cuts."});
      sheet.cells[skill][level] = "Cuts and cuts.";
    }
  }
  std::string text =
      testing::serialize(ladder, testing::forms[below(random, std::size(testing::forms))]);
  const std::size_t line = text.find("Levels:");
  text.insert(text.find('\n', line) + 1, head);
  return {std::move(text), std::move(sheet)};
}

}  // namespace

TEST_CASE("random edits and renames of a ladder and of one that extends it") {
  const char* const wanted = std::getenv("LADDER_GRID_EDITS");
  const std::size_t total = wanted ? std::stoul(wanted) : 400;
  std::map<std::string, std::size_t> counts;
  std::size_t steps = 0;
  for (std::uint32_t seed = 0; steps < total; ++seed) {
    Random random(seed);
    auto [extended, all] =
        some_ladder(random, {"All", {"Zx", "Zy", "Zz"}, {"Heat", "Sugar", "Guests"}, {}}, "");
    auto [extending, own] = some_ladder(
        random, {"Cook", {"Zx", "Zy", "Zz"}, {"Knives", "Heat"}, {}}, "Extends: base.ladder\n");
    INFO("seed ", seed);
    Game game({{std::string(base), extended}, {std::string(team), extending}},
              {{std::string(base), all}, {std::string(team), own}}, random);
    for (int i = 0; i < 12; ++i, ++steps) game.play_step();
    for (const auto& [what, count] : game.counts) counts[what] += count;
  }
  std::string figures = fmt::format("{} steps\n", steps);
  for (const auto& [what, count] : counts) figures += fmt::format("{:6} {}\n", count, what);
  if (wanted) MESSAGE(figures);
  for (const std::string what : {"insert", "remove", "move", "write", "rename"}) {
    INFO(figures);
    CHECK(15 < counts[what]);
  }
}
