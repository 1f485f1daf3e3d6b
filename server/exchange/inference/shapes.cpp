#include <algorithm>
#include <utility>

#include <fmt/core.h>

#include "exchange/inference/columns.h"
#include "exchange/inference/evidence.h"
#include "exchange/inference/list_shapes.h"
#include "exchange/inference/nouns.h"
#include "exchange/inference/shape.h"
#include "model/corner.h"
#include "text/unicode.h"

namespace ladder::exchange {
namespace {

using Kind = Shape::Kind;

bool is_named(const Column& column, const std::string& name) {
  return !name.empty() && text::folded(column.header) == text::folded(name);
}

class Shapes {
 public:
  Shapes(const Sheet& rows, const Choices& choices)
      : rows_(rows),
        choices_(choices),
        columns_(columns_of(rows)),
        labels_(level_headers(columns_)) {
    for (const Column& column : columns_) {
      ignored_.push_back(std::ranges::any_of(
          choices.ignored_columns, [&](const std::string& it) { return is_named(column, it); }));
      headers_.push_back(column.header);
    }
  }

  std::vector<Shape> find() && {
    const bool open = choices_.are_open();
    const auto stated = model::orientation_stated_by(rows_[0].cells[0].name);
    if (stated && open) {
      take_stated(*stated == model::Orientation::skill_a_row ? Kind::columns : Kind::rows);
      return std::move(shapes_);
    }
    const auto wants = [&](Choices::Levels it) { return choices_.levels.value_or(it) == it; };
    if (wants(Choices::Levels::columns) && choices_.level_column.empty()) {
      for (std::size_t i = 0; i + 1 < columns_.size(); ++i) take_columns(i);
      if (choices_.skills_column.empty()) take_above_texts();
    }
    if (wants(Choices::Levels::rows)) {
      if (choices_.skills_column.empty())
        for (std::size_t i = 0; i < columns_.size() && i < 4; ++i) take_rows(i);
      for (Shape& it : list_shapes(columns_, ignored_, choices_)) keep(std::move(it));
    }
    if (wants(Choices::Levels::headings) && choices_.level_column.empty()) take_one_level();
    if (open) object_to_other_tables();
    sort();
    if (open) object_to_unlikely();
    return std::move(shapes_);
  }

 private:
  void sort() {
    std::ranges::stable_sort(shapes_, [](const Shape& a, const Shape& b) {
      if (a.objection.empty() != b.objection.empty()) return a.objection.empty();
      return b.points < a.points;
    });
  }

  /// Lists of people and of things for sale have levels, too.
  void object_to_other_tables() {
    if (const std::string why = other_subject(columns_); !why.empty())
      for (Shape& it : shapes_) it.object(why);
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      if (ignored_[i]) continue;
      const std::string why = other_subject(columns_[i], labels_[i]);
      if (!why.empty())
        for (Shape& it : shapes_) it.object(why);
    }
  }

  /// A reading with little evidence, or with far less evidence than an unbelievable one, isn't
  /// believed either.
  void object_to_unlikely() {
    constexpr double little = 1;
    constexpr double far_less = 4;
    const Shape* likeliest = nullptr;
    for (const Shape& it : shapes_)
      if (!likeliest || likeliest->points < it.points) likeliest = &it;
    if (!likeliest) return;
    const std::string why = likeliest->objection;
    for (Shape& it : shapes_) {
      if (!it.objection.empty()) continue;
      if (!why.empty() && far_less < likeliest->points - it.points) it.objection = why;
      else if (it.points < little)
        it.objection = why.empty() ? "there's little evidence of levels along either side" : why;
    }
    sort();
  }

  void keep(Shape shape) {
    for (const Sign& it : shape.signs) shape.points += it.points;
    if (!choices_.are_open()) shape.objection.clear();
    shapes_.push_back(std::move(shape));
  }

