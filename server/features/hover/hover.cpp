#include "features/hover/hover.h"

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/core.h>

#include "features/hover/descriptions.h"
#include "model/directives.h"
#include "model/escapes.h"
#include "rules/scale.h"
#include "rules/siblings.h"
#include "rules/style/own_rule_page.h"
#include "rules/suppressions.h"
#include "rules/wording.h"
#include "semantics/comparison.h"
#include "semantics/ladder_at.h"
#include "semantics/lineage.h"
#include "semantics/markdown.h"
#include "semantics/meaning.h"
#include "semantics/names.h"
#include "semantics/target.h"
#include "semantics/text_difference.h"

namespace ladder::features {
namespace {

/// The new words in an expectation, and a phrase that says how much is new.
struct Novelty {
  std::string_view words;
  std::vector<text::Span> spans;
};

/// The difference from the level below.
Novelty novelty(const semantics::LevelText& below, const semantics::LevelText& text) {
  const bool comparable = !below.prose.empty() && !text.prose.empty();
  if (!comparable || text.state == semantics::CellState::same) return {};
  semantics::TextDifference difference =
      semantics::text_difference(below.prose.text, text.prose.text);
  if (!difference.alike) return {", almost entirely new", {}};
  if (!difference.after.empty())
    return {", with new words in **bold**", std::move(difference.after)};
  return {difference.before.empty() ? ", with the same wording" : ", with nothing added", {}};
}

class Description {
 public:
  Description(const semantics::LadderView& ladder, const model::Expectation& it)
      : ladder_(ladder), it_(it), here_(semantics::text_of(ladder, it)) {}

  std::string heading() const {
    const rules::Scale scale(ladder_.ladder, ladder_.text, ladder_.facts);
    const auto rank = scale.rank_of(it_);
    return fmt::format("**{}** at {}\n\nThis is {}, {} in {}{}.\n",
                       semantics::quoted_skill(semantics::skill_name(ladder_, it_.skill)),
                       level_heading(ladder_, it_.level), position_of_level(ladder_, it_.level),
                       position_of_skill(ladder_, it_.skill),
                       semantics::quoted_title(semantics::title_of(ladder_)),
                       rank ? ", " + position_of_rank(ladder_, scale, *rank) : "");
  }

  /// The expectations from the level below to the one above. `same` already shows the one below.
  std::string texts() const {
    const bool is_same = it_.marker == model::Marker::same;
    const std::uint32_t level_below = ladder_.ladder.level_below(it_.level);
    const bool has_below = level_below != model::none && !is_same;
    const semantics::LevelText below =
        has_below ? semantics::text_at(ladder_, it_.skill, level_below) : semantics::LevelText{};
    std::string markdown;
    if (has_below) markdown += text("One level below, " + level(level_below), below, {});
    if (it_.marker != model::Marker::not_applicable)
      markdown += text("Here", here_, novelty(below, here_));
    for (const std::uint32_t it : ladder_.ladder.levels_above(it_.level)) {
      const semantics::LevelText above = semantics::text_at(ladder_, it_.skill, it);
      markdown += text("One level above, " + level(it), above, novelty(here_, above));
    }
    return markdown;
  }

 private:
  std::string level(std::uint32_t index) const {
    return semantics::quoted_level(semantics::level_name(ladder_, index));
  }

  std::string text(std::string lead, const semantics::LevelText& text,
                   const Novelty& novelty) const {
    if (text.prose.empty()) return fmt::format("\n{}: {}.\n", lead, semantics::note_on(text));
    if (text.state == semantics::CellState::same)
      lead += ", the same as at " + level(text.stated_at);
    return fmt::format("\n{}{}:\n\n{}\n", lead, novelty.words,
                       semantics::quotation(semantics::to_markdown(text.prose, novelty.spans)));
  }

