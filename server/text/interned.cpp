#include "text/interned.h"

#include <set>
#include <string>

namespace ladder::text {

std::string_view interned(std::string_view name) {
  // One set a thread needs no lock. Names are never removed, so views of them stay valid.
  static thread_local auto& names = *new std::set<std::string, std::less<>>;
  const auto known = names.find(name);
  return known != names.end() ? *known : *names.emplace(name).first;
}

}  // namespace ladder::text
