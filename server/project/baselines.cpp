#include "project/baselines.h"

#include <utility>

#include "baseline/identity.h"

namespace ladder::project {

Baseline baseline_in(std::string text) {
  Baseline it{std::move(text), {}, {}, {}};
  it.file = baseline::parse_baseline(*it.text, it.problem);
  if (it.problem.empty()) it.index = std::make_unique<baseline::BaselineIndex>(it.file.entries);
  return it;
}

const Baseline& Baselines::at(const std::string& path) {
  const auto [it, is_new] = known_.try_emplace(path);
  if (!is_new) return it->second;
  if (std::optional<std::string> text = read_(path)) it->second = baseline_in(*std::move(text));
  return it->second;
}

bool SetAside::holds(const text::Diagnostic& finding, const model::Document& document,
                     std::string_view text) {
  std::vector<baseline::Identity> identities = baseline::identities_of(finding, document, text);
  if (!match_.holds(identities)) return false;
  ++findings_;
  for (baseline::Identity& it : identities) entries_.push_back({std::move(it)});
  return true;
}

}  // namespace ladder::project