  void take_stated(Kind kind) {
    Shape shape{kind, std::vector<Holds>(columns_.size(), Holds::text), {}, {}, 0};
    shape.holds[0] = kind == Kind::columns ? Holds::skill : Holds::level;
    for (std::size_t i = 1; i < columns_.size(); ++i)
      if (ignored_[i]) shape.holds[i] = Holds::aside;
    shape.add({{100, "the top-left cell says so"}});
    keep(std::move(shape));
  }

  /// What a column holds that is neither the names nor a level.
  Holds beside(std::size_t i, bool before_names, std::size_t last_level) const {
    const Column& column = columns_[i];
    const bool is_group_at_end = column.kind == HeaderKind::group && last_level < i;
    if (ignored_[i] || is_note(column) || is_group_at_end) return Holds::aside;
    switch (column.kind) {
      case HeaderKind::text: return Holds::description;
      case HeaderKind::group: return Holds::group;
      case HeaderKind::code:
      case HeaderKind::role:
      case HeaderKind::remark: return Holds::remark;
      case HeaderKind::aside: return Holds::aside;
      default: break;
    }
    if (0.5 <= column.values || column.cells == 0) return Holds::aside;
    if (before_names && column.codes < 0.5 && column.short_names > 0.5) return Holds::group;
    if (column.header.empty() && 0.3 <= column.prose) return Holds::description;
    if (0.5 <= column.prose || (before_names && 0.5 <= column.codes) ||
        column.kind == HeaderKind::skill)
      return Holds::remark;
    return Holds::aside;
  }

  /// The columns after the names that are levels.
  std::vector<std::size_t> levels_after(std::size_t names) const {
    std::vector<std::size_t> shaped;
    for (std::size_t i = names + 1; i < columns_.size(); ++i)
      if (labels_[i] && !ignored_[i]) shaped.push_back(i);
    std::vector<std::size_t> levels;
    if (shaped.size() < 2) {
      for (std::size_t i = names + 1; i < columns_.size(); ++i) {
        const bool is_more = is_about_more(columns_[i].kind) || columns_[i].header.empty();
        if (labels_[i] || (!ignored_[i] && !is_more)) levels.push_back(i);
      }
      if (0.5 <= average(columns_, levels, &Column::prose))
        std::erase_if(levels, [&](std::size_t it) {
          return !labels_[it] && says_hardly_anything(columns_[it]);
        });
      return levels;
    }
    double filled = 0;
    for (const std::size_t it : shaped)
      filled += columns_[it].filled / static_cast<double>(shaped.size());
    const auto says_as_much = [&](std::size_t i) {
      const Column& it = columns_[i];
      return !ignored_[i] && !it.header.empty() && !is_about_more(it.kind) && 0.4 <= it.prose &&
             filled < 2 * it.filled;
    };
    const auto is_akin = [&](std::size_t i) {
      return !ignored_[i] && std::ranges::any_of(shaped, [&](std::size_t it) {
        return share_last_word(headers_[i], headers_[it]) &&
               label_number(headers_[it]).has_value() == false;
      });
    };
    const auto belongs = [&](std::size_t i) {
      return (labels_[i] && !ignored_[i]) || says_as_much(i) || is_akin(i);
    };
    const double words = average(columns_, shaped, &Column::words);
    const auto is_between = [&](std::size_t i) {
      const Column& it = columns_[i];
      return !ignored_[i] && !it.header.empty() && !is_about_more(it.kind) && it.values < 0.5 &&
             words < 2 * it.words && filled < 2 * it.filled;
    };
    for (std::size_t i = shaped.front(); i <= shaped.back(); ++i)
      if (belongs(i) || is_between(i)) levels.push_back(i);
    const bool are_of_rubric = are_rubric_labels(headers_of(shaped));
    for (std::size_t i = shaped.back() + 1; i < columns_.size(); ++i)
      if (belongs(i) || (are_of_rubric && is_between(i))) levels.push_back(i);
      else break;
    for (std::size_t i = shaped.front(); names + 1 < i; --i) {
      const bool is_title = says_as_much(i - 1) && 0 < labels_of({headers_[i - 1]}).people;
      const bool is_chosen =
          choices_.levels == Choices::Levels::columns && !ignored_[i - 1] &&
          (are_of_rubric ? is_unknown(columns_[i - 1]) : may_be_level(columns_[i - 1], words));
      if (!is_title && !is_chosen && !is_akin(i - 1)) break;
      levels.insert(levels.begin(), i - 1);
    }
    return levels;
  }

