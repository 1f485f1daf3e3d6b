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

/// Where actions are requested, with the facts known about that place. Spans count from the
/// document's first byte.
struct ActionContext {
  ActionContext(const semantics::View& document, text::Span asked,
                std::span<const text::Diagnostic> all)
      : view(document),
        range(asked),
        findings(all),
        target(semantics::target_at(document, asked.begin)),
        ladder(semantics::ladder_at(document, asked.begin)) {}

  /// The findings that the range meets, as indices. If there are very many, only the first.
  std::vector<std::uint32_t> findings_in_range() const;

  const semantics::View& view;
  text::Span range;
  std::span<const text::Diagnostic> findings;   // the document's, in the order of the text
  semantics::Target target;                     // at the beginning of the range
  std::optional<semantics::LadderView> ladder;  // the one around it
};

/// Collects the actions that are offered.
class ActionSink {
 public:
  ActionSink(const struct CodeAction& code_action, text::Span range, std::vector<Action>& actions)
      : code_action_(code_action), range_(range), actions_(actions) {}

  /// The reference is valid until the next `add`. The arguments distinguish this action from others
  /// of its kind at the same place.
  Action& add(std::string title, std::vector<std::string> arguments = {});

 private:
  const CodeAction& code_action_;
  text::Span range_;
  std::vector<Action>& actions_;
};

/// A request to carry out an action. It comes from the client, so nothing in it can be relied on.
struct ActionRequest {
  const ActionContext& context;
  std::span<const std::string> arguments;
  const FixedText& fixed_text;

  std::string_view argument(std::size_t index) const;  // empty if missing
  /// The finding with the rule in the first argument and the range of the context, or nothing.
  const text::Diagnostic* finding() const;
};

/// A kind of code action: `offer` decides quickly whether it applies, and `make` works out the
/// change when it is chosen.
struct CodeAction {
  std::string_view name;  // kebab-case
  ActionKind kind = ActionKind::rewrite;
  void (*offer)(const ActionContext& context, ActionSink& sink) = nullptr;
  std::optional<ActionResult> (*make)(const ActionRequest& request) = nullptr;
};

// Declares each kind, so one that is missing from catalog.inc does not compile, and a name in
// catalog.inc that is not defined does not link.
#define CODE_ACTION(name) extern const CodeAction name;
#include "features/actions/catalog.inc"
#undef CODE_ACTION

/// Every kind, in the order in which their actions are shown.
std::span<const CodeAction* const> code_actions();

}  // namespace ladder::features
