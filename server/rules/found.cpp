#include "rules/found.h"

namespace ladder::rules {

text::Diagnostic placed(const Found& found) { return placed(*found.finding, found.origin); }

text::Diagnostic placed(text::Diagnostic it, std::uint32_t origin) {
  it.span = text::moved(it.span, origin);
  for (text::Fix& fix : it.fixes)
    for (text::Edit& edit : fix.edits) edit.span = text::moved(edit.span, origin);
  for (text::Related& related : it.related)
    if (related.file.empty()) related.span = text::moved(related.span, origin);
  return it;
}

}  // namespace ladder::rules
