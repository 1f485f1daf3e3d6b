#include "rules/found.h"

namespace ladder::rules {

text::Diagnostic in_document(const Found& found) {
  return in_document(*found.finding, found.origin);
}

text::Diagnostic in_document(text::Diagnostic it, std::uint32_t origin) {
  it.span = text::moved(it.span, origin);
  for (text::Fix& fix : it.fixes)
    for (text::Edit& edit : fix.edits) edit.span = text::moved(edit.span, origin);
  for (text::Related& related : it.related)
    if (related.file.empty()) related.span = text::moved(related.span, origin);
  return it;
}

}  // namespace ladder::rules
