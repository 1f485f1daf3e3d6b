#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "exchange/inference/assembly.h"
#include "exchange/json/json.h"

namespace ladder::exchange {
namespace {

using nlohmann::json;

const json& part(const json& whole, const char* key) {
  static const json nothing;
  const auto found = whole.is_object() ? whole.find(key) : whole.end();
  return whole.is_object() && found != whole.end() ? *found : nothing;
}

std::string text_at(const json& whole, const char* key) {
  const json& text = part(whole, key);
  return text.is_string() ? text.get<std::string>() : std::string();
}

/// The number of a level or a skill, of which there are `count`.
std::optional<std::uint32_t> number_at(const json& whole, const char* key, std::size_t count) {
  const json& number = part(whole, key);
  if (!number.is_number_unsigned()) return std::nullopt;
  const auto value = number.get<std::uint64_t>();
  if (count <= value) return std::nullopt;
  return static_cast<std::uint32_t>(value);
}

constexpr std::size_t deepest = 100;  // that a list item may be nested

std::vector<Passage> passages_at(const json& whole, const char* key) {
  std::vector<Passage> passages;
  for (const json& it : part(whole, key)) {
    Passage passage;
    const std::string kind = text_at(it, "kind");
    if (kind == "item") passage.kind = model::PassageKind::item;
    passage.depth = number_at(it, "depth", deepest).value_or(0);
    if (kind == "heading") passage.kind = model::PassageKind::heading;
    passage.text = text_at(it, "text");
    if (!passage.text.empty()) passages.push_back(std::move(passage));
  }
  return passages;
}

/// The layout of the first skill.
std::optional<layout::Form> form_of(const json& ladder) {
  const json& skills = part(ladder, "skills");
  if (!skills.is_array() || skills.empty()) return std::nullopt;
  const std::string layout = text_at(skills.front(), "layout");
  const std::string orientation = text_at(ladder, "orientation");
  layout::Form form;
  if (layout == "table") form.layout = model::Layout::table;
  if (layout == "sections") form.layout = model::Layout::sections;
  form.orientation = layout::usual_orientation(form.layout);
  if (orientation == "skill a row") form.orientation = model::Orientation::skill_a_row;
  if (orientation == "level a row") form.orientation = model::Orientation::level_a_row;
  return form;
}

class LadderReader {
 public:
  layout::PlainLadder read(const json& ladder) && {
    assembly_.trust_levels();
    for (const json& it : part(ladder, "levels")) {
      const std::string qualifier = text_at(it, "qualifier");
      const std::string label = text_at(it, "label");
      assembly_.new_level(qualifier.empty() ? label : label + " (" + qualifier + ")");
    }
    levels_ = part(ladder, "levels").size();
    for (const json& it : part(ladder, "skills")) read_skill(it);
    std::vector<Passage> below;
    for (const json& it : part(ladder, "directives")) {
      Passage line;
      line.text = text_at(it, "key") + ": " + text_at(it, "value");
      below.push_back(std::move(line));
    }
    for (Passage& it : passages_at(ladder, "description")) below.push_back(std::move(it));
    for (const json& it : part(ladder, "notes"))
      for (Passage& passage : passages_at(it, "text")) below.push_back(std::move(passage));
    layout::PlainLadder plain = std::move(assembly_).finish(text_at(ladder, "title"), below);
    auto level = plain.levels.begin();
    for (const json& it : part(ladder, "levels")) {
      const std::vector<Passage> description = passages_at(it, "description");
      level->prose = to_prose(description);
      for (const Passage& passage : description)
        level->description.push_back({passage.kind, passage.text});
      ++level;
    }
    const std::optional<layout::Form> form = form_of(ladder);
    for (const json& it : part(ladder, "notes")) place(it, form.value_or(layout::Form()), plain);
    return plain;
  }

 private:
  void read_skill(const json& skill) {
    const std::uint32_t number = assembly_.new_skill(text_at(skill, "name"));
    assembly_.describe(number, passages_at(skill, "description"));
    for (const json& it : part(skill, "expectations")) {
      const auto level = number_at(it, "level", levels_);
      if (!level) continue;
      std::vector<Passage> passages = passages_at(it, "text");
      const std::string marker = text_at(it, "marker");
      if (passages.empty() && !marker.empty()) passages.push_back({{}, marker, {}, {}, 0});
      assembly_.add(number, *level, passages);
    }
  }

  /// A comment comes above a skill, a level, or an expectation.
  static void place(const json& note, const layout::Form& form, layout::PlainLadder& ladder) {
    const std::string comment = text_at(note, "comment");
    if (!comment.starts_with("<!--")) return;
    const json& above = part(note, "above");
    const auto skill = number_at(above, "skill", ladder.skills.size());
    const auto level = number_at(above, "level", ladder.levels.size());
    // A comment above the header of a grid is about all of it.
    const bool grid = form.layout != model::Layout::sections;
    const bool by_skill = form.orientation == model::Orientation::skill_a_row;
    const bool above_header = grid && (skill || level) && skill.has_value() != by_skill;
    if (above_header) {
      ladder.head.append("\n\n").append(comment);
    } else if (skill && level) {
      layout::expectation_at(ladder.skills[*skill], *level).comments.push_back(comment);
    } else if (skill) {
      ladder.skills[*skill].comments.push_back(comment);
    } else if (level) {
      ladder.levels[*level].comments.push_back(comment);
    } else {
      ladder.tail.push_back(comment);
    }
  }

  Assembly assembly_;
  std::size_t levels_ = 0;
};

}  // namespace

std::optional<Import> read_model_json(std::string_view text) {
  const json whole = json::parse(text, nullptr, false);
  const json& ladders = part(whole, "ladders");
  const bool is_model =
      part(whole, "version") == 1 && ladders.is_array() && part(whole, "notes").is_array();
  if (!is_model) return std::nullopt;
  Import import;
  import.document.title = text_at(whole, "title");
  if (!ladders.empty()) import.form = form_of(ladders.front());
  for (const json& it : ladders) import.document.ladders.push_back(LadderReader().read(it));
  for (const json& it : part(whole, "notes"))
    if (std::string comment = text_at(it, "comment"); comment.starts_with("<!--"))
      import.document.notes.push_back({true, {}, std::move(comment)});
  return import;
}

}  // namespace ladder::exchange
