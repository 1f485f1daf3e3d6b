#include <algorithm>
#include <array>
#include <cstdlib>
#include <map>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/core.h>

#include "layout/cell_text.h"
#include "layout/grid_edit.h"
#include "model/escapes.h"
#include "support/fixture.h"
#include "support/layouts.h"
#include "support/parsed_ladder.h"
#include "text/unicode.h"

using namespace ladder;
using layout::Axis;

namespace {

/// The grid as somebody who edits it thinks of it.
struct Sheet {
  std::vector<std::string> levels;
  std::vector<std::string> skills;
  std::vector<std::vector<std::string>> cells;  // by skill and level
};

std::string printed(const Sheet& sheet) {
  std::string text;
  for (const std::string& it : sheet.levels) text += "\t" + it;
  for (std::size_t skill = 0; skill < sheet.skills.size(); ++skill) {
    text += "\n" + sheet.skills[skill];
    for (const std::string& it : sheet.cells[skill]) text += "\t" + testing::escaped(it);
  }
  return text + "\n";
}

using Parsed = testing::ParsedLadder;

Sheet sheet_of(const Parsed& it) {
  const model::Ladder& ladder = it.ladder();
  const layout::Source source = it.source();
  Sheet sheet;
  for (const model::Level& level : ladder.levels) {
    const std::string qualifier = model::plain_text(source.slice(level.qualifier));
    const std::string name = model::plain_text(source.slice(level.name));
    const bool apart = !qualifier.empty() && name.find('(') == name.npos;
    sheet.levels.push_back(apart ? fmt::format("{} ({})", name, qualifier) : name);
  }
  for (std::uint32_t skill = 0; skill < ladder.skills.size(); ++skill) {
    sheet.skills.push_back(model::plain_text(source.slice(ladder.skills[skill].name)));
    sheet.cells.emplace_back();
    for (std::uint32_t level = 0; level < ladder.levels.size(); ++level) {
      const model::Expectation* cell = ladder.at(skill, level);
      sheet.cells.back().push_back(cell ? layout::cell_text(source, *cell) : "");
    }
  }
  return sheet;
}

using Random = std::mt19937;

std::uint32_t below(Random& random, std::size_t end) {
  return static_cast<std::uint32_t>(random() % end);
}

/// A ladder of one form that random edits are made to.
class Game {
 public:
  Game(const std::string& text, Random& random, bool whole)
      : now_(text), sheet_(sheet_of(now_)), random_(random), whole_(whole) {}

  void play_step() {
    before_ = now_.text;
    switch (below(random_, 12)) {
      case 0: return insert(Axis::level);
      case 1: return insert(Axis::skill);
      case 2: return remove(Axis::level);
      case 3: return remove(Axis::skill);
      case 4:
      case 5: return move(Axis::level);
      case 6:
      case 7: return move(Axis::skill);
      case 8: return paste();
      default: return write();
    }
  }

  std::map<std::string, std::size_t> counts;  // of what was done, and of the reasons why not
  std::string last;                           // what was done last

 private:
  static constexpr std::size_t fewest = 2;
  static constexpr std::size_t most = 7;

  std::size_t count(Axis axis) const {
    return axis == Axis::level ? sheet_.levels.size() : sheet_.skills.size();
  }

  std::string new_name(Axis axis) {
    static const std::vector<std::string> ends = {"",     "",  "",     " & co",
                                                  " | b", "#", " *x*", " (b2)"};
    std::string name = axis == Axis::level ? "Zo" : "Qu";
    for (std::size_t number = ++names_; 0 < number; number /= 20)
      name += static_cast<char>('a' + number % 20);
    return name + (axis == Axis::level ? "" : ends[below(random_, ends.size())]);
  }

  std::string new_text() {
    static const std::vector<std::string> texts = {
        "",           "n/a", "same", "Cuts.", "Leads a | b:\n- plans\n- buys", "- One.\n- Two.",
        "Says \\ it."};
    return texts[below(random_, texts.size())];
  }

