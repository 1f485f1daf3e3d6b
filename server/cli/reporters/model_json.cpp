#include "cli/reporters/model_json.h"

#include <utility>

#include "cli/reporters/json_text.h"
#include "cli/reporters/model_words.h"

namespace ladder::cli {
namespace {

/// Writes the parts of a document, whose places are in `index`.
class Writer {
 public:
  explicit Writer(const text::LineIndex& index) : index_(index) {}

  Json json_of(const semantics::PlainDocument& it, std::string_view file) const {
    return {{"version", 1},
            {"file", file},
            {"title", it.title},
            {"ladders", all(it.ladders)},
            {"notes", all(it.notes)}};
  }

 private:
  Json json_of(const semantics::PlainLadder& it) const {
    return {{"title", it.title},
            {"description", all(it.description)},
            {"orientation", it.orientation ? Json(word_of(*it.orientation)) : Json()},
            {"directives", all(it.directives)},
            {"levels", all(it.levels)},
            {"skills", all(it.skills)},
            {"notes", all(it.notes)},
            {"range", range(it.place)}};
  }

  Json json_of(const semantics::PlainPassage& it) const {
    return {{"kind", word_of(it.kind)}, {"text", it.text}};
  }

  Json json_of(const semantics::PlainDirective& it) const {
    return {{"key", it.key}, {"value", it.value}, {"range", range(it.place)}};
  }

  Json json_of(const semantics::PlainLevel& it) const {
    return {{"label", it.label},
            {"inferred", it.inferred},
            {"qualifier", it.qualifier},
            {"range", range(it.place)}};
  }

  Json json_of(const semantics::PlainSkill& it) const {
    return {{"name", it.name},
            {"layout", word_of(it.layout)},
            {"description", all(it.description)},
            {"expectations", all(it.expectations)},
            {"range", range(it.place)}};
  }

  Json json_of(const semantics::PlainExpectation& it) const {
    return {{"level", it.level},
            {"marker", it.marker == model::Marker::none ? Json() : Json(word_of(it.marker))},
            {"text", all(it.passages)},
            {"repeated", it.repeated},
            {"range", range(it.place)}};
  }

  Json json_of(const semantics::PlainNote& it) const {
    const auto index = [](std::uint32_t number) {
      return number == model::none ? Json() : Json(number);
    };
    return {{"comment", it.is_comment ? Json(it.comment) : Json()},
            {"text", all(it.prose)},
            {"above", {{"skill", index(it.skill)}, {"level", index(it.level)}}},
            {"range", range(it.place)}};
  }

  /// A template, since each kind of part has a list of its own type.
  template <class Part>
  Json all(const std::vector<Part>& parts) const {
    Json list = Json::array();
    for (const Part& it : parts) list.push_back(json_of(it));
    return list;
  }

  Json range(text::Span span) const { return cli::range_json(span, index_); }

  const text::LineIndex& index_;
};

}  // namespace

std::string to_json(const semantics::PlainDocument& document, std::string_view file,
                    std::string_view text) {
  const text::LineIndex index(text);
  return to_text(Writer(index).json_of(document, file), 2) + '\n';
}

}  // namespace ladder::cli