  std::vector<std::string> headers_of(const std::vector<std::size_t>& columns) const {
    std::vector<std::string> names;
    names.reserve(columns.size());
    for (const std::size_t it : columns) names.push_back(headers_[it]);
    return names;
  }

  void take_columns(std::size_t names) {
    const Column& column = columns_[names];
    const bool chosen = is_named(column, choices_.skills_column);
    if (!chosen && !choices_.skills_column.empty()) return;
    if (ignored_[names] || column.cells == 0) return;
    if (!chosen && (column.short_names < 0.5 || 0.6 <= column.values || labels_[names])) return;
    if (!chosen && 6 < names && column.kind != HeaderKind::skill) return;
    std::vector<std::size_t> levels = levels_after(names);
    if (levels.size() < 2) return;
    Shape shape{Kind::columns, std::vector<Holds>(columns_.size(), Holds::aside), {}, {}, 0};
    for (std::size_t i = 0; i < columns_.size(); ++i)
      shape.holds[i] = beside(i, i < names, levels.back());
    shape.holds[names] = Holds::skill;
    for (const std::size_t it : levels) shape.holds[it] = Holds::text;
    for (const std::size_t it : columns_of_known_levels(columns_, levels)) {
      shape.holds[it] = 0.5 <= columns_[it].prose ? Holds::further_text : Holds::aside;
      std::erase(levels, it);
    }
    const Sign header = sign_of_skill_header(column);
    if (header.points != 0) shape.add({header});
    object_to_unknown_ratings(shape, evidence_, ignored_, names);
    judge_names(shape, column);
    judge_other_columns(shape, names);
    const Labels labels = labels_of(headers_of(levels));
    judge_levels(shape, {rows_, columns_, column.kind == HeaderKind::skill, true}, labels, levels,
                 0);
    if (!chosen && are_doubtful_beside(labels, column)) shape.object_to_levels(labels);
    judge_skills(shape, labels_of(names_below(column)), 0.7 <= labels.levels);
    judge_numbers(shape, evidence_, column, levels);
    judge_texts(shape, evidence_, levels, 1);
    keep(std::move(shape));
  }

  void judge_other_columns(Shape& shape, std::size_t names) const {
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      if (i == names || shape.holds[i] == Holds::text) continue;
      const Column& it = columns_[i];
      if (it.kind == HeaderKind::skill && columns_[names].kind != HeaderKind::skill)
        shape.add({{-3, fmt::format("`{}` would contain no skills", it.header)}});
      // Levels can't be before the names.
      if (labels_[i])
        shape.add({{i < names ? -8.0 : -2.0, fmt::format("`{}` wouldn't be a level", it.header)}});
      if (i < names && 0.5 <= it.prose && it.kind == HeaderKind::unknown)
        shape.add({{-3, "a column of sentences comes before the names"}});
      if (names < i && shape.holds[i] == Holds::aside && it.kind == HeaderKind::unknown &&
          0.6 <= it.short_names && it.values < 0.5 && it.codes < 0.5 && !ignored_[i] &&
          it.cells != 0)
        shape.add({{-1, fmt::format("`{}` would be left out", it.header)}});
      if (names < i && 0.8 < it.short_names && it.prose < 0.2 && it.distinct == it.cells &&
          it.cells > 2 && it.kind == HeaderKind::unknown &&
          columns_[names].distinct < columns_[names].cells)
        shape.add({{-2, fmt::format("`{}` has more distinct names", it.header)}});
    }
  }