  void insert(Axis axis) {
    if (most < count(axis)) return;
    const std::uint32_t place = below(random_, count(axis) + 1);
    const std::string name = new_name(axis);
    last = fmt::format("insert {} `{}` before {}", axis == Axis::level ? "level" : "skill", name,
                       place);
    const auto edit = layout::inserted(now_.source(), axis, place, name);
    if (is_refused("insert", edit)) return;
    if (axis == Axis::skill) {
      sheet_.skills.insert(sheet_.skills.begin() + place, name);
      sheet_.cells.insert(sheet_.cells.begin() + place,
                          std::vector<std::string>(sheet_.levels.size()));
    } else {
      sheet_.levels.insert(sheet_.levels.begin() + place, name);
      for (auto& row : sheet_.cells) row.insert(row.begin() + place, repeated_at(row, place));
    }
    accept(edit);
  }

  /// `same` if that is what a level inserted here repeats and is repeated by. On tracks, several
  /// levels are above one.
  std::string repeated_at(const std::vector<std::string>& row, std::uint32_t place) const {
    if (place == 0) return "";
    for (const std::uint32_t above : now_.ladder().levels_above(place - 1)) {
      std::uint32_t meant = above;
      while (meant != model::none && row[meant] == "same")
        meant = now_.ladder().levels[meant].below;
      if (meant == above || meant == model::none) continue;
      if (row[meant] != "n/a" && !row[meant].empty()) return "same";
    }
    return "";
  }

  void remove(Axis axis) {
    if (count(axis) <= fewest) return;
    const std::uint32_t index = below(random_, count(axis));
    last = fmt::format("remove {} {}", axis == Axis::level ? "level" : "skill", index);
    const auto edit = layout::removed(now_.source(), axis, index);
    if (is_refused("remove", edit)) return;
    if (axis == Axis::skill) {
      sheet_.skills.erase(sheet_.skills.begin() + index);
      sheet_.cells.erase(sheet_.cells.begin() + index);
    } else {
      sheet_.levels.erase(sheet_.levels.begin() + index);
      for (auto& row : sheet_.cells) {
        for (const std::uint32_t above : now_.ladder().levels_above(index))
          if (row[above] == "same" && row[index] != "same" && !row[index].empty())
            row[above] = row[index];
        row.erase(row.begin() + index);
      }
    }
    accept(edit);
  }

  void move(Axis axis) {
    const std::uint32_t index = below(random_, count(axis));
    const std::uint32_t to = below(random_, count(axis));
    last = fmt::format("move {} {} to {}", axis == Axis::level ? "level" : "skill", index, to);
    const auto edit = layout::moved(now_.source(), axis, index, to);
    if (is_refused("move", edit)) return;
    const auto put = [&](auto& all) {
      auto it = all[index];
      all.erase(all.begin() + index);
      all.insert(all.begin() + to, it);
    };
    if (axis == Axis::skill) {
      put(sheet_.skills);
      put(sheet_.cells);
    } else {
      put(sheet_.levels);
      for (auto& row : sheet_.cells) put(row);
    }
    accept(edit);
  }

  void write() {
    const std::uint32_t skill = below(random_, sheet_.skills.size());
    const std::uint32_t level = below(random_, sheet_.levels.size());
    const std::string text = new_text();
    last = fmt::format("write `{}` to {}, {}", text, skill, level);
    const auto edit = layout::written_cell(now_.source(), skill, level, text);
    if (is_refused("write", edit)) return;
    sheet_.cells[skill][level] = text;
    accept(edit);
  }

