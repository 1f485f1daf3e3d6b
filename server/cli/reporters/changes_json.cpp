#include "cli/reporters/changes.h"
#include "cli/reporters/json_text.h"

namespace ladder::cli {
namespace {

using diff::NameChangeKind;

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

Json json_of(const diff::NameChange& it) {
  Json json = {{"change", name_of(it.kind)}, {"name", it.name}};
  switch (it.kind) {
    case NameChangeKind::added:
      json["behind"] = it.neighbour;
      json["texts"] = it.texts;
      break;
    case NameChangeKind::removed: json["texts"] = it.texts; break;
    case NameChangeKind::moved: json["behind"] = it.neighbour; break;
    case NameChangeKind::renamed:
    case NameChangeKind::requalified:
      json["before"] = it.before;
      json["after"] = it.after;
      break;
  }
  return json;
}

Json json_of(const std::vector<diff::NameChange>& changes) {
  Json all = Json::array();
  for (const diff::NameChange& it : changes) all.push_back(json_of(it));
  return all;
}

Json json_of(const diff::CellContent& cell, const std::vector<text::Span>& differ) {
  Json words = Json::array();
  for (const text::Span it : differ) words.push_back(text::slice(cell.prose.text, it));
  return {{"state", semantics::name_of(cell.state)},
          {"text", cell.prose.text},
          {"differ", std::move(words)}};
}

Json json_of(const diff::TextChange& it) {
  return {{"skill", it.skill},
          {"level", it.level},
          {"sameWords", it.same_words},
          {"before", json_of(it.before, it.difference.before)},
          {"after", json_of(it.after, it.difference.after)}};
}

Json json_of(const diff::ValueChange& it) { return {{"before", it.before}, {"after", it.after}}; }

Json json_of(const diff::LadderChanges& it) {
  Json texts = Json::array();
  for (const diff::TextChange& text : it.expectations_changed) texts.push_back(json_of(text));
  Json descriptions = Json::array();
  if (it.description_changed) {
    descriptions.push_back(json_of(*it.description_changed));
    descriptions.back()["skill"] = nullptr;
  }
  for (const diff::TextChange& text : it.descriptions_changed)
    descriptions.push_back(json_of(text));
  for (Json& description : descriptions) description.erase("level");
  const char* change = it.added ? "added" : it.removed ? "removed" : "changed";
  Json json = {
      {"title", it.title}, {"file", it.path}, {"change", change}, {"inMeaning", it.in_meaning()}};
  const auto add = [&](const char* key, const diff::ValueChange& value) {
    if (value.is_change()) json[key] = json_of(value);
  };
  add("renamed", it.renamed);
  add("tracks", it.tracks);
  add("scale", it.scale);
  add("extends", it.base);
  json["levels"] = json_of(it.levels);
  json["skills"] = json_of(it.skills);
  json["texts"] = std::move(texts);
  json["descriptions"] = std::move(descriptions);
  Json form = Json::object();
  if (it.file.is_change()) form["file"] = json_of(it.file);
  if (it.form.is_change()) form["layout"] = json_of(it.form);
  if (!it.order.empty()) form["skills"] = json_of(it.order);
  json["form"] = std::move(form);
  return json;
}

}  // namespace

void report_changes_json(std::span<const diff::LadderChanges> all, Output& output) {
  Json ladders = Json::array();
  for (const diff::LadderChanges& it : all) ladders.push_back(json_of(it));
  output.write(to_text({{"version", 1}, {"ladders", std::move(ladders)}}, 2) + '\n');
}

}  // namespace ladder::cli