  void take_rows(std::size_t names) {
    const Column& column = columns_[names];
    const bool chosen = is_named(column, choices_.level_column);
    if (!chosen && !choices_.level_column.empty()) return;
    if (ignored_[names] || column.cells == 0) return;
    if (!chosen && (column.short_names < 0.5 || 0.5 <= column.ticks)) return;
    Shape shape{Kind::rows, std::vector<Holds>(columns_.size(), Holds::aside), {}, {}, 0};
    shape.holds[names] = Holds::level;
    std::vector<std::size_t> skills;
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      if (i == names || ignored_[i] || (columns_[i].header.empty() && columns_[i].cells == 0))
        continue;
      if (columns_[i].kind == HeaderKind::aside && columns_[i].prose < 0.4) continue;
      if (columns_[i].kind == HeaderKind::code && 0.5 <= columns_[i].values) continue;
      if (is_note(columns_[i]) || repeats_levels(columns_[i], column)) continue;
      if (gives_points(columns_[i], columns_)) continue;
      // A column before the names is a skill only if they are certain to be levels.
      const bool is_text = !columns_[i].header.empty() && columns_[i].words >= 2;
      if (names < i || (column.kind == HeaderKind::level && is_text && !labels_[names] &&
                        columns_[i].kind != HeaderKind::skill && !lists_things(columns_[i])))
        skills.push_back(i);
    }
    if (column.kind == HeaderKind::code && !chosen && labels_of(names_below(column)).words < 0.5 &&
        !holds_grades(column))
      shape.objection = fmt::format("`{}` contains codes", column.header);
    for (std::size_t i = 0; i < names; ++i)
      if (!chosen && !ignored_[i] && lists_things(columns_[i]))
        shape.objection = fmt::format("each row has a different `{}`", headers_[i]);
    for (std::size_t i = 0; i < names; ++i)
      if (std::ranges::count(skills, i) == 0 && columns_[i].kind != HeaderKind::code &&
          columns_[i].cells != 0)
        shape.add({{columns_[i].kind == HeaderKind::skill || columns_[i].values < 0.3 ? -5.0 : -2.0,
                    fmt::format("`{}` would be left out", columns_[i].header)}});
    if (skills.empty()) return;
    for (std::size_t i = 0; i < columns_.size(); ++i)
      if (i != names && !ignored_[i] && column.distinct < column.cells &&
          names_each_row(columns_[i]))
        shape.objection = fmt::format("each row has a different `{}`", columns_[i].header);
    for (const std::size_t it : skills) shape.holds[it] = Holds::text;
    const Labels labels = labels_of(names_below(column));
    const bool names_no_role =
        column.kind == HeaderKind::role && labels.people < 0.5 && labels.levels < 0.5;
    const Sign header = labels_[names] || names_no_role ? Sign() : sign_of_level_header(column);
    if (header.points != 0) shape.add({header});
    judge_levels(shape, {rows_, columns_, false, rates_skills(column.header)}, labels, skills,
                 header.points);
    for (std::size_t i = 0; i < names; ++i)
      if (!chosen && (names_colors(columns_[i]) ||
                      (shape.holds[i] == Holds::aside && names_other_things(columns_[i]))))
        shape.object(fmt::format("each row has a different `{}`", headers_[i]));
    if (!chosen) judge_names_of_rows(shape, evidence_, names, labels, skills);
    if (skills.size() <= 2 && labels.levels < 0.5 && header.points < 5 && !chosen)
      shape.object_to_levels(labels);
    const bool are_counted = labels.numbers < labels.series && 0.5 <= labels.series;
    if (skills.size() == 1 && header.points < 3 && labels.words < 0.5 && !are_counted)
      shape.object_to_levels(labels);
    for (const std::size_t it : skills) {
      const HeaderKind kind = columns_[it].kind;
      if (kind == HeaderKind::skill && 1 < skills.size() && 1 < columns_[it].header.size())
        shape.add({{-2, fmt::format("`{}` would be a skill", columns_[it].header)}});
      if (kind == HeaderKind::level && !labels_[it])
        shape.add({{-4, fmt::format("`{}` would be a skill", columns_[it].header)}});
      if (headers_[it].empty()) shape.add({{-2, "one of the skills has no name"}});
    }
    // The only skill can have no name.
    const bool is_nameless = skills.size() == 1 && headers_[skills.front()].empty();
    if (!is_nameless) judge_skills(shape, labels_of(headers_of(skills)), 0.7 <= labels.levels);
    judge_texts(shape, evidence_, skills, -1);
    keep(std::move(shape));
  }

  /// Each column is a level, and the content below it belongs to one skill.
  void take_above_texts() {
    std::vector<std::size_t> all;
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      if (ignored_[i] || says_nothing(columns_[i], labels_[i])) continue;
      all.push_back(i);
    }
    if (all.size() < 2) return;
    const Column& first = columns_[all.front()];
    if ((is_about_more(first.kind) && !labels_[all.front()]) || first.header.empty() ||
        (first.prose < 0.5 && !labels_[all.front()]))
      return;
    for (const std::size_t it : all)
      if (headers_[it].empty() || (first.prose < 0.5 && !labels_[it])) return;
    Shape shape{Kind::above_texts, std::vector<Holds>(columns_.size(), Holds::aside), {}, {}, 0};
    for (std::size_t i = 0; i < all.front(); ++i) {
      const Column& it = columns_[i];
      const bool is_of_row = 1 < it.cells && it.distinct == it.cells && !ignored_[i];
      if (is_of_row && it.kind != HeaderKind::code && !it.header.empty())
        shape.objection = fmt::format("each row has a different `{}`", it.header);
    }
    for (const std::size_t it : all) shape.holds[it] = Holds::text;
    object_to_unknown_ratings(shape, evidence_, ignored_, std::nullopt);
    judge_levels(shape, evidence_, labels_of(headers_of(all)), all, -0.5);
    const double words = average(columns_, all, &Column::words);
    if (words < 2 * first.words)
      shape.add({{3, "the first column has as much text as the others"}});
    else shape.add({{-4, "the first column has less text than the others"}});
    if (0.5 < first.short_names && first.words < 5)
      shape.add({{-4, "the first column contains names"}});
    judge_texts(shape, evidence_, all, 0);
    keep(std::move(shape));
  }

  /// Skills for one level, which the heading names.
  void take_one_level() {
    std::vector<std::size_t> used;
    for (std::size_t i = 0; i < columns_.size(); ++i)
      if (!ignored_[i] && columns_[i].cells != 0 && columns_[i].kind != HeaderKind::code)
        used.push_back(i);
    if (used.size() != 2) return;
    const Column& skills = columns_[used[0]];
    const double prose = columns_[used[1]].prose;
    const bool is_other = !is_named(skills, choices_.skills_column);
    if (skills.short_names < 0.5 || (is_other && !choices_.skills_column.empty())) return;
    Shape shape{Kind::one_level, std::vector<Holds>(columns_.size(), Holds::aside), {}, {}, 0};
    shape.holds[used[0]] = Holds::skill;
    shape.holds[used[1]] = Holds::text;
    shape.add({sign_of_skill_header(skills)});
    judge_skills(shape, labels_of(names_below(skills)), false);
    if (skills.header.empty() && 0.5 <= prose) shape.add({{1.5, "the cells contain sentences"}});
    if (prose < 0.3) shape.add({{-2, "the cells contain hardly any text"}});
    keep(std::move(shape));
  }

  const Sheet& rows_;
  const Choices& choices_;
  std::vector<Column> columns_;
  const Evidence evidence_{rows_, columns_};
  std::vector<bool> labels_;  // by column: its header looks like a level
  std::vector<bool> ignored_;
  std::vector<std::string> headers_;
  std::vector<Shape> shapes_;
};

}  // namespace

std::vector<Shape> shapes_of(const Sheet& rows, const Choices& choices) {
  return Shapes(rows, choices).find();
}

}  // namespace ladder::exchange
