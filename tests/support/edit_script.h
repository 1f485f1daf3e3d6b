#pragma once

#include <cstdint>
#include <map>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "support/layouts.h"

namespace ladder::testing {

/// A fault as whoever puts it into a text knows it: what will be found there, and in which words.
struct KnownFault {
  std::string rule;
  std::string ladder;
  std::string skill;
  std::string level;
  std::string words;

  friend auto operator<=>(const KnownFault&, const KnownFault&) = default;
};

/// A house with some ladders in some files, and with faults that are known since they are made. It
/// is edited as authors edit, and says at any time which texts there are and what is wrong in them:
/// an account of what is new that no checker and no baseline has a part in.
class EditedHouse {
 public:
  explicit EditedHouse(std::uint32_t seed);

  /// Makes one edit at random.
  void edit();

  /// The texts by path.
  std::map<std::string, std::string> texts() const;
  /// Each fault, as often as it stands there.
  std::multiset<KnownFault> faults() const;
  /// The edits made so far, for whoever looks for a mistake.
  const std::string& script() const { return script_; }

 private:
  /// A sentence, or what is in the place of one.
  struct Sentence {
    std::string text;
    std::string rule;   // that finds fault with it; empty: none does
    std::string words;  // which it marks
  };
  using Cell = std::vector<Sentence>;  // without one: an empty expectation
  struct Skill {
    std::string name;
    bool is_list = false;
    std::vector<Cell> cells;  // by level
  };
  struct Ladder {
    std::string title;
    std::vector<std::string> levels;
    bool levels_have_numbers = false;
    std::vector<Skill> skills;
    std::size_t form = 0;
    std::size_t file = 0;
  };
  struct File {
    std::string path;
    bool has_carriage_returns = false;
    bool is_padded = false;
    std::vector<std::size_t> ladders;  // in their order
  };

  std::uint32_t below(std::size_t end) { return static_cast<std::uint32_t>(random_() % end); }
  Sentence sound();
  Sentence faulty(std::uint32_t kind);
  Cell& any_cell(std::string& where);

  void add_ladder();
  void reorder_skills();
  void reorder_levels();
  void reorder_ladders();
  void rename_file();
  void reformat();
  void change_layout();
  void edit_text();
  void move_ladder();
  void add_fault();
  void fix_fault();
  std::string written_file(const File& file) const;
  PlainLadder plain(const Ladder& ladder) const;

  std::mt19937 random_;
  std::uint32_t number_ = 0;  // makes each sentence another one
  std::vector<Ladder> ladders_;
  std::vector<File> files_;
  std::string script_;
};

}  // namespace ladder::testing
