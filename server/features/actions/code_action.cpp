#include "features/actions/code_action.h"

#include <utility>

namespace ladder::features {
namespace {

/// Enough for an author who has selected a whole faulty document.
constexpr std::size_t most_met = 500;

}  // namespace

std::vector<std::uint32_t> ActionContext::findings_in_range() const {
  std::vector<std::uint32_t> met;
  for (std::uint32_t i = 0; i < findings.size() && met.size() < most_met; ++i) {
    if (range.end < findings[i].span.begin) break;
    if (range.begin <= findings[i].span.end) met.push_back(i);
  }
  return met;
}

Action& ActionSink::add(std::string title, std::vector<std::string> arguments) {
  Action& action = actions_.emplace_back();
  action.title = std::move(title);
  action.kind = code_action_.kind;
  action.identity = {std::string(code_action_.name), range_, std::move(arguments)};
  return action;
}

std::string_view ActionRequest::argument(std::size_t index) const {
  return index < arguments.size() ? std::string_view(arguments[index]) : std::string_view();
}

const text::Diagnostic* ActionRequest::finding() const {
  for (const text::Diagnostic& it : context.findings)
    if (it.span == context.range && it.code == argument(0)) return &it;
  return nullptr;
}

std::span<const CodeAction* const> code_actions() {
  static constexpr const CodeAction* all[] = {
#define CODE_ACTION(name) &(name),
#include "features/actions/catalog.inc"
#undef CODE_ACTION
  };
  return all;
}

}  // namespace ladder::features
