#include "support/corpus.h"

#include <cstdlib>
#include <set>
#include <sstream>

#include <nlohmann/json.hpp>

#include "model/escapes.h"
#include "support/files.h"

namespace ladder::testing {
namespace {

namespace fs = std::filesystem;

std::string with_single_spaces(const std::string& line) {
  std::istringstream words(line);
  std::string text;
  for (std::string word; words >> word;) text.append(text.empty() ? "" : " ").append(word);
  return text;
}

/// Paragraphs are separated by blank lines; an item begins with `- `, after an indent if it is
/// nested in another.
std::vector<PlainPassage> passages_of(const std::string& cell) {
  std::vector<PlainPassage> passages;
  bool goes_on = false;
  for (const std::string& line : lines_of(cell)) {
    const std::string text = with_single_spaces(line);
    if (text.starts_with("- ")) passages.push_back({model::PassageKind::item, text.substr(2)});
    else if (goes_on && !text.empty()) passages.back().text += " " + text;
    else if (!text.empty()) passages.push_back({model::PassageKind::paragraph, text});
    goes_on = !text.empty();
  }
  return passages;
}

PlainLadder read_ladder(const nlohmann::json& source) {
  PlainLadder ladder;
  ladder.title = source["title"];
  ladder.levels = source["levels"].get<std::vector<std::string>>();
  std::set<std::string> known;
  for (const std::string skill : source["skills"]) {
    if (!known.insert(model::key_of(skill)).second) continue;
    ladder.skills.push_back(skill);
    const nlohmann::json& texts = source["cells"][skill];
    std::vector<std::vector<PlainPassage>> cells;
    for (const std::string& level : ladder.levels)
      cells.push_back(passages_of(texts.value(level, "")));
    ladder.cells.push_back(std::move(cells));
  }
  return ladder;
}

}  // namespace

fs::path corpus_folder() {
  const char* given = std::getenv("LADDER_CORPUS");
  const fs::path folder = given ? given : ROOT_DIR "/../shared/corpus";
  return fs::exists(folder) ? folder : fs::path();
}

std::vector<CorpusLadder> corpus_ladders() {
  std::vector<CorpusLadder> ladders;
  const fs::path folder = corpus_folder();
  if (folder.empty()) return ladders;
  for (const fs::path& file : files_below(folder / "ladders", {".json"}))
    ladders.push_back({file.stem().string(), read_ladder(nlohmann::json::parse(content_of(file)))});
  return ladders;
}

}  // namespace ladder::testing
