#include "support/edited.h"

#include <fmt/format.h>

#include "support/model_text.h"

namespace ladder::testing {

text::Edit Edited::apply(const text::Edit& edit) {
  const auto inserted = static_cast<std::uint32_t>(edit.replacement.size());
  text::Edit undo{{edit.span.begin, edit.span.begin + inserted},
                  std::string(text::slice(text_, edit.span))};
  std::string before = text_;
  text_.replace(edit.span.begin, edit.span.size(), edit.replacement);
  const text::Span touched = tree_.edit(before, text_, edit.span, inserted);
  std::vector<model::PlacedLadder> replaced;
  document_.follow(tree_, text_, touched, replaced);
  return undo;
}

std::string Edited::difference() const {
  const syntax::Tree fresh(text_);
  if (std::string followed = tree_.to_string(), anew = fresh.to_string(); followed != anew)
    return fmt::format("the tree after the edits:\n{}a fresh tree:\n{}", followed, anew);
  const std::string followed = to_text(document_.document());
  const std::string anew = to_text(model::lower(fresh, text_));
  if (followed != anew)
    return fmt::format("the model after the edits:\n{}a fresh model:\n{}", followed, anew);
  return {};
}

}  // namespace ladder::testing
