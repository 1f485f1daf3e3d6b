#include "exchange/inference/equal_titles.h"

#include <map>
#include <set>

#include "model/escapes.h"

namespace ladder::exchange {
namespace {

void set_title(layout::PlainLadder& ladder, const std::string& title) {
  const auto written = [](const std::string& name) {
    return model::escaped_name(name, model::Layout::sections);
  };
  const std::size_t at = ladder.head.find(written(ladder.title));
  if (at == ladder.head.npos) return;
  ladder.head.replace(at, written(ladder.title).size(), written(title));
  ladder.title = title;
}

}  // namespace

void tell_apart(Import& import, const std::vector<std::string>& above) {
  std::vector<layout::PlainLadder>& ladders = import.document.ladders;
  std::map<std::string, std::set<std::string>> above_by_title;
  std::map<std::string, std::size_t> ladders_by_title;
  for (std::size_t i = 0; i < ladders.size(); ++i) {
    above_by_title[ladders[i].title].insert(above[i]);
    ++ladders_by_title[ladders[i].title];
  }
  std::set<std::string> placed;
  for (std::size_t i = 0; i < ladders.size(); ++i) {
    const std::string title = ladders[i].title;
    const std::size_t namesakes = ladders_by_title[title];
    if (namesakes == 1 || above_by_title[title].size() < namesakes) continue;
    if (title.empty() || above[i].empty()) continue;
    set_title(ladders[i], above[i] + ": " + title);
    placed.insert(above[i]);
  }
  std::erase_if(import.unplaced, [&](const Unplaced& it) {
    return it.why == no_ladder_below && placed.contains(it.text);
  });
}

}  // namespace ladder::exchange
