#include "rules/found.h"

namespace ladder::rules {

text::Diagnostic placed(const Found& found) {
  text::Diagnostic it = *found.finding;
  it.span = text::moved(it.span, found.origin);
  for (text::Fix& fix : it.fixes)
    for (text::Edit& edit : fix.edits) edit.span = text::moved(edit.span, found.origin);
  for (text::Related& related : it.related)
    if (related.file.empty()) related.span = text::moved(related.span, found.origin);
  return it;
}

}  // namespace ladder::rules
