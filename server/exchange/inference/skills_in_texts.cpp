#include "exchange/inference/skills_in_texts.h"

#include <cstddef>
#include <map>
#include <set>
#include <string>

#include "text/unicode.h"

namespace ladder::exchange {
namespace {

/// Whether at least two names come below most of the levels, and hardly any others.
bool name_the_same(const std::vector<Part>& texts) {
  std::map<std::string, std::size_t> names;
  std::size_t all = 0;
  for (const Part& text : texts) {
    std::set<std::string> own;
    for (const Part& it : text.parts) own.insert(text::folded(it.title));
    for (const std::string& it : own) ++names[it];
    all += text.parts.size();
  }
  std::size_t shared = 0;
  std::size_t uses = 0;
  for (const auto& [name, count] : names) {
    if (count < 2 || 2 * count < texts.size()) continue;
    ++shared;
    uses += count;
  }
  return 2 <= shared && 3 * all <= 4 * uses;
}

}  // namespace

bool add_skills_in_texts(Assembly& ladder, const std::vector<std::uint32_t>& levels,
                         const std::vector<Part>& texts, std::string_view header) {
  const std::vector<Part> by_leads = with_leads(texts);
  if (!name_the_same(by_leads)) return false;
  for (std::size_t i = 0; i < by_leads.size(); ++i) {
    if (!by_leads[i].passages.empty())
      ladder.add(ladder.skill(header), levels[i], by_leads[i].passages);
    for (const Part& it : by_leads[i].parts)
      ladder.add(ladder.skill(it.title), levels[i], it.passages);
  }
  return true;
}

}  // namespace ladder::exchange