  const semantics::LadderView& ladder_;
  const model::Expectation& it_;
  semantics::LevelText here_;
};

/// What other ladders ask for instead of an empty expectation.
std::string texts_elsewhere(const semantics::View& view, const semantics::LadderView& ladder,
                            const model::Expectation& it) {
  constexpr std::size_t most_texts = 3;
  constexpr std::size_t longest_text = 300;  // characters
  const auto siblings = rules::siblings_of(view.corpus, {view.document, ladder.index}, it);
  std::string markdown;
  for (std::size_t i = 0; i < std::min(siblings.size(), most_texts); ++i) {
    const semantics::LadderView other = semantics::ladder_view(view.corpus, siblings[i].place);
    const semantics::Prose prose = semantics::prose_of(
        other.ladder, other.text, rules::expectation_of(view.corpus, siblings[i]));
    markdown += fmt::format("- {}: {}\n", quoted_ladder(view, siblings[i].place),
                            semantics::to_markdown(rules::shortened(prose.text, longest_text)));
  }
  if (most_texts < siblings.size())
    markdown += fmt::format("- and {} more\n", siblings.size() - most_texts);
  return markdown.empty() ? "" : "\nOther ladders ask for:\n\n" + markdown;
}

/// What an expectation is, and how it differs from the levels below and above, as Markdown.
std::string about_expectation(const semantics::View& view, const semantics::LadderView& ladder,
                              std::uint32_t expectation) {
  const model::Expectation& it = ladder.ladder.expectations[expectation];
  const Description description(ladder, it);
  std::string markdown = description.heading();
  if (it.marker != model::Marker::none)
    markdown += fmt::format("\n{}", semantics::meaning_of(it.marker));
  markdown += description.texts();
  if (it.text.empty()) markdown += texts_elsewhere(view, ladder, it);
  return markdown;
}

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
  std::string markdown =
      fmt::format("**{}**\n\nThis ladder doesn't have this level.", semantics::code(name));
  // The `5` of `IC3-5` alone would be a level of ladders that count without a prefix.
  const bool is_whole = name.find_first_not_of("0123456789") != name.npos;
  const std::string ladders = is_whole ? ladders_with(view, name) : "";
  if (!ladders.empty()) markdown += fmt::format(" It's a level in {}.", ladders);
  return markdown + "\n";
}

/// The level that an expectation refers to, as Markdown.
std::string about_reference(const semantics::View& view, const semantics::LadderView& ladder,
                            const semantics::Target& reference) {
  if (reference.level == model::none)
    return about_unknown(view, text::slice(view.text(), reference.span));
  const std::uint32_t skill = ladder.ladder.expectations[reference.expectation].skill;
  const semantics::LevelText text = semantics::text_at(ladder, skill, reference.level);
  return fmt::format("{}\n\nThis is {} in {}. In {}{}\n", level_heading(ladder, reference.level),
                     position_of_level(ladder, reference.level),
                     semantics::quoted_title(semantics::title_of(ladder)),
                     semantics::quoted_skill(semantics::skill_name(ladder, skill)),
                     text.prose.empty()
                         ? fmt::format(": {}.", semantics::note_on(text))
                         : fmt::format(", it asks for:\n\n{}",
                                       semantics::quotation(semantics::to_markdown(text.prose))));
}

/// Describes a rank in `Scale:`, as Markdown; `entry` is its number in the directive.
std::string about_rank(const semantics::LadderView& ladder, std::uint32_t directive,
                       std::uint32_t entry) {
  constexpr std::size_t most_shown = 12;
  const model::Directive& it = ladder.ladder.directives[directive];
  if (it.repeated) return "";
  const std::vector<text::Span> entries = model::entries_of(ladder.text, it);
  const rules::Scale scale(ladder.ladder, ladder.text, ladder.facts);
  const auto step = std::ranges::find(scale.steps(), entry, &rules::Scale::Step::entry);
  if (step == scale.steps().end()) return "";  // it has no word
  std::string order;
  for (const rules::Scale::Step& other : scale.steps())
    if (scale.steps().size() <= most_shown)
      order += fmt::format("{}{}", order.empty() ? ": " : " < ",
                           semantics::code(ladder.slice(entries[other.entry])));
  const auto begins_with_it = [&](const model::Expectation& expectation) {
    const auto rank = scale.rank_of(expectation);
    return rank && rank->entry == entry;
  };
  const auto texts =
      static_cast<std::size_t>(std::ranges::count_if(ladder.ladder.expectations, begins_with_it));
  return fmt::format("**{0}**\n\nThis is rank {1} of {2}{3}. {4} in this ladder {5} with {0}.\n",
                     semantics::code(ladder.slice(entries[entry])),
                     step - scale.steps().begin() + 1, scale.steps().size(), order,
                     rules::counted(texts, "expectation"), texts == 1 ? "begins" : "begin");
}

/// What a suppression comment means; nothing for other comments.
std::string about_comment(std::string_view text, text::Span comment) {
  const auto suppression = rules::read_suppression(text, comment);
  return suppression ? semantics::meaning_of(suppression->reach) : "";
}

std::string about_suppression_word(std::string_view word) {
  const auto reach = rules::reach_of(word);
  return reach ? semantics::meaning_of(*reach) : "";
}

/// The ladder that `Extends:` leads to, or else what the directive means.
std::string about_base(const semantics::View& view, std::uint32_t ladder) {
  const auto base = semantics::base_of(view, {view.document, ladder});
  return base ? about_ladder(view, *base)
              : std::string(semantics::meaning_of(model::DirectiveKind::extends));
}

std::string about_part(const semantics::View& view, const semantics::LadderView& ladder,
                       const semantics::Target& it) {
  switch (it.kind) {
    case semantics::TargetKind::title: return about_ladder(view, {view.document, ladder.index});
    case semantics::TargetKind::expectation: return about_expectation(view, ladder, it.expectation);
    case semantics::TargetKind::level_reference: return about_reference(view, ladder, it);
    case semantics::TargetKind::rank_word:
    case semantics::TargetKind::scale_word: return about_rank(ladder, it.directive, it.entry);
    case semantics::TargetKind::level:
    case semantics::TargetKind::declared_level:
      return it.level == model::none ? "" : about_level(view, ladder, it.level);
    case semantics::TargetKind::skill:
    case semantics::TargetKind::suppressed_skill:
      return it.skill == model::none ? "" : about_skill(view, ladder, it.skill);
    case semantics::TargetKind::extended_path:
    case semantics::TargetKind::extended_title: return about_base(view, ladder.index);
    case semantics::TargetKind::directive_key:
    case semantics::TargetKind::directive_value:
      return std::string(semantics::meaning_of(ladder.ladder.directives[it.directive].kind));
    default: return "";
  }
}

/// The text about a target, or empty.
std::string about(const semantics::View& view, const semantics::Target& it) {
  const std::string_view written = text::slice(view.text(), it.span);
  switch (it.kind) {
    case semantics::TargetKind::comment: return about_comment(view.text(), it.span);
    case semantics::TargetKind::suppression_word: return about_suppression_word(written);
    case semantics::TargetKind::rule_name: return rules::page_of(view.settings, written);
    default:
      return it.ladder == model::none
                 ? ""
                 : about_part(view, semantics::ladder_view(view, it.ladder), it);
  }
}

}  // namespace

std::optional<Hover> hover(const semantics::View& view, std::uint32_t offset) {
  const semantics::Target target = semantics::target_at(view, offset);
  std::string markdown = about(view, target);
  if (markdown.empty()) return std::nullopt;
  return Hover{{std::min(target.span.begin, offset), std::max(target.span.end, offset)},
               std::move(markdown)};
}

}  // namespace ladder::features
