#include "model/content.h"

#include "text/unicode.h"

namespace ladder::model {
namespace {

/// Writes strings and numbers one after another, so that different lists never look the same.
class Writer {
 public:
  explicit Writer(std::string_view text) : text_(text) {}

  Writer& add(std::uint32_t number) {
    content_ += std::to_string(number) + ' ';
    return *this;
  }
  Writer& add(text::Span span) { return add(text::slice(text_, span)); }
  Writer& add(std::string_view words) {
    add(text::offset(words.size()));
    content_.append(words) += '\n';
    return *this;
  }

  std::string content() && { return std::move(content_); }

  void set_text(std::string_view text) { text_ = text; }

 private:
  std::string_view text_;
  std::string content_;
};

template <class Enumerator>
std::uint32_t number_of(Enumerator it) {
  return static_cast<std::uint32_t>(it);
}

void add(const std::vector<Mention>& mentions, Writer& writer) {
  for (const Mention& it : mentions)
    writer.add(it.name).add(it.index).add(it.part).add(it.repeated ? 1 : 0);
}

void add(const std::vector<Fault>& faults, Writer& writer) {
  for (const Fault& it : faults) writer.add(number_of(it.kind)).add(it.span);
}

void add(const Grid& grid, Writer& writer) {
  writer.add(number_of(grid.layout)).add(number_of(grid.orientation)).add(grid.stated ? 1 : 0);
  writer.add(grid.header).add(grid.delimiter).add(grid.columns);
  for (const Row& it : grid.rows) writer.add(it.line).add(it.cells).add(it.filled);
}

void add(const Ladder& ladder, Writer& writer) {
  writer.add(ladder.title).add(ladder.heading);
  for (const Directive& it : ladder.directives)
    writer.add(number_of(it.kind)).add(it.line).add(it.repeated ? 1 : 0);
  for (const Level& it : ladder.levels)
    writer.add(it.name).add(it.qualifier).add(it.inferred).add(it.declared ? 1 : 0).add(it.below);
  for (const Track& it : ladder.tracks) writer.add(it.key);
  for (const Skill& it : ladder.skills) writer.add(it.name).add(number_of(it.layout));
  add(ladder.level_mentions, writer);
  add(ladder.skill_mentions, writer);
  for (const Expectation& it : ladder.expectations) {
    // The language of the ladder may be detected differently in another layout.
    const Marker marker = it.spelled_out ? Marker::none : it.marker;
    writer.add(it.skill).add(it.level).add(number_of(marker)).add(it.repeated ? 1 : 0);
    // There may be a comment inside the text.
    writer.add(it.text.empty() ? 0 : 1);
    for (std::uint32_t i = it.first_passage; i < it.first_passage + it.passages; ++i)
      writer.add(number_of(ladder.passages[i].kind))
          .add(ladder.passages[i].depth)
          .add(ladder.passages[i].span);
  }
  for (const Grid& it : ladder.grids) add(it, writer);
  writer.add(number_of(ladder.sections.orientation));
  add(ladder.faults, writer);
}

}  // namespace

std::string content_of(const Document& document, std::string_view text) {
  Writer writer(text);
  writer.add(document.title).add(document.has_text ? 1 : 0);
  add(document.faults, writer);
  for (const PlacedLadder& it : document.ladders) {
    writer.set_text(text::slice(text, it.span));
    writer.add("ladder");
    add(it.ladder, writer);
  }
  return std::move(writer).content();
}

}  // namespace ladder::model
