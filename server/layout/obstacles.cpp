#include <algorithm>

#include <fmt/core.h>

#include "layout/conversion.h"
#include "layout/read_plain.h"
#include "model/escapes.h"
#include "text/unicode.h"

namespace ladder::layout {
namespace {

using model::FaultKind;
using model::Mention;

std::string line_of(const Source& source, std::uint32_t at) {
  const auto lines = std::ranges::count(source.text.substr(0, at), '\n');
  return fmt::format("(line {} of the ladder)", lines + 1);
}

std::string fault(const Source& source, const model::Fault& it) {
  const std::string line = line_of(source, it.span.begin);
  switch (it.kind) {
    case FaultKind::unclosed_comment: return "a comment isn't closed " + line;
    case FaultKind::lone_subsection:
      return "a `####` heading isn't under any `###` heading " + line;
    case FaultKind::misplaced_delimiter: return "a line of dashes is in the wrong place " + line;
    case FaultKind::unparsed: return "it couldn't be parsed";
    case FaultKind::missing_delimiter:
    case FaultKind::misplaced_directive: break;
  }
  return {};
}

std::string repetition(const Source& source, const std::vector<Mention>& mentions,
                       std::string_view what) {
  const auto it = std::ranges::find(mentions, true, &Mention::repeated);
  if (it == mentions.end()) return {};
  return fmt::format("the {} `{}` appears twice; rename one of them first", what,
                     model::plain_text(source.slice(it->name)));
}

/// A missing label is inferred from the rows next to it, which would change.
std::string nameless(const Source& source) {
  if (form_of(source.ladder)) return {};
  for (const Mention& it : source.ladder.level_mentions)
    if (it.name.empty())
      return "a level has no label " + line_of(source, it.whole.begin) + "; add one first";
  return {};
}

/// Content beyond the header's last cell belongs to no skill and no level.
std::string excess(const Source& source) {
  for (const model::Grid& grid : source.ladder.grids)
    for (const model::Row& it : grid.rows)
      if (grid.columns < it.filled)
        return fmt::format("a row has more cells than the header {}",
                           line_of(source, it.line.begin));
  return {};
}

/// A grid says a level's qualifier only once, and so do rewritten sections.
std::string conflict(const Source& source) {
  std::vector<std::string> qualifiers(source.ladder.levels.size());
  for (const Mention& it : source.ladder.level_mentions) {
    const std::string label = label_of(source, it);
    const auto size = static_cast<std::uint32_t>(label.size());
    const std::string_view qualifier =
        text::slice(label, model::read_label(label, {0, size}).qualifier);
    std::string& known = qualifiers[it.index];
    if (known.empty()) known = qualifier;
    if (!qualifier.empty() && known != qualifier)
      return fmt::format("level `{}` has the qualifiers `{}` and `{}`, and one would be lost",
                         model::plain_text(source.slice(it.name)), known, qualifier);
  }
  return {};
}

}  // namespace

std::string obstacle_to_rewriting(const Source& source) {
  const model::Ladder& ladder = source.ladder;
  for (const model::Fault& it : ladder.faults)
    if (std::string found = fault(source, it); !found.empty()) return found;
  if (std::string found = repetition(source, ladder.level_mentions, "level"); !found.empty())
    return found;
  if (std::string found = repetition(source, ladder.skill_mentions, "skill"); !found.empty())
    return found;
  if (std::string found = nameless(source); !found.empty()) return found;
  if (std::string found = excess(source); !found.empty()) return found;
  return conflict(source);
}

}  // namespace ladder::layout
