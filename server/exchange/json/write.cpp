#include <cstdint>
#include <optional>
#include <string>

#include "exchange/json/json.h"
#include "exchange/json/words.h"
#include "text/json_writer.h"

namespace ladder::exchange {
namespace {

using text::JsonList;
using text::JsonWriter;

/// Writes the parts of a document, whose places are in `index`.
class Writer {
 public:
  explicit Writer(const text::LineIndex& index) : index_(index) {}

  void operator()(JsonWriter& json, const layout::PlainLadder& it) const {
    json.object(
        {{"title", it.title},
         {"description", JsonList(it.description, *this)},
         {"orientation", it.orientation ? std::optional(word_of(*it.orientation)) : std::nullopt},
         {"directives", JsonList(it.directives, *this)},
         {"levels", JsonList(it.levels, *this)},
         {"skills", JsonList(it.skills, *this)},
         {"notes", JsonList(it.notes, *this)},
         {"range", range(it.place)}});
  }

  void operator()(JsonWriter& json, const layout::PlainPassage& it) const {
    text::JsonObject object(json);
    object.add({{"kind", word_of(it.kind)}, {"text", it.text}});
    if (0 < it.depth) object.member("depth", it.depth);
  }

  void operator()(JsonWriter& json, const layout::PlainDirective& it) const {
    json.object({{"key", it.key}, {"value", it.value}, {"range", range(it.place)}});
  }

  void operator()(JsonWriter& json, const layout::PlainLevel& it) const {
    json.object({{"label", it.label},
                 {"inferred", it.inferred},
                 {"qualifier", it.qualifier},
                 {"track", it.track.empty() ? std::nullopt : std::optional(it.track)},
                 {"description", JsonList(it.description, *this)},
                 {"range", range(it.place)}});
  }

  void operator()(JsonWriter& json, const layout::PlainSkill& it) const {
    json.object({{"name", it.name},
                 {"layout", word_of(it.layout)},
                 {"description", JsonList(it.description, *this)},
                 {"expectations", JsonList(it.expectations, *this)},
                 {"range", range(it.place)}});
  }

  /// Without those that have no place in the text, but a comment.
  void operator()(JsonWriter& json, const layout::PlainExpectation& it) const {
    if (it.place == text::Span{}) return;
    const bool has_marker = it.marker != model::Marker::none;
    json.object({{"level", it.level},
                 {"marker", has_marker ? std::optional(word_of(it.marker)) : std::nullopt},
                 {"text", JsonList(it.passages, *this)},
                 {"repeated", it.repeated},
                 {"range", range(it.place)}});
  }

  void operator()(JsonWriter& json, const layout::PlainNote& it) const {
    const auto index = [](std::uint32_t number) {
      return number == model::none ? std::nullopt : std::optional(number);
    };
    json.object({{"comment", it.is_comment ? std::optional(it.comment) : std::nullopt},
                 {"text", JsonList(it.prose, *this)},
                 {"above", {{"skill", index(it.skill)}, {"level", index(it.level)}}},
                 {"range", range(it.place)}});
  }

 private:
  text::JsonRange range(text::Span span) const { return {span, index_}; }

  const text::LineIndex& index_;
};

}  // namespace

std::string write_json(const layout::PlainDocument& document, const Exported& file) {
  const text::LineIndex index(file.text);
  const Writer writer(index);
  return text::to_json_file({{"version", 1},
                             {"file", file.path},
                             {"title", document.title},
                             {"ladders", JsonList(document.ladders, writer)},
                             {"notes", JsonList(document.notes, writer)}});
}

}  // namespace ladder::exchange
