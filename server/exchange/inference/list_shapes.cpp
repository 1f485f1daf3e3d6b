#include "exchange/inference/list_shapes.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <string>

#include <fmt/core.h>

#include "exchange/inference/evidence.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace ladder::exchange {
namespace {

constexpr std::size_t enough_rows = 500;  // to see which columns repeat themselves

/// The names of a column, where a blank one is that above it.
std::vector<std::string> filled_down(const Column& column) {
  std::vector<std::string> names;
  std::string last;
  for (const std::string& it : column.names) {
    if (names.size() == enough_rows) break;
    if (!it.empty()) last = text::folded(it);
    names.push_back(last);
  }
  return names;
}

std::vector<std::string> distinct_names(const Column& column) {
  std::vector<std::string> names;
  std::set<std::string> known;
  for (const std::string& it : column.names) {
    if (names.size() == enough_rows) break;
    if (!it.empty() && known.insert(text::folded(it)).second) names.push_back(it);
  }
  return names;
}

double points_of_header(HeaderKind kind, HeaderKind wanted) {
  if (kind == wanted) return 4;
  switch (kind) {
    case HeaderKind::role: return wanted == HeaderKind::level ? 3 : -2;
    case HeaderKind::group: return wanted == HeaderKind::skill ? 2 : -4;
    case HeaderKind::name: return wanted == HeaderKind::skill ? 1.5 : 0;
    case HeaderKind::unknown: return 0;
    default: return -4;
  }
}

class ListShapes {
 public:
  ListShapes(const std::vector<Column>& columns, const std::vector<bool>& ignored,
             const Choices& choices)
      : columns_(columns), ignored_(ignored), choices_(choices) {
    for (const Column& it : columns) names_.push_back(filled_down(it));
  }

  std::vector<Shape> find() && {
    constexpr std::size_t most_levels = 40;
    if (columns_.size() < 3 || columns_.front().names.size() < 2) return {};
    if (choices_.are_open() && have_levels_for_headers()) return {};
    for (std::size_t level = 0; level < columns_.size(); ++level) {
      const Column& it = columns_[level];
      if (ignored_[level] || it.distinct < 2 || most_levels < it.distinct || it.short_names < 0.7)
        continue;
      if (!choices_.level_column.empty() && !is_column(it, choices_.level_column)) continue;
      constexpr std::size_t most_columns = 30;
      for (std::size_t skill = 0; skill < std::min(columns_.size(), most_columns); ++skill)
        if (skill != level && !ignored_[skill]) take(skill, level);
    }
    return std::move(shapes_);
  }

 private:
  static bool is_column(const Column& column, const std::string& name) {
    return text::folded(column.header) == text::folded(name);
  }

  /// `Level 1`, `Level 2` and `Level 3` above columns: a row has several expectations.
  bool have_levels_for_headers() const {
    constexpr std::ptrdiff_t enough = 3;
    return enough <= std::ranges::count_if(columns_, [](const Column& it) {
             const auto number = label_number(it.header);
             return number && header_kind(number->series) == HeaderKind::level;
           });
  }

  /// Whether skills come at several levels and levels with several skills.
  bool pairs(std::size_t skill, std::size_t level) const {
    std::map<std::string, std::set<std::string>> by_skill;
    std::map<std::string, std::set<std::string>> by_level;
    for (std::size_t row = 0; row < names_[skill].size(); ++row) {
      by_skill[names_[skill][row]].insert(names_[level][row]);
      by_level[names_[level][row]].insert(names_[skill][row]);
    }
    const auto several = [](const auto& map) {
      const auto count =
          std::ranges::count_if(map, [](const auto& it) { return 1 < it.second.size(); });
      return map.size() <= 2 * static_cast<std::size_t>(count);
    };
    return several(by_skill) && (several(by_level) || by_skill.size() == 1);
  }

  static bool is_wording(const Column& column) {
    if (column.kind == HeaderKind::remark || column.kind == HeaderKind::aside) return false;
    return column.kind == HeaderKind::text || 0.5 <= column.prose;
  }

  /// `Level`, unlike `Level 3`, and unlike `Required level`, which is about a job.
  static bool holds_levels(const Column& column) {
    return (column.kind == HeaderKind::level || column.kind == HeaderKind::role) &&
           !label_number(column.header) && column.prose < 0.3 && !is_about_job(column);
  }

  /// Whether the headers alone say that a row is a skill at a level.
  static bool are_named(const Column& skills, const Column& levels) {
    return (skills.kind == HeaderKind::skill || skills.kind == HeaderKind::group) &&
           holds_levels(levels);
  }

