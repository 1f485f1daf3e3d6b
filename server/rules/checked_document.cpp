#include "rules/checked_document.h"

namespace ladder::rules {

CheckedDocument checked_document(std::string_view path, std::string_view text,
                                 const model::Document& document) {
  CheckedDocument checked{path, text, &document, {}};
  checked.facts.reserve(document.ladders.size());
  for (const model::PlacedLadder& it : document.ladders)
    checked.facts.push_back(facts_of(it.ladder, text::slice(text, it.span)));
  return checked;
}

}  // namespace ladder::rules
