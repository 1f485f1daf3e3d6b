#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "features/actions/action.h"
#include "semantics/ladder_at.h"
#include "semantics/target.h"
#include "text/diagnostic.h"

namespace ladder::features {

/// Where something is asked for, and what is known of that place. Spans count from the document's
/// first byte.
struct Occasion {
  Occasion(const semantics::View& document, text::Span asked, std::span<const text::Diagnostic> all)
      : view(document),
        range(asked),
        findings(all),
        target(semantics::target_at(document, asked.begin)),
        ladder(semantics::ladder_at(document, asked.begin)) {}

  /// The findings that the range meets, as indices. Of very many the first.
  std::vector<std::uint32_t> met_findings() const;

  const semantics::View& view;
  text::Span range;
  std::span<const text::Diagnostic> findings;   // the document's, in the order of the text
  semantics::Target target;                     // what stands where the range begins
  std::optional<semantics::LadderView> ladder;  // the one around it
};

/// Takes what a recipe offers.
class Offers {
 public:
  Offers(const struct Recipe& recipe, text::Span range, std::vector<Action>& actions)
      : recipe_(recipe), range_(range), actions_(actions) {}

  /// The reference is good until the next `add`. The arguments tell this offer from the recipe's
  /// others at the same place.
  Action& add(std::string title, std::vector<std::string> arguments = {});

 private:
  const Recipe& recipe_;
  text::Span range_;
  std::vector<Action>& actions_;
};

/// An offer that was taken. Whatever it says may come from afar: nothing in it can be relied on.
struct Order {
  const Occasion& occasion;
  std::span<const std::string> arguments;
  const FixedText& fixed_text;

  std::string_view argument(std::size_t index) const;  // empty where there is none
  /// The finding of the rule in the first argument that has the occasion's range, or nothing.
  const text::Diagnostic* finding() const;
};

/// One way to change a document: when it is offered, which must be found out quickly, and what it
/// does, which is asked for once.
struct Recipe {
  std::string_view name;  // kebab-case
  ActionKind kind = ActionKind::rewrite;
  void (*offer)(const Occasion& occasion, Offers& offers) = nullptr;
  std::optional<Outcome> (*make)(const Order& order) = nullptr;
};

// Declares each recipe, so that one missing from catalog.inc does not compile and a name in
// catalog.inc without a recipe does not link.
#define RECIPE(name) extern const Recipe name;
#include "features/actions/catalog.inc"
#undef RECIPE

/// Every recipe, in the order in which an author is shown what they offer.
std::span<const Recipe* const> recipes();

}  // namespace ladder::features
