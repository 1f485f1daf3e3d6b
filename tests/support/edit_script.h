#pragma once

#include <cstdint>
#include <map>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "support/layouts.h"

namespace ladder::testing {

/// A fault that was put into a document on purpose: the rule that will find it, and the words.
struct KnownFault {
  std::string rule;
  std::string ladder;
  std::string skill;
  std::string level;
  std::string words;

  friend auto operator<=>(const KnownFault&, const KnownFault&) = default;
};

/// A company with some ladders in some files, and with faults that are known because they were put
/// there. It makes the edits that authors make, and can list its files and their faults at any
/// time. This record of what is new doesn't depend on a checker or a baseline.
class EditedCompany {
 public:
  explicit EditedCompany(std::uint32_t seed);

  /// Makes one edit at random.
  void edit();

  /// The content of the files by path.
  std::map<std::string, std::string> texts() const;
  /// Each fault, as often as it occurs.
  std::multiset<KnownFault> faults() const;
  /// The edits made so far, for debugging.
  const std::string& script() const { return script_; }

 private:
  /// A sentence, or something in its place.
  struct Sentence {
    std::string text;
    std::string rule;   // that reports it; empty: none
    std::string words;  // which it marks
  };
  using Cell = std::vector<Sentence>;  // none: an empty expectation
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
  Sentence intact_sentence();
  Sentence faulty_sentence(std::uint32_t kind);
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
  std::string file_text(const File& file) const;
  PlainLadder plain(const Ladder& ladder) const;

  std::mt19937 random_;
  std::uint32_t number_ = 0;  // makes each sentence different
  std::vector<Ladder> ladders_;
  std::vector<File> files_;
  std::string script_;
};

}  // namespace ladder::testing
