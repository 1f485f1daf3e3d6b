#include <nlohmann/json.hpp>

#include "exchange/json/json.h"
#include "exchange/json/words.h"
#include "text/line_index.h"

namespace ladder::exchange {
namespace {

/// Keys stay in the order in which they are given.
using Json = nlohmann::ordered_json;

/// Writes the parts of a document, whose places are in `index`.
class Writer {
 public:
  explicit Writer(const text::LineIndex& index) : index_(index) {}

  Json json_of(const layout::PlainDocument& it, std::string_view file) const {
    return {{"version", 1},
            {"file", file},
            {"title", it.title},
            {"ladders", all(it.ladders)},
            {"notes", all(it.notes)}};
  }

 private:
  Json json_of(const layout::PlainLadder& it) const {
    return {{"title", it.title},
            {"description", all(it.description)},
            {"orientation", it.orientation ? Json(word_of(*it.orientation)) : Json()},
            {"directives", all(it.directives)},
            {"levels", all(it.levels)},
            {"skills", all(it.skills)},
            {"notes", all(it.notes)},
            {"range", range(it.place)}};
  }

  Json json_of(const layout::PlainPassage& it) const {
    Json json = {{"kind", word_of(it.kind)}, {"text", it.text}};
    if (0 < it.depth) json["depth"] = it.depth;
    return json;
  }

  Json json_of(const layout::PlainDirective& it) const {
    return {{"key", it.key}, {"value", it.value}, {"range", range(it.place)}};
  }

  Json json_of(const layout::PlainLevel& it) const {
    return {{"label", it.label},
            {"inferred", it.inferred},
            {"qualifier", it.qualifier},
            {"track", it.track.empty() ? Json() : Json(it.track)},
            {"description", all(it.description)},
            {"range", range(it.place)}};
  }

  Json json_of(const layout::PlainSkill& it) const {
    return {{"name", it.name},
            {"layout", word_of(it.layout)},
            {"description", all(it.description)},
            {"expectations", expectations(it)},
            {"range", range(it.place)}};
  }

  Json json_of(const layout::PlainExpectation& it) const {
    return {{"level", it.level},
            {"marker", it.marker == model::Marker::none ? Json() : Json(word_of(it.marker))},
            {"text", all(it.passages)},
            {"repeated", it.repeated},
            {"range", range(it.place)}};
  }

  Json json_of(const layout::PlainNote& it) const {
    const auto index = [](std::uint32_t number) {
      return number == model::none ? Json() : Json(number);
    };
    return {{"comment", it.is_comment ? Json(it.comment) : Json()},
            {"text", all(it.prose)},
            {"above", {{"skill", index(it.skill)}, {"level", index(it.level)}}},
            {"range", range(it.place)}};
  }

  /// Without those that have no place in the text, but a comment.
  Json expectations(const layout::PlainSkill& skill) const {
    Json list = Json::array();
    for (const layout::PlainExpectation& it : skill.expectations)
      if (it.place != text::Span{}) list.push_back(json_of(it));
    return list;
  }

  /// A template, since each kind of part has a list of its own type.
  template <class Part>
  Json all(const std::vector<Part>& parts) const {
    Json list = Json::array();
    for (const Part& it : parts) list.push_back(json_of(it));
    return list;
  }

  /// From zero, columns in UTF-16 code units, as in the language server protocol.
  Json range(text::Span span) const {
    const auto at = [&](std::uint32_t offset) {
      const text::Position it = index_.position_of(offset, text::ColumnUnit::utf16);
      return Json{{"line", it.line}, {"character", it.column}};
    };
    return {{"start", at(span.begin)}, {"end", at(span.end)}};
  }

  const text::LineIndex& index_;
};

}  // namespace

std::string write_json(const layout::PlainDocument& document, const Exported& file) {
  const text::LineIndex index(file.text);
  // Expectations can hold bytes that are not UTF-8, but JSON can't: they become U+FFFD.
  return Writer(index)
             .json_of(document, file.path)
             .dump(2, ' ', false, Json::error_handler_t::replace) +
         '\n';
}

}  // namespace ladder::exchange
