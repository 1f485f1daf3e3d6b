#include "support/texts.h"

#include "support/files.h"
#include "support/fixture.h"
#include "support/grammar_case.h"
#include "support/markdown.h"

namespace ladder::testing {

std::vector<std::string> texts() {
  std::vector<std::string> all;
  for (const auto& file : files_below(ROOT_DIR "/samples", {".ladder", ".ladder.md"}))
    all.push_back(content_of(file));
  for (const auto& file : files_below(TESTS_DIR "/rules", {".md"}))
    for (const Case& it : read_fixture(file).cases)
      all.push_back(it.escaped ? unescaped(it.source) : it.source);
  for (const auto& file : files_below(TESTS_DIR "/model/lower", {".md"}))
    for (const Block& it : read_markdown(content_of(file)).blocks)
      if (it.info.starts_with("ladder"))
        all.push_back(it.info == "ladder escaped" ? unescaped(it.text) : it.text);
  for (const auto& file : files_below(ROOT_DIR "/grammar/test/corpus", {".txt"}))
    for (GrammarCase& it : read_grammar_cases(content_of(file))) all.push_back(std::move(it.text));
  return all;
}

}  // namespace ladder::testing
