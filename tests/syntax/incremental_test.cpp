#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "support/corpus.h"
#include "support/edited.h"
#include "support/fixture.h"
#include "support/texts.h"
#include "support/typist.h"
#include "text/diagnostic.h"

using namespace ladder;

namespace {

/// Edits one part of a text after another, and returns the first difference from a fresh parse, if
/// any.
std::string first_difference(const std::string& text, int edits) {
  constexpr int edits_of_a_part = 50;
  testing::Typist typist(20240229);
  for (int done = 0; done < edits;) {
    testing::Edited edited(typist.window(text));
    std::vector<text::Edit> undo;
    for (int i = 0; i < edits_of_a_part; ++i, ++done) {
      const std::string before = edited.text();
      const bool undoes = !undo.empty() && typist.below(5) == 0;
      const text::Edit edit = undoes ? undo.back() : typist.edit(before);
      if (undoes) undo.pop_back();
      text::Edit inverse = edited.apply(edit);
      if (!undoes) undo.push_back(std::move(inverse));
      if (std::string difference = edited.difference(); !difference.empty())
        return fmt::format("{}..{} of\n{}\nreplaced by `{}`:\n{}", edit.span.begin, edit.span.end,
                           testing::escaped(before), testing::escaped(edit.replacement),
                           difference);
    }
  }
  return {};
}

/// How many edits are tried; the environment may ask for more than the tests have time for.
int edit_count() {
  const char* wanted = std::getenv("LADDER_EDITS");
  return wanted ? std::atoi(wanted) : 10'000;
}

}  // namespace

TEST_CASE("after any edit, the tree and the model are the same as after a fresh parse") {
  std::string all;
  for (const std::string& it : testing::texts()) all += it + "\n";
  for (const auto& [name, ladder] : testing::corpus_ladders())
    for (const testing::Form& form : testing::forms) all += testing::serialize(ladder, form) + "\n";
  CHECK(first_difference(all, edit_count()) == "");
}
