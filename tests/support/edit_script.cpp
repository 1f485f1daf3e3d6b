#include "support/edit_script.h"

#include <algorithm>
#include <array>
#include <string_view>

#include <fmt/format.h>

namespace ladder::testing {
namespace {

constexpr std::array<std::string_view, 12> verbs = {"Plans",     "Reviews",  "Explains", "Measures",
                                                    "Documents", "Prepares", "Repairs",  "Compares",
                                                    "Designs",   "Hosts",    "Keeps",    "Chooses"};

constexpr std::array<std::string_view, 12> things = {
    "the weekly rota",           "the stores of spare parts", "visits to other depots",
    "drawings of a carriage",    "signals and switches",      "notes from each inspection",
    "a pilot on one line",       "meetings with the council", "contracts with suppliers",
    "the wording of timetables", "complaints of passengers",  "the noise of old engines"};

constexpr std::array<std::string_view, 8> skill_names = {
    "Safety", "Track Work", "Signals | Wires", "Customer Care",
    "C#",     "Workshops",  "Engines & Cars",  "Night Work"};

/// Letters, so that no number is mistaken for a level.
std::string name_of(std::uint32_t number) {
  std::string name;
  for (int i = 0; i < 4; ++i, number /= 20) name += "bcdfghjklmnpqrstvwxz"[number % 20];
  name[0] = static_cast<char>(name[0] - 'a' + 'A');
  return name + "a";
}

/// A sentence with a fault. `~` represents a word that can be the same in different sentences, `@`
/// a unique name.
struct Kind {
  std::string_view rule;
  std::string_view text;
  std::string_view words;
};
constexpr std::array<Kind, 6> kinds = {{
    {"repeated-word", "Writes to ~ ~ about the rota of @.", "~ ~"},
    {"placeholder", "TODO", "TODO"},
    {"unbalanced-delimiter", "Keeps the yard of @ (and its stores.", "("},
    {"split-word", "Leads the or- chestra of @ on holidays.", "or- chestra"},
    {"mojibake", "Runs the cafÃ© of @ in summer.", "Ã©"},
    {"invisible-character", "Guards the gates of @ and pa\u200Bper.", "\u200B"},
}};

std::string with_names(std::string_view text, std::string_view word, std::string_view name) {
  std::string result;
  for (const char it : text) {
    if (it == '~') result += word;
    else if (it == '@') result += name;
    else result += it;
  }
  return result;
}

/// Pads the cells of tables, and adds blank lines where they have no meaning.
std::string padded(const std::string& text) {
  std::string result;
  bool in_table = false;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = text.find('\n', at);
    std::string line = text.substr(at, end - at);
    in_table = line.starts_with("|");
    if (in_table)
      for (std::size_t i = 1; i + 1 < line.size(); ++i)
        if (line[i] == '|' && line[i - 1] == ' ') {
          line.insert(i, "  ");
          i += 2;
        }
    result += line + '\n';
    if (line.starts_with("#")) result += '\n';
    at = end + 1;
  }
  return result;
}

}  // namespace

EditedCompany::EditedCompany(std::uint32_t seed) : random_(seed) {
  const std::uint32_t files = 1 + below(3);
  for (std::uint32_t i = 0; i < files; ++i)
    files_.push_back({fmt::format("f{}.ladder", i), false, false, {}});
  const std::uint32_t ladders = 1 + below(3);
  for (std::uint32_t i = 0; i < ladders; ++i) add_ladder();
  const std::uint32_t faults = 2 + below(6);
  for (std::uint32_t i = 0; i < faults; ++i) add_fault();
  script_.clear();
}

