#include "exchange/inference/heading_shapes.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include <fmt/core.h>

#include "exchange/inference/columns.h"
#include "exchange/inference/heading_subjects.h"
#include "exchange/inference/heading_titles.h"
#include "exchange/inference/labels.h"
#include "exchange/inference/scales.h"
#include "exchange/inference/sibling_levels.h"
#include "exchange/inference/skill_name.h"
#include "exchange/inference/words.h"
#include "exchange/page/lines.h"
#include "text/unicode.h"

namespace ladder::exchange {
namespace {

using HeadingKind = HeadingShape::Kind;

/// Whether some part has a name that another one has, too.
bool share_names(const std::vector<Part>& parts) {
  std::set<std::string> known;
  for (const Part& part : parts)
    for (const std::string& it : titles_in(part))
      if (!known.insert(it).second) return true;
  return parts.size() == 1 && !parts.front().parts.empty();
}

/// `I am learning to dig.` above a list, and the like below each part: what is expected, and no
/// skills.
bool have_sentences_for_names(const std::vector<Part>& parts) {
  std::vector<std::string> names;
  for (const Part& part : parts)
    for (const Part& it : part.parts) names.push_back(it.title);
  const Labels labels = labels_of(names);
  return 3 < names.size() && 0.6 < labels.sentences && 3 * names.size() <= 4 * labels.distinct;
}

std::vector<Part> without_parts(const std::vector<Part>& parts) {
  std::vector<Part> plain;
  plain.reserve(parts.size());
  for (const Part& it : parts) plain.push_back({it.title, whole(it), {}, it.section});
  return plain;
}

/// Whether all parts have the same few names below them, as the rows of a table have.
bool are_rows(const std::vector<Part>& parts) {
  if (parts.size() < 2) return false;
  const std::set<std::string> names = titles_in(parts.front());
  return 2 <= names.size() &&
         std::ranges::all_of(parts, [&](const Part& it) { return titles_in(it) == names; });
}

/// Without the parts that only say what kind of text they have: `Examples`, `Signals`.
std::vector<Part> with_names(std::vector<Part> parts) {
  for (Part& part : parts)
    std::erase_if(part.parts, [](const Part& it) {
      const HeaderKind kind = header_kind(it.title);
      const std::vector<std::string> words = words_in(it.title);
      if (!words.empty() && words.front().starts_with("example")) return true;
      return kind == HeaderKind::text || kind == HeaderKind::remark || kind == HeaderKind::aside;
    });
  return parts;
}

/// Below a level with a text of its own, a single value says more about it and is no skill.
Part without_field(Part part) {
  const bool is_field =
      part.parts.size() == 1 && part.parts.front().section && part.parts.front().section->is_field;
  if (is_field && !part.passages.empty()) part.parts.clear();
  return part;
}

/// Two parts at least that have the same levels, below which there is only text. Where the levels
/// are declared, one will do.
bool are_skills(const std::vector<Part>& parts, const Declared& declared) {
  std::set<std::string> labels;
  std::size_t skills = 0;
  std::size_t with_more = 0;
  bool overlap = false;
  for (const Part& part : parts) {
    if (!are_levels(part.parts, declared)) continue;
    ++skills;
    std::vector<Part> inner;
    for (const Part& it : part.parts) {
      overlap = !labels.insert(text::folded(it.title)).second || overlap;
      inner.push_back(without_field(with_leads(it)));
    }
    if (share_names(with_names(inner)) && 1 < inner.size()) ++with_more;
  }
  const bool enough = declared.empty() ? 2 <= skills && overlap : 1 <= skills;
  return enough && 2 * with_more < skills;
}

/// Those with levels. Where several have the same ones, a part that has only others isn't a skill.
std::vector<bool> skills_among(const std::vector<Part>& parts, const Declared& declared) {
  std::map<std::string, std::size_t> labels;
  for (const Part& part : parts)
    if (are_levels(part.parts, declared))
      for (const std::string& it : titles_in(part)) ++labels[it];
  std::vector<bool> skills;
  std::vector<bool> share;
  for (const Part& part : parts) {
    const std::set<std::string> own = titles_in(part);
    skills.push_back(are_levels(part.parts, declared));
    share.push_back(skills.back() && std::ranges::any_of(own, [&](const std::string& it) {
                      return 1 < labels[it];
                    }));
  }
  return 1 < std::ranges::count(share, true) ? share : skills;
}

/// Groups of skills as the skills themselves, each below the name of its group; nothing if a group
/// is a ladder by itself.
std::optional<std::vector<Part>> without_groups(const std::vector<Part>& parts,
                                                const Declared& declared) {
  std::vector<Part> skills;
  std::set<std::string> names;
  bool has_single = false;
  for (const Part& group : parts) {
    if (group.parts.empty() || is_shaped(group, declared)) return std::nullopt;
    has_single = has_single || group.parts.size() == 1;
    for (const Part& it : group.parts) {
      if (!are_levels(it.parts, declared) || it.parts.size() < 2) return std::nullopt;
      if (!names.insert(text::folded(it.title)).second) return std::nullopt;
      skills.push_back(it);
      std::vector<Passage>& about = skills.back().passages;
      about.insert(about.begin(), {model::PassageKind::paragraph, group.title, {}, {}, 0});
    }
  }
  if (!has_single || !are_skills(skills, declared)) return std::nullopt;
  return skills;
}

/// The names of the levels and of the skills of a reading.
struct Names {
  std::vector<std::string> levels;
  std::vector<std::string> skills;
  std::size_t cells = 0;
};

Names names_of(const HeadingShape& shape, const Declared& declared) {
  Names names;
  std::set<std::string> known;  // those of the inner parts
  for (std::size_t i = 0; i < shape.parts.size(); ++i) {
    const Part& part = shape.parts[i];
    if (shape.kind == HeadingKind::level_by_level) {
      if (!shape.levels[i]) continue;
      names.levels.push_back(part.title);
      for (const Part& it : part.parts)
        if (std::string name = skill_name(it.title, part.title);
            known.insert(text::folded(name)).second)
          names.skills.push_back(std::move(name));
      names.cells += part.parts.size();
    } else if (shape.levels[i]) {
      names.skills.push_back(part.title);
      const std::vector<bool> levels = levels_among(part.parts, part.parts, declared);
      for (std::size_t inner = 0; inner < part.parts.size(); ++inner)
        if (const std::string& title = part.parts[inner].title;
            levels[inner] && known.insert(text::folded(title)).second)
          names.levels.push_back(title);
      names.cells += part.parts.size();
    }
  }
  return names;
}

void judge(HeadingShape& shape, const Declared& declared, std::string_view title) {
  const Names names = names_of(shape, declared);
  const Labels labels = labels_of(names.levels);
  const auto object = [&](std::string why) {
    if (shape.objection.empty() && !why.empty()) shape.objection = std::move(why);
  };
  const auto sign = [&](double points, std::string text) {
    shape.signs.push_back({points, std::move(text)});
  };
  const bool is_declared = std::ranges::all_of(
      names.levels, [&](const std::string& it) { return declared.contains(text::folded(it)); });
  if (is_declared && !names.levels.empty()) sign(8, "the file itself calls them levels");
  std::vector<Sign> of_levels = signs_of_levels(labels);
  double evidence = is_declared ? 8 : 0;
  for (const Sign& it : of_levels) evidence += it.points;
  std::ranges::move(of_levels, std::back_inserter(shape.signs));
  std::ranges::move(signs_of_skills(labels_of(names.skills)), std::back_inserter(shape.signs));

  if (are_of_quiz(names.skills)) object("it asks questions and answers them");
  for (const std::string& it : names.skills)
    if (!is_declared && it.ends_with("_id")) object(fmt::format("`{}` isn't a skill", it));
  object(other_subject(shape, names.skills));
  if (!is_declared) object(other_meaning(names.levels));
  const bool has_skills = 1 < names.skills.size();
  if (has_skills && names.skills.size() < names.cells)
    sign(3, "the same names appear below several headings");
  if (!has_skills) sign(-2, "there would be only one skill");
  const std::size_t read =
      shape.kind == HeadingKind::level_by_level ? names.levels.size() : names.skills.size();
  if (read < shape.parts.size())
    sign(-4 * (1 - static_cast<double>(read) / static_cast<double>(shape.parts.size())),
         "there are other headings at the same depth");

  const std::string quoted_levels = quoted(labels.names, 3);
  if (!is_declared) object(objection_to_levels(labels));
  if (is_history(title) && !is_declared) object(fmt::format("`{}` lists what has changed", title));
  const double enough = 0.5 <= labels.levels ? 2 : 4;
  if (evidence < enough) object(fmt::format("nothing indicates that {} are levels", quoted_levels));
  const auto are_mostly = [&](bool (*is_one)(const std::string&)) {
    return names.levels.size() <
           2 * static_cast<std::size_t>(std::ranges::count_if(names.levels, is_one));
  };
  if (!is_declared && (are_mostly(counts_something) || are_mostly(counts_topics)))
    object(fmt::format("nothing indicates that {} are levels", quoted_levels));
  if (are_mostly(is_for_learners) && are_courses(shape, names.cells, names.skills.size()))
    object(fmt::format("{} are levels of courses", quoted_levels));
  if (!is_declared && labels.words < 0.7 && labels.people < 0.5 &&
      shape.kind == HeadingKind::level_by_level && 4 < names.cells &&
      10 * names.cells < 12 * names.skills.size())
    object("hardly any of its skills is at more than one level");
  if (!is_declared && !has_skills && names_statement(title) && labels.words == 0 &&
      labels.people < 0.5 && are_mostly([](const std::string& it) { return it.size() <= 4; }))
    object(fmt::format("`{}` isn't about skills", title));
  if (!is_declared && !has_skills && text::folded(title).ends_with("ids"))
    object(fmt::format("`{}` isn't about skills", title));
  if (!is_declared && !has_skills && begin_late(names.levels))
    object(fmt::format("its first level would be `{}`", names.levels.front()));
  if (!is_declared && !has_skills && std::ranges::all_of(names.levels, is_medal))
    object(fmt::format("nothing indicates that {} are levels", quoted_levels));
  const bool share_none =
      shape.kind == HeadingKind::level_by_level && 2 < names.cells &&
      10 * names.cells < 12 * names.skills.size();  // hardly any skill is at two levels
  if (!is_declared &&
      ((!has_skills && are_mostly(is_step)) || (share_none && are_mostly(heads_topic))))
    object(fmt::format("{} aren't about skills", quoted_levels));
  if (shape.kind == HeadingKind::level_by_level && 2 * labels.distinct <= names.levels.size())
    object(fmt::format("{} come again and again", quoted_levels));
  if (shape.kind == HeadingKind::skill_by_skill &&
      2 * labels_of(names.skills).distinct <= names.skills.size())
    object(fmt::format("{} come again and again", quoted(names.skills, 3)));
  if (!is_declared && has_skills && labels.levels < 0.5 &&
      std::ranges::all_of(names.skills, names_duty))
    object(fmt::format("`{}` is about jobs", names.skills.front()));
  if (!is_declared && !has_skills &&
      (std::ranges::any_of(names.levels, is_other_code) || are_mostly(is_long_code)))
    object(fmt::format("nothing indicates that {} are levels", quoted_levels));
  if (!is_declared && are_mostly([](const std::string& it) { return names_other_levels(it); }))
    object(fmt::format("{} aren't about skills", quoted_levels));
  constexpr std::size_t most_words = 3;
  if (!is_declared && !has_skills && names_other_levels(title) && !rates_skills(title) &&
      word_count(title) <= most_words)
    object(fmt::format("`{}` isn't about skills", title));
  const bool has_others = 3 * read < 2 * shape.parts.size();
  if (!has_skills && !is_declared && (has_others || labels.distinct < labels.names.size()))
    object(fmt::format("{} are only some of the headings at that depth", quoted_levels));
  if (0.7 <= labels.ratings && !is_declared) object(fmt::format("{} are ratings", quoted_levels));
  if (are_mostly([](const std::string& it) { return are_versions({it}); }) && !is_declared)
    object(fmt::format("{} look like versions", quoted_levels));
  const auto firm = static_cast<std::size_t>(std::ranges::count_if(
      names.levels, [&](const std::string& it) { return is_firm(it, declared); }));
  const bool is_grid = names.skills.size() * (names.levels.size() + 1) <= 2 * names.cells;
  const bool is_vague =
      2 * firm < names.levels.size() || (names.skills.empty() && 2 * firm < shape.parts.size());
  const bool are_of_people =
      0.5 <= labels.shared && std::ranges::none_of(labels.names, is_of_thing);
  if (is_vague && !are_of_people && (names.skills.empty() || !is_grid))
    object(fmt::format("only one word indicates that {} are levels", quoted_levels));
  for (const Sign& it : shape.signs) shape.points += it.points;
}

std::string described(const HeadingShape& shape, const Declared& declared) {
  constexpr std::size_t most = 3;
  const Names names = names_of(shape, declared);
  if (names.skills.empty())
    return fmt::format("levels in headings: {}; one skill", listed(names.levels, most));
  const bool outer = shape.kind == HeadingKind::level_by_level;
  return fmt::format("levels in {} headings: {}; skills in {}: {}", outer ? "outer" : "inner",
                     listed(names.levels, most), outer ? "inner ones" : "outer ones",
                     listed(names.skills, most));
}

}  // namespace

Choices::Levels place_of_levels(HeadingShape::Kind kind) {
  return kind == HeadingKind::level_by_level ? Choices::Levels::outer_headings
                                             : Choices::Levels::inner_headings;
}

std::vector<HeadingShape> heading_shapes(const std::vector<Part>& found, const Declared& declared,
                                         std::string_view title) {
  const std::vector<Part> parts = with_same_labels(found);
  std::vector<HeadingShape> shapes;
  const auto keep = [&](HeadingKind kind, std::vector<Part> own, std::vector<bool> levels) {
    HeadingShape shape{kind, std::move(own), std::move(levels), {}, {}, 0};
    judge(shape, declared, title);
    shapes.push_back(std::move(shape));
  };
  const std::vector<Part> by_leads = with_same_labels(with_leads(parts));
  const auto keep_skills = [&](std::vector<Part> own) {
    std::vector<bool> skills = skills_among(own, declared);
    keep(HeadingKind::skill_by_skill, std::move(own), std::move(skills));
  };
  if (are_skills(parts, declared)) keep_skills(parts);
  else if (are_skills(by_leads, declared)) keep_skills(by_leads);
  else if (auto skills = without_groups(parts, declared)) keep_skills(std::move(*skills));
  // One heading with nothing but text below is a page like any other.
  const bool is_page = parts.size() == 1 && by_leads.front().parts.empty();
  if (are_levels(parts, declared) && !is_page)
    keep(HeadingKind::level_by_level,
         have_sentences_for_names(parts) ? without_parts(parts)
         : share_names(by_leads)         ? by_leads
                                         : parts,
         levels_among(parts, by_leads, declared));
  else if (are_rows(by_leads))
    keep(HeadingKind::level_by_level, by_leads, std::vector<bool>(parts.size(), true));
  std::ranges::stable_sort(shapes, [](const HeadingShape& a, const HeadingShape& b) {
    if (a.objection.empty() != b.objection.empty()) return a.objection.empty();
    return b.points < a.points;
  });
  return shapes;
}

std::vector<std::string> explanation_of(const std::vector<HeadingShape>& shapes,
                                        const Declared& declared) {
  std::vector<std::string> lines;
  for (const HeadingShape& it : shapes) {
    lines.push_back(fmt::format("{:.1f} points: {}", it.points, described(it, declared)));
    for (const Sign& sign : it.signs)
      lines.push_back(fmt::format("  {:+.1f} {}", sign.points, sign.text));
    if (!it.objection.empty()) lines.push_back("  rejected: " + it.objection);
  }
  return lines;
}

std::vector<Doubt> doubt_about(const std::vector<HeadingShape>& shapes, const Declared& declared) {
  constexpr double near = 3;
  if (shapes.size() < 2 || !shapes[1].objection.empty()) return {};
  if (near <= shapes[0].points - shapes[1].points) return {};
  std::vector<Doubt> doubt;
  for (const HeadingShape* it : {&shapes[0], &shapes[1]}) {
    Choices choices;
    choices.levels = place_of_levels(it->kind);
    doubt.push_back({described(*it, declared), choices, it == &shapes[0]});
  }
  return doubt;
}

}  // namespace ladder::exchange
