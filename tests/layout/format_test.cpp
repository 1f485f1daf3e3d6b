#include "layout/format.h"

#include <cstdlib>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "support/corpus.h"
#include "support/formats.h"
#include "support/opened.h"
#include "support/texts.h"
#include "support/typist.h"

using namespace ladder;

namespace {

std::vector<std::string> known_texts() {
  std::vector<std::string> texts = testing::texts();
  for (const auto& [name, ladder] : testing::corpus_ladders())
    for (const testing::Form& form : testing::forms)
      texts.push_back(testing::serialize(ladder, form));
  return texts;
}

}  // namespace

TEST_CASE("formatting keeps the content of a document, and changes nothing when repeated") {
  for (const std::string& text : known_texts()) CHECK(testing::format_fault(text) == "");
}

TEST_CASE("formatting keeps content that it once changed") {
  for (const std::string text :
       {"<!-- one\n## Piano\nScale: Assists < Works alone <<!-- a\nb -->\nLevels: 1 | 2\n",
        "\r\n\xEF\xBB\xBF# Piano\n \n"})
    CHECK(testing::format_fault(text) == "");
}

TEST_CASE("formatting keeps what a damaged document says") {
  // LADDER_FORMATS=N looks at so many.
  const char* const given = std::getenv("LADDER_FORMATS");
  const long count = given ? std::atol(given) : 3000;
  const char* const begun = std::getenv("LADDER_FORMATS_SEED");
  testing::Typist typist(begun ? static_cast<std::uint32_t>(std::atol(begun)) : 2026);
  std::vector<std::string> texts = testing::texts();
  for (long i = 0; i < count; ++i) {
    std::string text = typist.window(texts[typist.below(texts.size())]);
    for (std::uint32_t edits = 1 + typist.below(12); 0 < edits; --edits)
      text = testing::edited(text, {typist.edit(text)});
    const std::string fault = testing::format_fault(text);
    CAPTURE(i);
    REQUIRE(fault == "");
  }
}