  /// Whether each row has a name of its own beside a level that comes again and again.
  bool lists_names(const Column& names, const Column& levels) const {
    return (names.kind == HeaderKind::name || names.kind == HeaderKind::unknown) &&
           holds_levels(levels) && levels.distinct < levels.cells &&
           names.cells == names.names.size() && names.distinct == names.cells &&
           names.prose < 0.2 && names.values < 0.5 && names.codes < 0.5;
  }

  bool repeats(std::size_t column) const {
    const std::set<std::string> known(names_[column].begin(), names_[column].end());
    return known.size() < names_[column].size();
  }

  /// Whether each skill has one value in another column.
  bool depends(std::size_t column, std::size_t skill) const {
    std::map<std::string, std::string> known;
    for (std::size_t row = 0; row < names_[skill].size(); ++row) {
      const auto& [at, is_new] = known.try_emplace(names_[skill][row], names_[column][row]);
      if (!is_new && at->second != names_[column][row]) return false;
    }
    return true;
  }

  /// Whether each row has a name of its own, as courses and products have.
  static bool names_rows(const Column& column) {
    const bool may_name = column.kind == HeaderKind::name || column.kind == HeaderKind::role ||
                          column.kind == HeaderKind::unknown;
    return may_name && 2 < column.cells && column.cells == column.names.size() &&
           9 * column.cells <= 10 * column.distinct && 0.8 <= column.short_names &&
           column.prose < 0.2 && column.values < 0.5 && column.codes < 0.5 &&
           labels_of(names_below(column)).words < 0.5;
  }

  std::optional<std::size_t> text_column(std::size_t skill, std::size_t level) const {
    std::optional<std::size_t> best;
    double most = 0;
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      const Column& it = columns_[i];
      if (i == skill || i == level || ignored_[i] || it.cells == 0) continue;
      if (it.kind == HeaderKind::group || it.kind == HeaderKind::code) continue;
      if (repeats(skill) && depends(i, skill)) continue;
      double worth = 4 * it.prose + std::min(it.words, 20.0) / 5 + 0.1;
      if (it.kind == HeaderKind::text) worth += 4;
      if (it.kind == HeaderKind::aside || it.kind == HeaderKind::remark ||
          it.kind == HeaderKind::level)
        worth -= 3;
      if (2 < it.distinct * 10 / std::max<std::size_t>(it.cells, 1)) worth += 1;
      if (worth <= most) continue;
      most = worth;
      best = i;
    }
    return best;
  }

