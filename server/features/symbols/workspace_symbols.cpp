#include "features/symbols/workspace_symbols.h"

#include <algorithm>
#include <optional>
#include <tuple>
#include <utility>

#include "features/symbols/fuzzy.h"
#include "model/escapes.h"
#include "rules/wording.h"

namespace ladder::features {
namespace {

using text::Span;

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
          {path, text::moved(it.name, corpus.placed(it.place).span.begin)}};
}

}  // namespace

std::vector<WorkspaceSymbol> workspace_symbols(const rules::Corpus& corpus, std::string_view query,
                                               std::size_t most,
                                               const std::function<bool()>& cancelled) {
  constexpr std::uint32_t ladders_between_questions = 64;
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
