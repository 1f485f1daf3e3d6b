#include "protocol/baselines.h"

namespace ladder::protocol {

const baseline::BaselineIndex* Baselines::at(const std::string& path) {
  const auto [place, is_new] = known_.try_emplace(path);
  Known& it = place->second;
  if (!is_new) return it.index.get();
  it.text = read_(path);
  if (!it.text) {
    it.problem = "there is no such baseline; `ladder baseline create` makes one";
    return nullptr;
  }
  it.file = baseline::parse_baseline(*it.text, it.problem);
  if (!it.problem.empty()) it.problem.insert(0, "this file ");
  else it.index = std::make_unique<baseline::BaselineIndex>(it.file.entries);
  return it.index.get();
}

std::vector<config::Problem> Baselines::problems() const {
  std::vector<config::Problem> all;
  for (const auto& [path, it] : known_)
    if (!it.problem.empty()) all.push_back({path, {}, it.problem});
  return all;
}

const std::string* Baselines::text_of(const std::string& path) const {
  const auto it = known_.find(path);
  return it != known_.end() && it->second.text ? &*it->second.text : nullptr;
}

}  // namespace ladder::protocol
