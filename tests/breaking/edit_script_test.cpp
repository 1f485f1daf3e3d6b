#include <random>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "breaking/support.h"
#include "support/layouts.h"

using namespace ladder;

namespace {

using Lines = std::multiset<std::string>;

/// A ladder that is edited at random, and an account of the edits. Each edit has a skill or a level
/// of its own, so that no edit undoes another one.
class Script {
 public:
  explicit Script(std::uint32_t seed) : random_(seed) {
    ladder_.title = "Gardening";
    for (std::size_t i = 0; i < 3 + below(4); ++i) ladder_.levels.push_back(std::to_string(i + 1));
    for (std::size_t i = 0; i < 8; ++i) add_skill();
    before_ = written();
    for (std::size_t i = 0; i < 1 + below(6); ++i) edit();
    finish();
  }

  const std::string& before() const { return before_; }
  std::string after() { return written(); }
  const Lines& expected() const { return expected_; }

 private:
  std::size_t below(std::size_t end) { return random_() % end; }

  std::string written() {
    return testing::serialize(ladder_, testing::forms[below(std::size(testing::forms))]);
  }

  /// No word is like another one, and none is in a list.
  std::string word() {
    static constexpr std::string_view consonants = "bdfgklmnprstvz";
    static constexpr std::string_view vowels = "aeiou";
    std::string word;
    std::size_t rest = ++words_;
    for (int i = 0; i < 4; ++i) {
      word += consonants[rest % consonants.size()];
      word += vowels[rest / consonants.size() % vowels.size()];
      rest = rest / consonants.size() / vowels.size() + static_cast<std::size_t>(i) * 7;
    }
    return word;
  }

  std::string capitalized(std::string word) {
    word.front() = static_cast<char>(word.front() - 'a' + 'A');
    return word;
  }

  std::string sentence() {
    return fmt::format("{} {} {} sometimes {} with {} {}.", capitalized(word()), 2 + below(7),
                       word(), word(), word(), word());
  }

  testing::PlainPassage passage() { return {model::PassageKind::item, sentence()}; }

  void add_skill() {
    ladder_.skills.push_back(capitalized(word()));
    touched_skills_.push_back(false);
    auto& cells = ladder_.cells.emplace_back();
    for (std::size_t level = 0; level < ladder_.levels.size(); ++level) {
      cells.emplace_back();
      cells.back().push_back(passage());
      cells.back().push_back(passage());
    }
  }

  void expect(std::string_view change, std::size_t skill, std::size_t level,
              const std::string& from = "") {
    notes_.push_back({std::string(change), skill, level, from});
  }

  /// A skill that no edit has touched.
  bool take_skill() {
    skill_ = below(ladder_.skills.size());
    if (touched_skills_[skill_]) return false;
    touched_skills_[skill_] = true;
    level_ = below(ladder_.levels.size());
    return true;
  }

  std::vector<testing::PlainPassage>& cell() { return ladder_.cells[skill_][level_]; }

  void replace(const std::string& old_words, const std::string& words) {
    std::string& text = cell().front().text;
    const std::size_t at = text.find(old_words);
    REQUIRE(at != text.npos);
    text.replace(at, old_words.size(), words);
  }

  void change_number(int by) {
    std::string& text = cell().front().text;
    const std::size_t at = text.find_first_of("23456789");
    text[at] = static_cast<char>(text[at] + by);
    expect(0 < by ? "asks-more" : "asks-less", skill_, level_);
  }

  void edit() {
    const std::size_t kind = below(14);
    if (!take_skill()) return;
    switch (kind) {
      case 0: return change_number(1);
      case 1: return change_number(-1);
      case 2: replace("sometimes", "always"); return expect("asks-more", skill_, level_);
      case 3: replace("sometimes", "rarely"); return expect("asks-less", skill_, level_);
      case 4: replace(".", ""); return expect("wording-only", skill_, level_);
      case 5:
        replace(".", ", for example " + word() + ".");
        return expect("clearer", skill_, level_);
      case 6: cell().push_back(passage()); return expect("asks-more", skill_, level_);
      case 7: cell().pop_back(); return expect("asks-less", skill_, level_);
      case 8: cell().clear(); return expect("gone", skill_, level_);
      case 9: return move_item();
      case 10:
        renamed_.emplace_back(ladder_.skills[skill_], capitalized(word()));
        ladder_.skills[skill_] = renamed_.back().second;
        return expect("skill-renamed", skill_, none, renamed_.back().first);
      case 11: removed_skill_ = skill_; return;
      case 12: adds_skill_ = true; return;
      default: replace(" with ", ", too, with "); return expect("wording-only", skill_, level_);
    }
  }