void EditedCompany::add_ladder() {
  Ladder ladder;
  ladder.title = fmt::format("Fitters of {}", name_of(7000 + number_++));
  ladder.levels_have_numbers = below(2) == 0;
  const std::uint32_t levels = 3 + below(2);
  for (std::uint32_t i = 0; i < levels; ++i)
    ladder.levels.push_back(
        ladder.levels_have_numbers
            ? fmt::format("L{}{}", i + 1, i + 1 == levels ? " (by invitation)" : "")
            : fmt::format("{} Fitter", name_of(100 * i + below(90))));
  const std::uint32_t skills = 2 + below(3);
  const std::uint32_t first = below(skill_names.size());
  for (std::uint32_t i = 0; i < skills; ++i) {
    Skill& skill = ladder.skills.emplace_back();
    skill.name = skill_names[(first + i) % skill_names.size()];
    skill.is_list = below(3) == 0;
    for (std::uint32_t level = 0; level < levels; ++level) {
      Cell& cell = skill.cells.emplace_back();
      for (std::uint32_t count = 1 + below(3); 0 < count; --count)
        cell.push_back(intact_sentence());
    }
  }
  ladder.form = below(std::size(forms));
  ladder.file = below(files_.size());
  files_[ladder.file].ladders.push_back(ladders_.size());
  ladders_.push_back(std::move(ladder));
}

EditedCompany::Sentence EditedCompany::intact_sentence() {
  return {fmt::format("{} {} in {}.", verbs[below(verbs.size())], things[below(things.size())],
                      name_of(number_++ * 37)),
          {},
          {}};
}

EditedCompany::Sentence EditedCompany::faulty_sentence(std::uint32_t kind) {
  const std::string name = name_of(number_++ * 37);
  const std::string_view word = below(2) == 0 ? "anna" : "otto";
  const Kind& it = kinds[kind];
  return {with_names(it.text, word, name), std::string(it.rule), with_names(it.words, word, name)};
}

EditedCompany::Cell& EditedCompany::any_cell(std::string& where) {
  Ladder& ladder = ladders_[below(ladders_.size())];
  Skill& skill = ladder.skills[below(ladder.skills.size())];
  const std::uint32_t level = below(skill.cells.size());
  where = fmt::format("{}/{}/{}", ladder.title, skill.name, ladder.levels[level]);
  return skill.cells[level];
}

void EditedCompany::edit() {
  switch (below(14)) {
    case 0: return reorder_skills();
    case 1: return reorder_levels();
    case 2: return reorder_ladders();
    case 3: return rename_file();
    case 4: return reformat();
    case 5:
    case 6: return change_layout();
    case 7: return edit_text();
    case 8: return move_ladder();
    case 9:
    case 10: return add_fault();
    case 11:
    case 12: return fix_fault();
    default: break;
  }
  // One is fixed, and another one is added.
  fix_fault();
  add_fault();
}

void EditedCompany::reorder_skills() {
  Ladder& ladder = ladders_[below(ladders_.size())];
  std::ranges::shuffle(ladder.skills, random_);
  script_ += fmt::format("reorder the skills of {}\n", ladder.title);
}

/// Numbered levels would no longer be in rising order, which is a fault.
void EditedCompany::reorder_levels() {
  Ladder& ladder = ladders_[below(ladders_.size())];
  if (ladder.levels_have_numbers) return;
  const std::uint32_t one = below(ladder.levels.size());
  const std::uint32_t other = below(ladder.levels.size());
  std::swap(ladder.levels[one], ladder.levels[other]);
  for (Skill& it : ladder.skills) std::swap(it.cells[one], it.cells[other]);
  script_ += fmt::format("swap levels {} and {} of {}\n", one, other, ladder.title);
}

void EditedCompany::reorder_ladders() {
  File& file = files_[below(files_.size())];
  std::ranges::shuffle(file.ladders, random_);
  script_ += fmt::format("reorder the ladders of {}\n", file.path);
}

void EditedCompany::rename_file() {
  File& file = files_[below(files_.size())];
  script_ += fmt::format("rename {}", file.path);
  file.path = fmt::format("{}{}.ladder", below(2) == 0 ? "moved/" : "", name_of(number_++));
  script_ += fmt::format(" to {}\n", file.path);
}

void EditedCompany::reformat() {
  File& file = files_[below(files_.size())];
  if (below(2) == 0) file.is_padded = !file.is_padded;
  else file.has_carriage_returns = !file.has_carriage_returns;
  script_ += fmt::format("reformat {}\n", file.path);
}

void EditedCompany::change_layout() {
  Ladder& ladder = ladders_[below(ladders_.size())];
  ladder.form = below(std::size(forms));
  script_ += fmt::format("write {} as {}\n", ladder.title, forms[ladder.form].name);
}

