#include "semantics/chapters.h"

#include <string>

#include <doctest/doctest.h>
#include <fmt/core.h>

#include "support/opened.h"
#include "support/shapes.h"
#include "support/texts.h"
#include "text/lines.h"

using namespace ladder;

namespace {

/// The chapters according to the grammar, one per line.
std::string chapters_of_tree(const semantics::View& view) {
  std::string lines;
  syntax::Cursor document = view.tree->root();
  syntax::for_each_child(document, [&](syntax::Cursor& part) {
    if (part.kind() != syntax::Kind::chapter) return;
    const text::Span whole = text::without_blank_end(view.text(), part.span());
    lines += fmt::format("{}..{}\n", whole.begin, whole.end);
  });
  return lines;
}

std::string chapters_of_text(const semantics::View& view) {
  std::string lines;
  for (const semantics::Chapter& it : semantics::chapters(view))
    lines += fmt::format("{}..{}\n", it.whole.begin, it.whole.end);
  return lines;
}

std::string titles(const std::string& text) {
  const testing::Opened opened(text);
  std::string all;
  for (const semantics::Chapter& it : semantics::chapters(opened.view()))
    all += fmt::format("[{}]", text::slice(opened.view().text(), it.title));
  return all;
}

}  // namespace

TEST_CASE("a chapter is a heading that isn't a ladder") {
  CHECK(titles("\uFEFF   # All of us #\r\n\r\nProse.\n    # deep\n##### Sub\n#no\n# \n"
               "## Aims\n\nFew.\n## Design\n### Craft\n# Notes\n## Next\n") ==
        "[All of us][][Aims][Notes]");
  CHECK(titles("<!-- a\n# b\n-->\n# c\n<!-- d\n# e\n") == "[c][e]");
  CHECK(titles("") == "");
}

TEST_CASE("chapters are the same as in the grammar") {
  std::size_t count = 0;
  auto check = [&](const std::string& text) {
    const testing::Opened opened(text);
    INFO(text);
    CHECK(chapters_of_text(opened.view()) == chapters_of_tree(opened.view()));
    count += semantics::chapters(opened.view()).size();
  };
  for (const std::string& text : testing::texts()) check(text);
  for (const testing::Shape& it : testing::shapes()) check(it.text(3));
  CHECK(20 < count);
}