  void move_item() {
    const std::size_t to = (level_ + 1 + below(ladder_.levels.size() - 1)) % ladder_.levels.size();
    const std::size_t from = level_;
    ladder_.cells[skill_][to].push_back(cell().back());
    cell().pop_back();
    expect(to < from ? "moved-down" : "moved-up", skill_, to, std::to_string(from + 1));
  }

  /// Edits that change numbers of skills and levels come last.
  void finish() {
    const bool renames_level = below(3) == 0;
    const std::size_t renamed = below(ladder_.levels.size());
    const std::string old_name = ladder_.levels[renamed];
    if (renames_level) ladder_.levels[renamed] = "Senior";
    for (const Note& it : notes_) {
      // A level has the name that it has in the later version.
      const bool from_renamed = renames_level && it.level != none && it.from == old_name;
      expected_.insert(line(it.change, ladder_.skills[it.skill],
                            it.level == none ? "" : ladder_.levels[it.level],
                            from_renamed ? "Senior" : it.from));
    }
    if (renames_level) expected_.insert(line("level-renamed", "", "Senior", old_name));
    if (removed_skill_ != none) {
      expected_.insert(line("skill-removed", ladder_.skills[removed_skill_], "", ""));
      const auto at = static_cast<std::ptrdiff_t>(removed_skill_);
      ladder_.skills.erase(ladder_.skills.begin() + at);
      ladder_.cells.erase(ladder_.cells.begin() + at);
    }
    if (adds_skill_) {
      add_skill();
      expected_.insert(line("skill-added", ladder_.skills.back(), "", ""));
    }
    if (below(4) == 0) add_level();
    else if (below(4) == 0 && notes_.empty()) remove_level(renames_level);
  }

  void add_level() {
    ladder_.levels.emplace_back("9");
    for (auto& cells : ladder_.cells) cells.push_back({passage()});
    expected_.insert(line("level-added", "", "9", ""));
  }

  void remove_level(bool keeps_names) {
    if (keeps_names || ladder_.levels.size() < 4) return;
    expected_.insert(line("level-removed", "", ladder_.levels[1], ""));
    ladder_.levels.erase(ladder_.levels.begin() + 1);
    for (auto& cells : ladder_.cells) cells.erase(cells.begin() + 1);
  }

  static std::string line(const std::string& change, const std::string& skill,
                          const std::string& level, const std::string& from) {
    std::string text = fmt::format("{} | {} | {}", change, skill, level);
    return from.empty() ? text : text + " | from " + from;
  }

  static constexpr std::size_t none = SIZE_MAX;
  struct Note {
    std::string change;
    std::size_t skill;
    std::size_t level;
    std::string from;
  };

  std::mt19937 random_;
  testing::PlainLadder ladder_;
  std::string before_;
  std::vector<bool> touched_skills_;
  std::vector<Note> notes_;
  std::vector<std::pair<std::string, std::string>> renamed_;
  std::size_t removed_skill_ = none;
  bool adds_skill_ = false;
  std::size_t skill_ = 0;
  std::size_t level_ = 0;
  std::size_t words_ = 0;
  Lines expected_;
};

}  // namespace

TEST_CASE("exactly the edits of 500 generated scripts are found, each in its class") {
  for (std::uint32_t seed = 1; seed <= 500; ++seed) {
    Script script(seed);
    const std::string after = script.after();
    Lines found;
    for (const breaking::Change& it : testing::changes_between(script.before(), after))
      found.insert(testing::in_one_line(it));
    INFO("seed ", seed, "\n", script.before(), "\n", after);
    REQUIRE(fmt::format("{}", fmt::join(found, "\n")) ==
            fmt::format("{}", fmt::join(script.expected(), "\n")));
  }
}
