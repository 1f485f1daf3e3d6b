#include "features/rename/new_name.h"

#include <algorithm>

#include <fmt/core.h>

#include "model/escapes.h"
#include "model/label.h"
#include "model/lower.h"
#include "rules/facts.h"
#include "rules/scale.h"
#include "rules/suppressions.h"
#include "rules/wording.h"
#include "text/unicode.h"

namespace ladder::features {
namespace {

using model::Layout;
using text::Span;

std::string_view word_for(semantics::EntityKind kind) {
  switch (kind) {
    case semantics::EntityKind::ladder: return "ladder";
    case semantics::EntityKind::level: return "level";
    case semantics::EntityKind::skill: return "skill";
    case semantics::EntityKind::scale_word: break;
  }
  return "scale word";
}

bool is_control(char byte) { return static_cast<unsigned char>(byte) < ' ' || byte == '\x7f'; }

/// The qualifier at the end of a label, with its parentheses; or nothing.
std::string_view remark_in(std::string_view label) {
  const auto end = static_cast<std::uint32_t>(label.size());
  const model::Label read = model::read_label(label, {0, end});
  return text::trimmed(label.substr(read.name.end));
}

Span all_of(std::string_view text) { return text::whole(text); }

/// The smallest ladder that uses `name` for something.
std::string sample(semantics::EntityKind kind, std::string_view name, Layout layout) {
  switch (kind) {
    case semantics::EntityKind::ladder:
      return fmt::format("## {}\n\nLevel/Skill\tS\n1\tA.\n", name);
    case semantics::EntityKind::scale_word:
      return fmt::format("## T\nScale: {0}\n\nLevel/Skill\tS\n1\t{0} a.\n", name);
    case semantics::EntityKind::level:
    case semantics::EntityKind::skill: break;
  }
  const bool level = kind == semantics::EntityKind::level;
  const std::string_view corner = level ? "Level/Skill" : "Skill/Level";
  const std::string_view other = level ? "S" : "1";
  switch (layout) {
    case Layout::matrix: return fmt::format("## T\n\n{}\t{}\n{}\tA.\n", corner, other, name);
    case Layout::table:
      return fmt::format("## T\n\n| {} | {} |\n|---|---|\n| {} | A. |\n", corner, other, name);
    case Layout::sections: break;
  }
  return level ? fmt::format("## T\n\n### S\n\n#### {}\nA.\n", name)
               : fmt::format("## T\n\n### {}\n\n#### 1\nA.\n", name);
}

/// Whether a sample says what it was written to say, the one thing by the key among it.
bool says(const model::Ladder& ladder, std::string_view text, semantics::EntityKind kind,
          const std::string& key) {
  const bool whole = ladder.levels.size() == 1 && ladder.skills.size() == 1 &&
                     ladder.level_mentions.size() == 1 && ladder.skill_mentions.size() == 1 &&
                     ladder.expectations.size() == 1;
  if (!whole) return false;
  switch (kind) {
    case semantics::EntityKind::ladder:
      return model::key_of(text::slice(text, ladder.title)) == key;
    case semantics::EntityKind::level: return ladder.levels[0].key == key;
    case semantics::EntityKind::skill: return ladder.skills[0].key == key;
    case semantics::EntityKind::scale_word: break;
  }
  const rules::Facts facts = rules::facts_of(ladder, text);
  return rules::Scale(ladder, text, facts).rank_of(ladder.expectations[0]).has_value();
}

}  // namespace

std::optional<std::string> fault_of(semantics::EntityKind kind, std::string_view name) {
  if (text::trimmed(name).empty()) return fmt::format("a {} needs a name", word_for(kind));
  if (std::ranges::any_of(name, is_control)) return "a name must be a single line without tabs";
  if (kind == semantics::EntityKind::level)
    if (const std::string_view remark = remark_in(name); !remark.empty())
      return fmt::format("{} at the end would be a qualifier, not part of the name",
                         rules::quoted(remark));
  if (kind == semantics::EntityKind::scale_word && name.find('<') != name.npos)
    return "a scale word can't contain `<`, which separates the words";
  return std::nullopt;
}

std::string serialized_name(std::string_view name, semantics::Form form, Layout layout) {
  switch (form) {
    case semantics::Form::entry: return model::escaped_declaration(name);
    case semantics::Form::text:
      return model::escaped_passage(name, model::PassageKind::item, layout);
    case semantics::Form::title: return model::escaped_name(name, Layout::sections);
    case semantics::Form::name:
    case semantics::Form::path:
    case semantics::Form::suppression: break;
  }
  return model::escaped_name(name, layout);
}

bool reads_back(semantics::EntityKind kind, std::string_view name, semantics::Form form,
                Layout layout) {
  const std::string as_written = serialized_name(name, form, layout);
  if (form == semantics::Form::suppression) {
    const std::string comment = fmt::format("<!-- ladder-ignore rule in {} -->", as_written);
    const auto read = rules::read_suppression(comment, all_of(comment));
    return comment.find("-->") + 3 == comment.size() && read &&
           text::slice(comment, read->skill) == as_written;
  }
  const std::string text = sample(kind, as_written, layout);
  const model::Document document = model::lower(syntax::Tree(text), text);
  if (document.ladders.size() != 1) return false;
  const auto& [span, ladder] = document.ladders[0];
  return says(ladder, text::slice(text, span), kind, text::folded(name));
}

}  // namespace ladder::features
