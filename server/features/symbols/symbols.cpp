#include "features/symbols/symbols.h"

#include <algorithm>
#include <optional>
#include <tuple>
#include <utility>

#include <fmt/core.h>

#include "features/symbols/fuzzy.h"
#include "model/escapes.h"
#include "rules/wording.h"
#include "semantics/chapters.h"
#include "semantics/coverage.h"
#include "semantics/names.h"
#include "text/lines.h"
#include "text/unicode.h"

namespace ladder::features {
namespace {

using text::Span;

std::string or_else(std::string name, std::string_view placeholder) {
  return name.empty() ? std::string(placeholder) : name;
}

std::string filled(const semantics::Coverage& coverage) {
  return semantics::to_string(coverage) + " filled";
}

constexpr std::uint32_t ladders_between_questions = 64;

/// Draws the outline of one ladder.
class Outline {
 public:
  explicit Outline(const semantics::LadderView& view)
      : view_(view), ladder_(view.ladder), by_level_(semantics::coverage_by_level(view.ladder)) {
    for (std::uint32_t i = 0; i < ladder_.skills.size(); ++i) {
      skills_.push_back(or_else(semantics::skill_name(view, i), no_name));
      by_skill_.push_back(semantics::coverage_of_skill(ladder_, i));
    }
    for (std::uint32_t i = 0; i < ladder_.levels.size(); ++i)
      levels_.push_back(or_else(semantics::level_name(view, i), no_label));
  }

  Symbol symbol() const {
    const Span text = text::whole(view_.text);
    Symbol ladder =
        make_symbol(SymbolKind::ladder, or_else(semantics::title_of(view_), "(no title)"),
                    fmt::format("{}, {}", rules::counted(ladder_.levels.size(), "level"),
                                rules::counted(ladder_.skills.size(), "skill")),
                    text, ladder_.title);
    for (const model::Grid& it : ladder_.grids) append_grid(it, ladder.children);
    for (const model::Mention& it : ladder_.outer_mentions())
      if (!ladder_.grid(it.part)) ladder.children.push_back(section(it));
    std::ranges::sort(ladder.children, {}, [](const Symbol& it) { return it.whole.begin; });
    return ladder;
  }

 private:
  void append_grid(const model::Grid& grid, std::vector<Symbol>& all) const {
    const bool level_a_row = grid.orientation == model::Orientation::level_a_row;
    const auto levels = model::of_part(ladder_.level_mentions, grid.part);
    const auto skills = model::of_part(ladder_.skill_mentions, grid.part);
    auto symbol_of = [&](const model::Mention& it, bool is_level) {
      return is_level ? level(it) : skill(it);
    };

    Symbol& header =
        all.emplace_back(make_symbol(SymbolKind::header, level_a_row ? "Skills" : "Levels", {},
                                     grid.header, grid.corner.empty() ? grid.header : grid.corner));
    for (const model::Mention& it : level_a_row ? skills : levels)
      header.children.push_back(symbol_of(it, !level_a_row));

    // Each row mentions one name, in their order.
    const auto names = level_a_row ? levels : skills;
    for (std::size_t i = 0; i < grid.rows.size(); ++i) {
      Symbol& row = all.emplace_back(symbol_of(names[i], level_a_row));
      for (const model::Expectation& it : ladder_.cells(grid.rows[i]))
        row.children.push_back(cell(it, level_a_row));
    }
  }

  Symbol cell(const model::Expectation& it, bool level_a_row) const {
    const std::string& name = level_a_row ? skills_[it.skill] : levels_[it.level];
    return make_symbol(SymbolKind::expectation, name,
                       or_else(semantics::first_words(view_, it), "empty"), it.place,
                       it.text.empty() ? it.place : it.text);
  }

  Symbol section(const model::Mention& heading) const {
    const bool levels_first = ladder_.levels_first();
    Symbol section = levels_first ? level(heading) : skill(heading);
    for (const model::Mention& it : ladder_.subsections(heading)) {
      const auto body = std::ranges::lower_bound(
          ladder_.expectations, it.whole.begin, {},
          [](const model::Expectation& expectation) { return expectation.place.begin; });
      std::string detail = or_else(semantics::first_words(view_, *body), "empty");
      section.children.push_back(levels_first ? skill(it, std::move(detail))
                                              : level(it, std::move(detail)));
    }
    return section;
  }

  Symbol skill(const model::Mention& it) const { return skill(it, filled(by_skill_[it.index])); }

  Symbol skill(const model::Mention& it, std::string detail) const {
    return make_symbol(SymbolKind::skill, or_else(semantics::name_at(view_, it.name), no_name),
                       std::move(detail), it.whole, it.name);
  }

  Symbol level(const model::Mention& it) const { return level(it, filled(by_level_[it.index])); }

  Symbol level(const model::Mention& it, std::string detail) const {
    const std::string qualifier = semantics::qualifier_of(view_, it.index);
    if (!qualifier.empty()) detail = fmt::format("{} · {}", qualifier, detail);
    return make_symbol(SymbolKind::level,
                       it.name.empty() ? levels_[it.index] : semantics::name_at(view_, it.name),
                       std::move(detail), it.whole, it.name);
  }

