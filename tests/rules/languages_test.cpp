#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "support/checked.h"
#include "support/files.h"
#include "text/utf8.h"

using namespace ladder;

namespace {

/// The text up to a space in its second half, or up to any letter there if it has no spaces.
std::uint32_t end_of_half(std::string_view text) {
  std::uint32_t at = 0;
  while (at < text.size() * 6 / 10) at += text::character_size(text, at);
  const std::size_t space = text.find(' ', at);
  return space == text.npos ? at : static_cast<std::uint32_t>(space);
}

/// The document with the end of one expectation cut off.
std::string cut(std::string document, text::Span whole) {
  const std::string_view text = text::slice(document, whole);
  const std::uint32_t end = whole.begin + end_of_half(text);
  return document.erase(end, whole.end - end);
}

bool is_found(const std::vector<text::Diagnostic>& findings, std::uint32_t begin,
              std::uint32_t end) {
  for (const text::Diagnostic& it : findings)
    if (it.code == "truncated-end" && begin <= it.span.begin && it.span.end <= end) return true;
  return false;
}

}  // namespace

TEST_CASE("truncated text is found in each language") {
  std::size_t languages = 0;
  for (const auto& file : testing::files_below(ROOT_DIR "/samples/languages", {".ladder"})) {
    const std::string document = testing::content_of(file);
    testing::Checked whole;
    whole.add("test.ladder", document);
    const model::PlacedLadder& placed = whole.document("test.ladder").ladders.front();
    std::size_t texts = 0;
    std::size_t found = 0;
    for (const model::Expectation& it : placed.ladder.expectations) {
      if (!it.has_text()) continue;
      const text::Span span = text::moved(it.text, placed.span.begin);
      ++texts;
      if (is_found(testing::findings_in(cut(document, span)), span.begin, span.end)) ++found;
    }
    INFO(file.filename().string(), ": ", found, " of ", texts);
    CHECK(8 <= texts);
    CHECK(2 * texts <= 3 * found);
    ++languages;
  }
  CHECK(languages == 12);
}
