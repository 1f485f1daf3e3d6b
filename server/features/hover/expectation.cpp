#include "features/hover/expectation.h"

#include <utility>
#include <vector>

#include <fmt/core.h>

#include "features/hover/standing.h"
#include "semantics/level_text.h"
#include "semantics/markdown.h"
#include "semantics/meaning.h"
#include "semantics/names.h"
#include "semantics/text_difference.h"
#include "rules/scale.h"
#include "rules/siblings.h"
#include "rules/wording.h"

namespace ladder::features {
namespace {

/// What is new in a text, and in words how much that is.
struct Novelty {
  std::string_view words;
  std::vector<text::Span> spans;
};

/// What is new against the text of the level below.
Novelty novelty(const semantics::LevelText& below, const semantics::LevelText& text) {
  const bool comparable = !below.prose.empty() && !text.prose.empty();
  if (!comparable || text.state == semantics::CellState::same) return {};
  semantics::TextDifference difference = semantics::text_difference(below.prose.text, text.prose.text);
  if (!difference.alike) return {", nearly all of it new", {}};
  if (!difference.after.empty()) return {", what is new in **bold**", std::move(difference.after)};
  return {difference.before.empty() ? ", in the same words" : ", with nothing new", {}};
}

class Description {
 public:
  Description(const semantics::LadderView& ladder, const model::Expectation& it)
      : ladder_(ladder), it_(it), here_(semantics::text_of(ladder, it)) {}

  std::string standing() const {
    const rules::Scale scale(ladder_.ladder, ladder_.text, ladder_.facts);
    const auto rank = scale.rank_of(it_);
    return fmt::format("**{}** at {}\n\nThis is {}, {} in {}{}.\n",
                       semantics::quoted_skill(semantics::skill_name(ladder_, it_.skill)),
                       level_heading(ladder_, it_.level), standing_of_level(ladder_, it_.level),
                       standing_of_skill(ladder_, it_.skill), semantics::quoted_title(semantics::title_of(ladder_)),
                       rank ? ", " + standing_of_rank(ladder_, scale, *rank) : "");
  }

  /// The texts from the level below to the one above. `same` shows the one below itself.
  std::string texts() const {
    const bool is_same = it_.marker == model::Marker::same;
    const bool has_below = 0 < it_.level && !is_same;
    const bool has_above = it_.level + 1 < ladder_.ladder.levels.size();
    const semantics::LevelText below = has_below ? semantics::text_at(ladder_, it_.skill, it_.level - 1) : semantics::LevelText{};
    std::string markdown;
    if (has_below) markdown += text("One level below, " + level(it_.level - 1), below, {});
    if (it_.marker != model::Marker::not_applicable)
      markdown += text("Here", here_, novelty(below, here_));
    if (has_above) {
      const semantics::LevelText above = semantics::text_at(ladder_, it_.skill, it_.level + 1);
      markdown += text("One level above, " + level(it_.level + 1), above, novelty(here_, above));
    }
    return markdown;
  }

 private:
  std::string level(std::uint32_t index) const { return semantics::quoted_level(semantics::level_name(ladder_, index)); }

  std::string text(std::string lead, const semantics::LevelText& text, const Novelty& novelty) const {
    if (text.prose.empty()) return fmt::format("\n{}: {}.\n", lead, semantics::note_on(text));
    if (text.state == semantics::CellState::same) lead += ", the same as at " + level(text.stated_at);
    return fmt::format("\n{}{}:\n\n{}\n", lead, novelty.words,
                       semantics::quotation(semantics::to_markdown(text.prose, novelty.spans)));
  }

  const semantics::LadderView& ladder_;
  const model::Expectation& it_;
  semantics::LevelText here_;
};

/// What other ladders ask for in the place of an empty text.
std::string texts_elsewhere(const semantics::View& view, const semantics::LadderView& ladder,
                            const model::Expectation& it) {
  constexpr std::size_t most_texts = 3;
  constexpr std::size_t longest_text = 300;  // characters
  const auto siblings = rules::siblings_of(view.corpus, {view.document, ladder.index}, it);
  std::string markdown;
  for (std::size_t i = 0; i < std::min(siblings.size(), most_texts); ++i) {
    const semantics::LadderView other = semantics::ladder_view(view.corpus, siblings[i].place);
    const semantics::Prose prose =
        semantics::prose_of(other.ladder, other.text, rules::expectation_of(view.corpus, siblings[i]));
    markdown += fmt::format("- {}: {}\n", quoted_ladder(view, siblings[i].place),
                            semantics::to_markdown(rules::shortened(prose.text, longest_text)));
  }
  if (most_texts < siblings.size())
    markdown += fmt::format("- and {} more\n", siblings.size() - most_texts);
  return markdown.empty() ? "" : "\nOther ladders ask for:\n\n" + markdown;
}

}  // namespace

std::string about_expectation(const semantics::View& view, const semantics::LadderView& ladder,
                              std::uint32_t expectation) {
  const model::Expectation& it = ladder.ladder.expectations[expectation];
  const Description description(ladder, it);
  std::string markdown = description.standing();
  if (it.marker != model::Marker::none) markdown += fmt::format("\n{}", semantics::meaning_of(it.marker));
  markdown += description.texts();
  if (it.text.empty()) markdown += texts_elsewhere(view, ladder, it);
  return markdown;
}

}  // namespace ladder::features
