#include "support/editor/result_ids.h"

#include <algorithm>
#include <stdexcept>

#include <fmt/core.h>

namespace ladder::testing {

Json ResultIds::with_names(const Json& message) {
  Json result = message;
  if (!message.is_structured()) return result;
  for (const auto& [name, member] : result.items()) {
    const bool is_id = message.is_object() && name == "resultId" && member.is_string();
    member = is_id ? Json(this->name(member.get<std::string>())) : with_names(member);
  }
  return result;
}

Json ResultIds::with_ids(const Json& value) const {
  Json result = value;
  if (value.is_structured())
    for (Json& it : result) it = with_ids(it);
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
