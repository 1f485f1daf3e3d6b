#include "config/repeated.h"

#include <set>

#include <fmt/core.h>

namespace ladder::config {

void refuse_repeated(const Value& object, std::string_view where,
                     const std::function<void(text::Span span, std::string message)>& refuse) {
  std::set<std::string_view> seen;
  for (const Member& it : object.members) {
    const bool is_first = seen.insert(it.key).second;
    if (is_first) continue;
    refuse(it.key_span, fmt::format("`{}{}` stands here for the second time; make one of the two",
                                    where, it.key));
  }
}

}  // namespace ladder::config
