#include "semantics/cell_state.h"

#include <array>

#include "semantics/findings.h"
#include "rules/catalog.h"

namespace ladder::semantics {
namespace {

bool tells_of_damage(const text::Diagnostic& finding) {
  const std::uint32_t rule = rules::rule_index(finding.code);
  return rule != model::none && rules::catalog()[rule]->group == rules::Group::truncation;
}

struct Look {
  std::string_view sign;
  std::string_view name;
};
constexpr std::array<Look, cell_states> looks{
    {{"■", "filled"}, {"▲", "damaged"}, {"·", "empty"}, {"=", "same"}, {"–", "n/a"}}};

const Look& look_of(CellState state) { return looks[static_cast<std::size_t>(state)]; }

}  // namespace

std::string_view sign_of(CellState state) { return look_of(state).sign; }

std::string_view name_of(CellState state) { return look_of(state).name; }

CellState state_of(const model::Expectation& it) {
  if (it.marker == model::Marker::same) return CellState::same;
  if (it.marker == model::Marker::not_applicable) return CellState::not_applicable;
  return it.text.empty() ? CellState::empty : CellState::filled;
}

std::vector<CellState> states_of(const model::Ladder& ladder, std::uint32_t origin,
                                 std::span<const text::Diagnostic> findings) {
  std::vector<CellState> states;
  states.reserve(ladder.expectations.size());
  for (const model::Expectation& it : ladder.expectations) states.push_back(state_of(it));
  for (const text::Diagnostic& finding : findings) {
    if (!tells_of_damage(finding)) continue;
    const std::uint32_t index = expectation_at(ladder, finding.span.begin - origin);
    if (index == model::none) continue;
    CellState& state = states[index];
    if (state == CellState::filled || state == CellState::empty) state = CellState::damaged;
  }
  return states;
}

}  // namespace ladder::semantics
