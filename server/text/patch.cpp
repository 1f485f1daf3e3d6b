#include "text/patch.h"

#include <algorithm>
#include <iterator>

namespace ladder::text {
namespace {

bool meet(Span a, Span b) {
  if (a.empty() || b.empty()) return a.begin <= b.end && b.begin <= a.end;
  return a.begin < b.end && b.begin < a.end;
}

}  // namespace

bool Patch::add(const Fix& fix) {
  if (std::ranges::any_of(fix.edits, [&](const Edit& it) { return meets(it); })) return false;
  for (const Edit& it : fix.edits) edits_.emplace(it.span.begin, it);
  ++fixes_;
  return true;
}

std::string Patch::applied(std::string_view text) const {
  std::string result;
  std::uint32_t at = 0;
  for (const auto& [begin, edit] : edits_) {
    result += text.substr(at, begin - at);
    result += edit.replacement;
    at = edit.span.end;
  }
  result += text.substr(at);
  return result;
}

/// The edits do not meet, so that only the nearest one on either side can be in the way.
bool Patch::meets(const Edit& edit) const {
  auto after = edits_.lower_bound(edit.span.begin);
  if (after != edits_.end() && meet(after->second.span, edit.span)) return true;
  return after != edits_.begin() && meet(std::prev(after)->second.span, edit.span);
}

}  // namespace ladder::text
