#include "semantics/first_words.h"

#include "model/escapes.h"
#include "rules/wording.h"

namespace ladder::semantics {

std::string first_words(const LadderView& view, const model::Expectation& it) {
  constexpr std::size_t most = 60;  // characters
  const bool has_passage = it.has_text() && 0 < it.passages;
  const text::Span words = has_passage ? view.ladder.passages[it.first_passage].span : it.text;
  std::string line = rules::shortened(view.slice(words), most);
  const bool is_plain = line.find('\\') == line.npos;
  return is_plain ? line : model::plain_text(line);
}

}  // namespace ladder::semantics