  void take(std::size_t skill, std::size_t level) {
    const Column& skills = columns_[skill];
    const Column& levels = columns_[level];
    if (!choices_.skills_column.empty() && !is_column(skills, choices_.skills_column)) return;
    if (skills.short_names < 0.7 || skills.cells == 0) return;
    const bool is_paired = 2 < names_[skill].size() && pairs(skill, level);
    const bool is_named = are_named(skills, levels);
    if (!is_paired && !is_named && !lists_names(skills, levels)) return;
    const auto text = text_column(skill, level);
    if (!text || (!is_paired && !is_wording(columns_[*text]))) return;
    // Where each row has a level of its own, only a header such as `Description` tells the wording.
    const bool is_only_of_level = levels.distinct == levels.cells;
    const bool are_names_of_levels =
        skills.kind != HeaderKind::skill && skills.distinct == skills.cells;
    if (!is_paired && is_only_of_level &&
        (are_names_of_levels || levels.kind == HeaderKind::role ||
         columns_[*text].kind != HeaderKind::text))
      return;
    Shape shape{Shape::Kind::list, std::vector<Holds>(columns_.size(), Holds::aside), {}, {}, 0};
    for (std::size_t i = 0; i < columns_.size(); ++i) shape.holds[i] = beside(i, skill);
    shape.holds[skill] = Holds::skill;
    shape.holds[level] = Holds::level;
    shape.holds[*text] = Holds::text;

    const double above_skills = points_of_header(skills.kind, HeaderKind::skill);
    const double above_levels = points_of_header(levels.kind, HeaderKind::level);
    shape.add({{above_skills, fmt::format("the skills are under the header `{}`", skills.header)},
               {above_levels, fmt::format("the levels are under the header `{}`", levels.header)}});
    if (columns_[*text].kind == HeaderKind::text)
      shape.add(
          {{2, fmt::format("the expectations are under the header `{}`", columns_[*text].header)}});
    if (0.5 <= columns_[*text].prose) shape.add({{1.5, "the cells contain sentences"}});
    if (is_paired)
      shape.add({{3, "each level appears with several skills, and each skill at several levels"}});
    const Labels labels = labels_of(distinct_names(levels));
    std::vector<Sign> signs = signs_of_levels(labels);
    double evidence = above_levels;
    for (const Sign& it : signs) evidence += it.points;
    shape.add(std::move(signs));
    const Labels names = labels_of(distinct_names(skills));
    shape.add(signs_of_skills(names));
    shape.objection = objection_to_levels(labels);
    const bool are_certain = is_paired && is_named && levels.kind == HeaderKind::level;
    const double enough = are_certain                        ? 0
                          : levels.kind == HeaderKind::level ? 2
                          : levels.kind == HeaderKind::role  ? 5
                                                             : 6;
    if (!is_paired && labels.levels < 0.3 && labels.people < 0.3 && labels.shared < 0.5)
      shape.object_to_levels(labels);
    // A row of the table that was taken for its header.
    if (std::ranges::find(labels.names, levels.header) != labels.names.end())
      shape.object(fmt::format("`{}` is one of the levels", levels.header));
    if (0.5 < names.numbers || 0.5 <= skills.ticks)
      shape.object(fmt::format("its skills would be called {}", quoted(names.names, 3)));
    constexpr std::size_t most_words = 5;
    if (most_words < word_count(levels.header) || levels.header.ends_with('?'))
      shape.object(fmt::format("`{}` contains no levels", levels.header));
    if (0.7 <= columns_[*text].links) shape.object("its cells contain only links");
    if (are_of_template(columns_, {*text})) shape.object("it's a template without expectations");
    if (0.9 <= columns_[*text].values && skills.kind != HeaderKind::skill)
      shape.object("its cells contain only numbers");
    const bool is_unnamed = levels.kind == HeaderKind::unknown && labels.words < 0.5;
    const bool are_amounts =
        is_unnamed && std::ranges::none_of(labels.names, [](const std::string& it) {
          return text::is_letter(text::character_at(it, 0).code);
        });
    if ((are_amounts || names_count(levels.header)) && shape.objection.empty())
      shape.objection =
          fmt::format("nothing indicates that {} are levels", quoted(labels.names, 3));
    if (evidence < enough && shape.objection.empty())
      shape.objection =
          fmt::format("nothing indicates that {} are levels", quoted(labels.names, 3));
    if (!is_paired && !is_named && shape.objection.empty()) {
      shape.objection = fmt::format("each row has a different `{}`", skills.header);
      shape.advice =
          fmt::format("if these are skills, use `--skills-column \"{}\"`", skills.header);
    }
    for (std::size_t i = 0; i < columns_.size(); ++i)
      if (i != skill && i != level && i != *text && !ignored_[i] && choices_.are_open() &&
          names_rows(columns_[i]))
        shape.object(fmt::format("each row has a different `{}`", columns_[i].header));
    if (rates_risk(levels.header) && !rates_skills(levels.header))
      shape.object(fmt::format("`{}` isn't about skills", levels.header));
    const bool is_about_else = levels.kind == HeaderKind::aside ||
                               levels.kind == HeaderKind::remark ||
                               (levels.kind == HeaderKind::code && !holds_grades(levels));
    if (is_about_job(levels) && shape.objection.empty())
      shape.objection = fmt::format("`{}` is about someone or a job", levels.header);
    if (0.7 <= labels.ratings && levels.kind != HeaderKind::level && shape.objection.empty())
      shape.objection = fmt::format("{} are ratings", quoted(labels.names, 3));
    if (is_about_else && labels.words < 0.5 && shape.objection.empty())
      shape.objection = fmt::format("`{}` contains no levels", levels.header);
    if (0.7 <= columns_[*text].ticks && shape.objection.empty())
      shape.objection = "its cells contain only check marks or symbols";
    shapes_.push_back(std::move(shape));
  }

  Holds beside(std::size_t i, std::size_t skill) const {
    const Column& it = columns_[i];
    if (ignored_[i] || it.cells == 0) return Holds::aside;
    const bool is_aside = it.kind == HeaderKind::aside || it.kind == HeaderKind::remark;
    if (is_aside && it.prose < 0.5) return Holds::aside;
    const bool is_named = it.kind == HeaderKind::group || it.kind == HeaderKind::skill;
    if (!repeats(skill) && is_named) return Holds::group;
    if (repeats(skill) && depends(i, skill)) {
      if (it.kind == HeaderKind::code) return Holds::remark;
      if (it.kind == HeaderKind::text || 0.5 <= it.prose) return Holds::description;
      return is_named || (it.values < 0.5 && it.codes < 0.5) ? Holds::group : Holds::aside;
    }
    return 0.5 <= it.prose ? Holds::further_text : Holds::aside;
  }

  const std::vector<Column>& columns_;
  const std::vector<bool>& ignored_;
  const Choices& choices_;
  std::vector<std::vector<std::string>> names_;  // by column, with what goes on filled in
  std::vector<Shape> shapes_;
};

}  // namespace

std::vector<Shape> list_shapes(const std::vector<Column>& columns, const std::vector<bool>& ignored,
                               const Choices& choices) {
  return ListShapes(columns, ignored, choices).find();
}

}  // namespace ladder::exchange