  /// Both spans count from the ladder's first byte.
  Symbol make_symbol(SymbolKind kind, std::string name, std::string detail, Span whole,
                     Span name_span) const {
    whole = text::without_blank_end(view_.text, whole);
    return {std::move(name),
            std::move(detail),
            kind,
            view_.in_document(whole),
            view_.in_document(name_span),
            {}};
  }

  static constexpr std::string_view no_name = "(no name)";
  static constexpr std::string_view no_label = "(no label)";

  const semantics::LadderView& view_;
  const model::Ladder& ladder_;
  std::vector<std::string> skills_;  // their names
  std::vector<std::string> levels_;
  std::vector<semantics::Coverage> by_skill_;
  std::vector<semantics::Coverage> by_level_;
};

/// A name that a query finds.
struct Match {
  int score = 0;
  SymbolKind kind = SymbolKind::ladder;
  rules::Place place;
  Span name;  // in its ladder
};

int rank(SymbolKind kind) {
  switch (kind) {
    case SymbolKind::ladder: return 0;
    case SymbolKind::skill: return 1;
    default: return 2;
  }
}

bool comes_first(const Match& one, const Match& other) {
  auto order = [](const Match& it) {
    return std::tuple(-it.score, rank(it.kind), it.name.size(), it.place, it.name.begin);
  };
  return order(one) < order(other);
}

/// Keeps the best matches of those that it is offered.
class Best {
 public:
  explicit Best(std::size_t most) : most_(most) {}

  void offer(const Match& it) {
    if (matches_.size() == most_) {
      if (most_ == 0 || !comes_first(it, matches_.front())) return;
      std::ranges::pop_heap(matches_, comes_first);
      matches_.pop_back();
    }
    matches_.push_back(it);
    std::ranges::push_heap(matches_, comes_first);
  }

  std::vector<Match> in_order() && {
    std::ranges::sort_heap(matches_, comes_first);
    return std::move(matches_);
  }

 private:
  std::size_t most_;
  std::vector<Match> matches_;  // a heap: the worst one first
};

/// Looks through the names of one ladder.
void offer_names(const rules::Corpus& corpus, rules::Place place, const FuzzyQuery& query,
                 Best& best) {
  const model::Ladder& ladder = corpus.ladder(place);
  const std::string_view text = corpus.text(place);
  auto offer = [&](SymbolKind kind, Span name) {
    if (name.empty()) return;
    if (const std::optional<int> score = query.score(text::slice(text, name)))
      best.offer({*score, kind, place, name});
  };
  offer(SymbolKind::ladder, ladder.title);
  for (const model::Skill& it : ladder.skills) offer(SymbolKind::skill, it.name);
  for (const model::Level& it : ladder.levels) offer(SymbolKind::level, it.name);
}

WorkspaceSymbol symbol_of(const rules::Corpus& corpus, const Match& it) {
  const std::string_view text = corpus.text(it.place);
  auto plain = [&](Span span) {
    return model::plain_text(rules::carried(text::slice(text, span)));
  };
  const std::string path(corpus.document(it.place).path);
  const bool is_ladder = it.kind == SymbolKind::ladder;
  return {plain(it.name),
          it.kind,
          is_ladder ? path : plain(corpus.ladder(it.place).title),
          {path, text::moved(it.name, corpus.placed_ladder(it.place).span.begin)}};
}

}  // namespace

std::vector<Symbol> symbols(const semantics::View& view, const std::function<bool()>& cancelled) {
  std::vector<Symbol> all;
  for (const semantics::Chapter& it : semantics::chapters(view)) {
    const std::string_view title = text::slice(view.text(), it.title);
    all.push_back({or_else(model::plain_text(rules::carried(title)), "(no title)"),
                   {},
                   SymbolKind::chapter,
                   it.whole,
                   it.title,
                   {}});
  }
  for (std::uint32_t i = 0; i < view.model().ladders.size(); ++i) {
    if (cancelled && i % ladders_between_questions == 0 && cancelled()) return {};
    const semantics::LadderView ladder = semantics::ladder_view(view, i);
    all.push_back(Outline(ladder).symbol());
  }
  std::ranges::sort(all, {}, [](const Symbol& it) { return it.whole.begin; });
  return all;
}

std::vector<WorkspaceSymbol> workspace_symbols(const rules::Corpus& corpus, std::string_view query,
                                               std::size_t most,
                                               const std::function<bool()>& cancelled) {
  const FuzzyQuery wanted(query);
  Best best(most);
  std::uint32_t looked_through = 0;
  for (std::uint32_t document = 0; document < corpus.documents().size(); ++document) {
    const auto ladders =
        static_cast<std::uint32_t>(corpus.documents()[document].document->ladders.size());
    for (std::uint32_t ladder = 0; ladder < ladders; ++ladder) {
      if (looked_through++ % ladders_between_questions == 0 && cancelled()) return {};
      offer_names(corpus, {document, ladder}, wanted, best);
    }
  }
  std::vector<WorkspaceSymbol> symbols;
  for (const Match& it : std::move(best).in_order()) symbols.push_back(symbol_of(corpus, it));
  return symbols;
}

}  // namespace ladder::features
