#include "semantics/names.h"

#include "model/escapes.h"
#include "model/label.h"
#include "rules/wording.h"
#include "semantics/markdown.h"

namespace ladder::semantics {

std::string title_of(const LadderView& view) { return name_at(view, view.ladder.title); }

std::string skill_name(const LadderView& view, std::uint32_t skill) {
  return name_at(view, view.ladder.skills[skill].name);
}

std::string level_name(const LadderView& view, std::uint32_t level) {
  const model::Level& it = view.ladder.levels[level];
  return it.name.empty() ? it.inferred : name_at(view, it.name);
}

std::string qualifier_of(const LadderView& view, std::uint32_t level) {
  return name_at(view, view.ladder.levels[level].qualifier);
}

std::string track_of(const LadderView& view, std::uint32_t level) {
  const std::uint32_t track = view.ladder.levels[level].track;
  return track == model::none ? "" : name_at(view, view.ladder.tracks[track].name);
}

bool is_on_split_rung(const LadderView& view, std::uint32_t level) {
  return !model::read_label(view.text, view.ladder.levels[level].name).qualifier.empty();
}

std::string name_at(const LadderView& view, text::Span span) {
  return model::plain_text(rules::carried(view.slice(span)));
}

std::string quoted_title(std::string_view title) {
  return title.empty() ? "a ladder without a title" : code(title);
}

std::string quoted_skill(std::string_view skill) {
  return skill.empty() ? "a skill without a name" : code(skill);
}

std::string quoted_level(std::string_view level) {
  return level.empty() ? "a level without a label" : code(level);
}

std::string first_words(const LadderView& view, const model::Expectation& it) {
  constexpr std::size_t most = 60;  // characters
  const bool has_passage = it.has_text() && 0 < it.passages;
  const text::Span words = has_passage ? view.ladder.passages[it.first_passage].span : it.text;
  std::string line = rules::shortened(view.slice(words), most);
  const bool is_plain = line.find('\\') == line.npos;
  return is_plain ? line : model::plain_text(line);
}

}  // namespace ladder::semantics
