#include "support/editor/result_ids.h"

#include <algorithm>
#include <stdexcept>

#include <fmt/core.h>

namespace ladder::testing {

Json ResultIds::numbered(const Json& said) {
  Json result = said;
  if (!said.is_structured()) return result;
  for (const auto& [name, member] : result.items()) {
    const bool is_id = said.is_object() && name == "resultId" && member.is_string();
    member = is_id ? Json(this->name(member.get<std::string>())) : numbered(member);
  }
  return result;
}

Json ResultIds::meant(const Json& value) const {
  Json result = value;
  if (value.is_structured())
    for (Json& it : result) it = meant(it);
  for (std::size_t i = 0; i < ids_.size(); ++i)
    if (value == fmt::format("result {}", i + 1)) return ids_[i];
  return result;
}

std::string ResultIds::name(const std::string& id) {
  const auto known = std::ranges::find(ids_, id);
  const auto number = known - ids_.begin() + 1;
  if (known == ids_.end()) ids_.push_back(id);
  return fmt::format("result {}", number);
}

}  // namespace ladder::testing
