#include <algorithm>
#include <string>
#include <vector>

#include <fmt/core.h>

#include "features/completion/completion.h"
#include "features/completion/site.h"
#include "features/completion/token.h"
#include "model/directives.h"
#include "model/passages.h"
#include "rules/style/own_rule_page.h"
#include "rules/suppressions.h"
#include "rules/wording.h"
#include "semantics/markdown.h"
#include "semantics/meaning.h"
#include "semantics/names.h"
#include "semantics/prose.h"

namespace ladder::features {
namespace {

using completion::Token;
using completion::TokenKind;

std::string meaning_of_word(std::string_view word) {
  const model::DirectiveKind kind = model::directive_kind(model::read_key(word).key);
  if (kind != model::DirectiveKind::unknown) return std::string(semantics::meaning_of(kind));
  const model::Marker marker = model::marker_of(word);
  if (marker != model::Marker::none) return std::string(semantics::meaning_of(marker));
  if (const std::optional<rules::Reach> reach = rules::reach_of(word))
    return semantics::meaning_of(*reach);
  return "";
}

/// The source of a skill or an expectation, above what it says there.
std::string origin(const semantics::View& view, rules::Place place) {
  return fmt::format("In {}:\n\n", semantics::code(completion::title_or_path(view, place)));
}

/// What the first ladder that has a skill asks for in it.
std::string page_of_skill(const semantics::View& view, std::string_view key) {
  const std::span<const rules::SkillPlace> all = view.corpus.skills_named(key);
  const auto other = std::ranges::find_if(all, [&](const rules::SkillPlace& it) {
    return !view.corpus.ladder(it.place).column(it.skill).empty();
  });
  if (other == all.end()) return "";
  const semantics::LadderView ladder = semantics::ladder_view(view.corpus, other->place);
  std::string page = origin(view, other->place);
  for (const std::uint32_t i : ladder.ladder.column(other->skill)) {
    const model::Expectation& it = ladder.ladder.expectations[i];
    const semantics::Prose prose = semantics::prose_of(ladder.ladder, ladder.text, it);
    const std::string said =
        prose.empty() ? std::string(ladder.slice(it.text)) : semantics::to_markdown(prose);
    if (!said.empty())
      page += fmt::format("**{}**\n\n{}\n\n",
                          semantics::to_markdown(semantics::level_name(ladder, it.level)), said);
  }
  return page;
}

std::string page_of_text(const semantics::View& view, const Token& token) {
  const semantics::LadderView ladder = semantics::ladder_view(view.corpus, *token.place);
  const auto skill = std::ranges::find(ladder.ladder.skills, token.name, &model::Skill::key);
  if (skill == ladder.ladder.skills.end()) return "";
  const auto index = static_cast<std::uint32_t>(skill - ladder.ladder.skills.begin());
  for (const std::uint32_t i : ladder.ladder.column(index)) {
    const model::Expectation& it = ladder.ladder.expectations[i];
    if (rules::key_of(ladder.ladder.levels[it.level]) == token.level)
      return origin(view, *token.place) +
             semantics::to_markdown(semantics::prose_of(ladder.ladder, ladder.text, it));
  }
  return "";
}

/// The names of a ladder's skills or levels, in a sentence of their own.
template <typename NameOf>  // (LadderView, index)
std::string list_of(const semantics::LadderView& ladder, std::string_view title, std::size_t count,
                    NameOf name_of) {
  constexpr std::size_t most = 20;
  std::vector<std::string> names;
  for (std::uint32_t i = 0; i < std::min(count, most); ++i)
    names.push_back(semantics::code(name_of(ladder, i)));
  return names.empty() ? "" : fmt::format("{}: {}\n\n", title, rules::joined(names, count));
}

std::string page_of_ladder(const semantics::View& view, rules::Place place) {
  const semantics::LadderView ladder = semantics::ladder_view(view.corpus, place);
  return fmt::format("**{}**\n\n{}{}",
                     semantics::to_markdown(completion::title_or_path(view, place)),
                     list_of(ladder, "Levels", ladder.ladder.levels.size(), semantics::level_name),
                     list_of(ladder, "Skills", ladder.ladder.skills.size(), semantics::skill_name));
}

}  // namespace

std::string documentation_of(const semantics::View& view, std::string_view token) {
  const std::optional<Token> read = completion::read_token(view, token);
  if (!read) return "";
  switch (read->kind) {
    case TokenKind::skill: return page_of_skill(view, read->name);
    case TokenKind::rule: return rules::page_of(view.settings, read->name);
    case TokenKind::word: return meaning_of_word(read->name);
    case TokenKind::ladder: return page_of_ladder(view, *read->place);
    case TokenKind::text: return page_of_text(view, *read);
  }
  return "";
}

}  // namespace ladder::features
