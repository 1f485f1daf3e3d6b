#include <optional>
#include <string_view>

#include "cli/reporters/changes.h"
#include "cli/reporters/prose_lines.h"
#include "text/json_writer.h"

namespace ladder::cli {
namespace {

using diff::NameChangeKind;
using text::JsonList;
using text::JsonWriter;

const char* name_of(NameChangeKind kind) {
  switch (kind) {
    case NameChangeKind::added: return "added";
    case NameChangeKind::removed: return "removed";
    case NameChangeKind::renamed: return "renamed";
    case NameChangeKind::moved: return "moved";
    case NameChangeKind::requalified: break;
  }
  return "requalified";
}

void write_name_change(JsonWriter& json, const diff::NameChange& it) {
  text::JsonObject object(json);
  object.add({{"change", name_of(it.kind)}, {"name", it.name}});
  switch (it.kind) {
    case NameChangeKind::added: return object.add({{"behind", it.neighbour}, {"texts", it.texts}});
    case NameChangeKind::removed: return object.member("texts", it.texts);
    case NameChangeKind::moved: return object.member("behind", it.neighbour);
    case NameChangeKind::renamed:
    case NameChangeKind::requalified:
      return object.add({{"before", it.before}, {"after", it.after}});
  }
}

ComparedProse said_by(const diff::CellContent& cell, const std::vector<text::Span>& differ) {
  return {cell.state, cell.prose.text, differ};
}

void add_versions(text::JsonObject& object, const diff::TextChange& it) {
  object.add({{"sameWords", it.same_words},
              {"before", said_by(it.before, it.difference.before)},
              {"after", said_by(it.after, it.difference.after)}});
}

void write_text(JsonWriter& json, const diff::TextChange& it) {
  text::JsonObject object(json);
  object.add({{"skill", it.skill}, {"level", it.level}});
  add_versions(object, it);
}

/// Without a skill, it is the ladder's own.
void write_description(JsonWriter& json, std::optional<std::string_view> skill,
                       const diff::TextChange& it) {
  text::JsonObject object(json);
  object.member("skill", skill);
  add_versions(object, it);
}

void add_value(text::JsonObject& object, std::string_view name, const diff::ValueChange& it) {
  if (it.is_change()) object.member(name, {{"before", it.before}, {"after", it.after}});
}

void write_ladder(JsonWriter& json, const diff::LadderChanges& it) {
  const char* change = it.added ? "added" : it.removed ? "removed" : "changed";
  text::JsonObject object(json);
  object.add(
      {{"title", it.title}, {"file", it.path}, {"change", change}, {"inMeaning", it.in_meaning()}});
  add_value(object, "renamed", it.renamed);
  add_value(object, "tracks", it.tracks);
  add_value(object, "scale", it.scale);
  add_value(object, "extends", it.base);
  object.add({{"levels", JsonList(it.levels, write_name_change)},
              {"skills", JsonList(it.skills, write_name_change)},
              {"texts", JsonList(it.expectations_changed, write_text)}});
  json.key("descriptions");
  json.begin_array();
  if (it.description_changed) write_description(json, std::nullopt, *it.description_changed);
  for (const diff::TextChange& text : it.descriptions_changed)
    write_description(json, text.skill, text);
  json.end_array();
  json.key("form");
  text::JsonObject form(json);
  add_value(form, "file", it.file);
  add_value(form, "layout", it.form);
  if (!it.order.empty()) form.member("skills", JsonList(it.order, write_name_change));
}

}  // namespace

void report_changes_json(std::span<const diff::LadderChanges> all, Output& output) {
  output.write(text::to_json_file({{"version", 1}, {"ladders", JsonList(all, write_ladder)}}));
}

}  // namespace ladder::cli