  void paste() {
    const std::uint32_t skill = below(random_, sheet_.skills.size());
    const std::uint32_t level = below(random_, sheet_.levels.size());
    Sheet changed = sheet_;
    std::vector<layout::CellText> cells;
    const std::uint32_t rows = 1 + below(random_, 3);
    const std::uint32_t columns = 1 + below(random_, 3);
    for (std::uint32_t row = skill; row < std::min<std::size_t>(skill + rows, count(Axis::skill));
         ++row)
      for (std::uint32_t column = level;
           column < std::min<std::size_t>(level + columns, count(Axis::level)); ++column) {
        cells.push_back({row, column, new_text()});
        changed.cells[row][column] = cells.back().text;
      }
    last = fmt::format("paste {} x {} at {}, {}", rows, columns, skill, level);
    const auto edit = layout::written_cells(now_.source(), cells);
    if (is_refused("paste", edit)) return;
    sheet_ = changed;
    accept(edit);
  }

  bool is_refused(const std::string& what, const layout::LadderEdit& edit) {
    INFO(last, "\n", testing::escaped(before_));
    if (edit.obstacle.empty()) {
      ++counts[what];
      return false;
    }
    if (whole_) CHECK(edit.obstacle == "");
    ++counts[what + ": " + edit.obstacle];
    return true;
  }

  void accept(const layout::LadderEdit& edit) {
    const Parsed next(now_.after(edit.edits));
    const Sheet read = sheet_of(next);
    INFO(last, "\n", testing::escaped(before_), "becomes\n", testing::escaped(next.text));
    REQUIRE(printed(read) == printed(sheet_));
    now_ = Parsed(next.text);
  }

  Parsed now_;
  Sheet sheet_;
  Random& random_;
  bool whole_;  // whether no edit may be refused
  std::string before_;
  std::size_t names_ = 0;
};

testing::PlainLadder some_ladder(Random& random) {
  testing::PlainLadder ladder{"Cook", {"Zx", "Zy (head)", "Zz"}, {"Knives", "Heat", "Sugar"}, {}};
  for (std::size_t skill = 0; skill < ladder.skills.size(); ++skill) {
    ladder.cells.emplace_back(ladder.levels.size());
    for (auto& cell : ladder.cells.back())
      if (below(random, 3) != 0) cell.push_back({model::PassageKind::paragraph, "Cuts and cuts."});
  }
  return ladder;
}

struct Start {
  std::string_view name;
  std::string_view head;  // in place of `Levels:`
  bool whole = true;
};

/// Ladders whose levels are declared, are in the order of the text, or are on tracks.
constexpr std::array<Start, 4> starts = {{
    {"declared", "Levels: Zx | Zy (head) | Zz\n", true},
    {"extending another one", "Levels: Zx | Zy (head) | Zz\nExtends: base.ladder\n", true},
    {"not declared", "", true},
    {"on tracks", "Levels: Zx\nTrack Expert: Zy (head)\nTrack Manager: Zz\n", false},
}};

}  // namespace

TEST_CASE("random edits of a grid change what they are meant to change, in every layout") {
  const char* const wanted = std::getenv("LADDER_GRID_EDITS");
  const std::size_t total = wanted ? std::stoul(wanted) : 600;
  std::map<std::string, std::size_t> counts;
  std::size_t steps = 0;
  for (std::uint32_t seed = 0; steps < total; ++seed) {
    for (const testing::Form& form : testing::forms) {
      for (const Start& start : starts) {
        // Without a declaration, headings don't show which of them are levels.
        if (form.layout == model::Layout::sections && start.head.empty()) continue;
        Random random(seed);
        std::string text = testing::serialize(some_ladder(random), form);
        const std::size_t line = text.find("Levels:");
        text.replace(line, text.find('\n', line) + 1 - line, start.head);
        INFO(form.name, ", ", start.name, ", seed ", seed);
        Game game(text, random, start.whole);
        for (int i = 0; i < 12; ++i, ++steps) game.play_step();
        for (const auto& [what, count] : game.counts) counts[what] += count;
      }
    }
  }
  std::string figures = fmt::format("{} steps\n", steps);
  for (const auto& [what, count] : counts) figures += fmt::format("{:6} {}\n", count, what);
  if (wanted) MESSAGE(figures);
  for (const std::string what : {"insert", "remove", "move", "write", "paste"}) {
    INFO(figures);
    CHECK(20 < counts[what]);
  }
}
