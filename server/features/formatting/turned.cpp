#include "features/formatting/turned.h"

#include <fmt/core.h>

#include "layout/format.h"
#include "model/escapes.h"
#include "text/edits_between.h"
#include "text/lines.h"

namespace ladder::features {

TurnedDocument turned(const model::Document& document, std::string_view text,
                      const layout::Turning& turning) {
  TurnedDocument result;
  std::uint32_t end = 0;
  for (const auto& [span, ladder] : document.ladders) {
    const std::string_view own = text::slice(text, span);
    layout::Turned it = layout::turned({ladder, own, text::line_end_of(text)}, turning);
    if (!it.obstacle.empty()) {
      const std::string title = model::plain_text(own, ladder.title);
      result.obstacles.push_back(
          fmt::format("{} stays as it is: {}",
                      title.empty() ? "a ladder without a title" : '`' + title + '`', it.obstacle));
    }
    result.text.append(text.substr(end, span.begin - end)).append(it.text);
    end = span.end;
  }
  result.text.append(text.substr(end));
  if (result.obstacles.empty()) result.text = layout::formatted(result.text);
  else result.text.clear();
  return result;
}

TurnedLadder turned(const semantics::View& view, const semantics::LadderView& ladder, const layout::Turning& turning) {
  const std::string_view text = view.text();
  layout::Turned it =
      layout::turned({ladder.ladder, ladder.text, text::line_end_of(text)}, turning);
  if (!it.obstacle.empty()) return {{}, std::move(it.obstacle)};
  std::string after(text.substr(0, ladder.origin));
  after.append(it.text).append(text.substr(ladder.origin + ladder.text.size()));
  return {text::edits_between(text, after), {}};
}

}  // namespace ladder::features
