#include "diff/content.h"

#include <algorithm>
#include <span>

#include "layout/plain.h"
#include "model/escapes.h"
#include "rules/words.h"
#include "text/unicode.h"

// A copy rather than a view of the model: a revision has many documents, which are read one after
// the other and not kept, and names and texts are compared without the escapes that these have.

namespace ladder::diff {
namespace {

ContentName name_of(std::string_view written) {
  return {model::plain_text(written), model::key_of(written), ""};
}

std::vector<std::uint32_t> words_of(const std::string& text) {
  std::vector<std::uint32_t> hashes;
  for (const rules::Word& it : rules::words_in(text, text::whole(text))) hashes.push_back(it.hash);
  std::ranges::sort(hashes);
  return hashes;
}

void append(semantics::Prose& prose, model::PassageKind kind, std::string_view text) {
  if (!prose.empty()) prose.text += '\n';
  prose.text += text;
  prose.kinds.push_back(kind);
}

/// However long it is: no change may be overlooked.
semantics::Prose whole_prose_of(const model::Ladder& ladder, std::string_view text,
                                const model::Expectation& it) {
  semantics::Prose prose;
  for (std::uint32_t i = it.first_passage; i < it.first_passage + it.passages; ++i)
    append(prose, ladder.passages[i].kind, model::plain_text(text, ladder.passages[i].span));
  return prose;
}

CellContent cell_of(const model::Ladder& ladder, std::string_view text,
                    const model::Expectation& it) {
  CellContent cell;
  cell.state = semantics::state_of(it);
  if (it.has_text()) cell.prose = whole_prose_of(ladder, text, it);
  cell.words = words_of(cell.prose.text);
  return cell;
}

CellContent description_of(const std::vector<layout::PlainPassage>& passages) {
  CellContent description;
  if (passages.empty()) return description;
  description.state = semantics::CellState::filled;
  for (const layout::PlainPassage& it : passages) append(description.prose, it.kind, it.text);
  description.words = words_of(description.prose.text);
  return description;
}

std::string value_of(const model::Ladder& ladder, std::string_view text,
                     model::DirectiveKind kind) {
  const model::Directive* it = ladder.directive(kind);
  return it ? model::plain_text(text::slice(text, it->value)) : "";
}

/// `Expert: Staff | Principal, Management: Manager`.
std::string tracks_of(const model::Ladder& ladder, std::string_view text) {
  std::string all;
  for (std::uint32_t track = 0; track < ladder.tracks.size(); ++track) {
    if (!all.empty()) all += ", ";
    all += model::plain_text(text::slice(text, ladder.tracks[track].name)) + ":";
    for (const model::Level& it : ladder.levels) {
      if (it.track != track) continue;
      all += all.ends_with(':') ? " " : " | ";
      all += model::plain_text(text::slice(text, it.name));
    }
  }
  return all;
}

std::string form_of(const model::Ladder& ladder) {
  std::string forms;
  const auto add = [&](std::string_view form) {
    if (forms.find(form) != std::string::npos) return;
    if (!forms.empty()) forms += " and ";
    forms += form;
  };
  for (const model::Grid& it : ladder.grids) {
    const bool skill_rows = it.orientation == model::Orientation::skill_a_row;
    if (it.layout == model::Layout::table)
      add(skill_rows ? "a table with one skill per row" : "a table with one level per row");
    else add(skill_rows ? "a matrix with one skill per row" : "a matrix with one level per row");
  }
  for (const model::Skill& it : ladder.skills)
    if (it.layout == model::Layout::sections)
      add(ladder.levels_first() ? "sections grouped by level" : "sections grouped by skill");
  return forms;
}

std::vector<std::uint32_t> words_of(std::span<const CellContent> cells) {
  std::vector<std::uint32_t> words;
  for (const CellContent& it : cells) words.insert(words.end(), it.words.begin(), it.words.end());
  std::ranges::sort(words);
  return words;
}

/// `text` is the ladder's own.
LadderContent content_of(const model::Ladder& ladder, std::string_view text,
                         const layout::PlainLadder& plain, std::string_view path) {
  LadderContent content;
  content.path = path;
  content.title = name_of(text::slice(text, ladder.title));
  content.language = ladder.language;
  for (const model::Level& it : ladder.levels) {
    ContentName& level = content.levels.emplace_back(name_of(text::slice(text, it.name)));
    if (level.name.empty()) level = {it.inferred, text::folded(it.inferred), ""};
    level.qualifier = name_of(text::slice(text, it.qualifier)).name;
  }
  for (const model::Skill& it : ladder.skills)
    content.skills.push_back(name_of(text::slice(text, it.name)));
  content.cells.resize(ladder.skills.size() * ladder.levels.size());
  for (std::uint32_t skill = 0; skill < ladder.skills.size(); ++skill)
    for (const std::uint32_t i : ladder.column(skill)) {
      const model::Expectation& it = ladder.expectations[i];
      content.cells[skill * ladder.levels.size() + it.level] = cell_of(ladder, text, it);
    }
  content.description = description_of(layout::description_with_levels(plain));
  for (const layout::PlainSkill& it : plain.skills)
    content.descriptions.push_back(description_of(it.description));
  content.tracks = tracks_of(ladder, text);
  content.scale = value_of(ladder, text, model::DirectiveKind::scale);
  content.base = value_of(ladder, text, model::DirectiveKind::extends);
  content.form = form_of(ladder);
  return content;
}

}  // namespace

std::vector<std::uint32_t> words_of_skill(const LadderContent& content, std::size_t skill) {
  const std::size_t levels = content.levels.size();
  return words_of(std::span(content.cells).subspan(skill * levels, levels));
}

std::vector<std::uint32_t> words_of(const LadderContent& content) {
  return words_of(std::span(content.cells));
}

std::vector<LadderContent> contents_of(const model::Document& document, std::string_view text,
                                       std::string_view path) {
  std::vector<LadderContent> contents;
  const layout::PlainDocument plain = layout::read_plain(document, text);
  for (std::size_t i = 0; i < document.ladders.size(); ++i) {
    const auto& [span, ladder] = document.ladders[i];
    contents.push_back(content_of(ladder, text::slice(text, span), plain.ladders[i], path));
  }
  return contents;
}

}  // namespace ladder::diff
