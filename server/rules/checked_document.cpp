#include "rules/checked_document.h"

namespace ladder::rules {

CheckedDocument checked_document(std::string_view path, std::string_view text,
                                 const model::Document& document) {
  CheckedDocument checked{path, text, &document, {}, {}};
  checked.facts.reserve(document.ladders.size());
  for (const model::PlacedLadder& it : document.ladders)
    checked.facts.push_back(facts_of(it.ladder, text::slice(text, it.span)));
  return checked;
}

LadderPlace ladder_place(const CheckedDocument& document, Place place) {
  const auto& [span, ladder] = document.document->ladders[place.ladder];
  return {place, ladder, text::slice(document.text, span), document.facts[place.ladder]};
}

}  // namespace ladder::rules
