#include <algorithm>

#include "features/actions/outcomes.h"
#include "features/actions/recipe.h"

namespace ladder::features {
namespace {
void offer(const Occasion& occasion, Offers& offers);
std::optional<Outcome> make(const Order& order);
}  // namespace

const Recipe fix_document{"fix-document", ActionKind::fix_all, offer, make};

namespace {

constexpr auto most = text::Applicability::safe;

void offer(const Occasion& occasion, Offers& offers) {
  const bool any = std::ranges::any_of(
      occasion.findings, [](const text::Diagnostic& it) { return semantics::sole_fix(it, most); });
  if (any) offers.add("Make all safe fixes in this file");
}

std::optional<Outcome> make(const Order& order) { return fixed_document(order, {most}); }

}  // namespace
}  // namespace ladder::features