/// Changes a sound part: replaces, adds or removes a sentence.
void EditedCompany::edit_text() {
  std::string where;
  Cell& cell = any_cell(where);
  if (cell.empty()) return;
  const std::uint32_t at = below(cell.size());
  script_ += fmt::format("edit the text of {}\n", where);
  if (below(2) == 0) cell.insert(cell.begin() + at, intact_sentence());
  else if (cell[at].rule.empty()) cell[at] = intact_sentence();
}

void EditedCompany::move_ladder() {
  const std::uint32_t index = below(ladders_.size());
  Ladder& ladder = ladders_[index];
  std::erase(files_[ladder.file].ladders, index);
  ladder.file = below(files_.size());
  std::vector<std::size_t>& others = files_[ladder.file].ladders;
  others.insert(others.begin() + below(others.size() + 1), index);
  script_ += fmt::format("move {} to {}\n", ladder.title, files_[ladder.file].path);
}

void EditedCompany::add_fault() {
  std::string where;
  Cell& cell = any_cell(where);
  if (cell.empty()) return;
  const std::uint32_t kind = below(kinds.size() + 1);
  if (kind == kinds.size()) {
    cell.clear();
    script_ += fmt::format("empty {}\n", where);
    return;
  }
  const Sentence fault = faulty_sentence(kind);
  // Most are reported once per expectation, however often they appear in it.
  const bool is_there = std::ranges::count(cell, fault.rule, &Sentence::rule) != 0;
  if (is_there && fault.rule != "repeated-word" && fault.rule != "split-word") return;
  cell.insert(cell.begin() + below(cell.size() + 1), fault);
  script_ += fmt::format("add {} `{}` to {}\n", fault.rule, fault.words, where);
}

void EditedCompany::fix_fault() {
  std::string where;
  for (int tries = 0; tries < 20; ++tries) {
    Cell& cell = any_cell(where);
    if (cell.empty()) {
      cell.push_back(intact_sentence());
      script_ += fmt::format("fill {}\n", where);
      return;
    }
    const auto fault =
        std::ranges::find_if(cell, [](const Sentence& it) { return !it.rule.empty(); });
    if (fault == cell.end()) continue;
    script_ += fmt::format("fix {} `{}` in {}\n", fault->rule, fault->words, where);
    *fault = intact_sentence();
    return;
  }
}

PlainLadder EditedCompany::plain(const Ladder& ladder) const {
  PlainLadder result;
  result.title = ladder.title;
  result.levels = ladder.levels;
  for (const Skill& skill : ladder.skills) {
    result.skills.push_back(skill.name);
    auto& cells = result.cells.emplace_back();
    for (const Cell& cell : skill.cells) {
      std::vector<PlainPassage>& passages = cells.emplace_back();
      for (const Sentence& it : cell) {
        const auto kind = skill.is_list ? model::PassageKind::item : model::PassageKind::paragraph;
        passages.push_back({kind, it.text});
      }
    }
  }
  return result;
}

std::string EditedCompany::file_text(const File& file) const {
  std::string text = "# A company\n\n";
  for (const std::size_t it : file.ladders)
    text += serialize(plain(ladders_[it]), forms[ladders_[it].form]) + '\n';
  if (file.is_padded) text = padded(text);
  if (!file.has_carriage_returns) return text;
  std::string result;
  for (const char it : text) result += it == '\n' ? "\r\n" : std::string(1, it);
  return result;
}

std::map<std::string, std::string> EditedCompany::texts() const {
  std::map<std::string, std::string> texts;
  for (const File& it : files_)
    if (!it.ladders.empty()) texts[it.path] = file_text(it);
  return texts;
}

std::multiset<KnownFault> EditedCompany::faults() const {
  std::multiset<KnownFault> faults;
  for (const Ladder& ladder : ladders_) {
    for (const Skill& skill : ladder.skills) {
      for (std::size_t i = 0; i < skill.cells.size(); ++i) {
        const std::string level = ladder.levels[i].substr(0, ladder.levels[i].find(" ("));
        if (skill.cells[i].empty())
          faults.insert({"empty-expectation", ladder.title, skill.name, level, ""});
        for (const Sentence& it : skill.cells[i])
          if (!it.rule.empty()) faults.insert({it.rule, ladder.title, skill.name, level, it.words});
      }
    }
  }
  return faults;
}

}  // namespace ladder::testing
