#include "features/hover/reference.h"

#include <vector>

#include <fmt/core.h>

#include "features/hover/standing.h"
#include "semantics/level_text.h"
#include "semantics/markdown.h"
#include "semantics/names.h"
#include "model/escapes.h"
#include "rules/wording.h"

namespace ladder::features {
namespace {

/// The ladders that have a level, of many the first: `IC5` is one of the managers'.
std::string ladders_with(const semantics::View& view, std::string_view level) {
  constexpr std::size_t most_named = 3;
  const std::string key = model::key_of(level);
  std::vector<std::string> ladders;
  std::size_t count = 0;
  for (std::uint32_t document = 0; document < view.corpus.documents().size(); ++document) {
    const auto size =
        static_cast<std::uint32_t>(view.corpus.documents()[document].document->ladders.size());
    for (std::uint32_t i = 0; i < size; ++i)
      if (view.corpus.level({document, i}, key, 0) && ++count <= most_named)
        ladders.push_back(quoted_ladder(view, {document, i}));
  }
  return rules::joined(ladders, count);
}

std::string about_unknown(const semantics::View& view, std::string_view name) {
  std::string markdown = fmt::format("**{}**\n\nThis ladder has no such level.", semantics::code(name));
  // The `5` of `IC3-5` alone would be a level of ladders that count without a prefix.
  const bool is_whole = name.find_first_not_of("0123456789") != name.npos;
  const std::string ladders = is_whole ? ladders_with(view, name) : "";
  if (!ladders.empty()) markdown += fmt::format(" It is one of {}.", ladders);
  return markdown + "\n";
}

}  // namespace

std::string about_reference(const semantics::View& view, const semantics::LadderView& ladder, const semantics::Target& reference) {
  if (reference.level == model::none)
    return about_unknown(view, text::slice(view.text(), reference.span));
  const std::uint32_t skill = ladder.ladder.expectations[reference.expectation].skill;
  const semantics::LevelText text = semantics::text_at(ladder, skill, reference.level);
  return fmt::format("{}\n\nThis is {} in {}. In {}{}\n", level_heading(ladder, reference.level),
                     standing_of_level(ladder, reference.level), semantics::quoted_title(semantics::title_of(ladder)),
                     semantics::quoted_skill(semantics::skill_name(ladder, skill)),
                     text.prose.empty()
                         ? fmt::format(" {}.", semantics::note_on(text))
                         : fmt::format(" it asks for:\n\n{}", semantics::quotation(semantics::to_markdown(text.prose))));
}

}  // namespace ladder::features
