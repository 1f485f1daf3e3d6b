#include "exchange/inference/table_of_contents.h"

#include <set>
#include <string>

#include "exchange/page/lines.h"
#include "text/unicode.h"

namespace ladder::exchange {
namespace {

void take_titles(const Section& section, std::set<std::string>& titles) {
  for (const Section& it : section.sections) {
    if (!it.is_field) titles.insert(text::folded(single_spaced(it.title)));
    take_titles(it, titles);
  }
}

}  // namespace

bool lists_headings(const layout::PlainLadder& table, const Section& root) {
  std::set<std::string> titles;
  take_titles(root, titles);
  std::size_t all = 0;
  std::size_t listed = 0;
  for (const layout::PlainSkill& skill : table.skills)
    for (const layout::PlainExpectation& it : skill.expectations) {
      ++all;
      if (it.passages.size() == 1 &&
          titles.contains(text::folded(single_spaced(it.passages.front().text))))
        ++listed;
    }
  return 1 < listed && 4 * all <= 5 * listed;
}

}  // namespace ladder::exchange
