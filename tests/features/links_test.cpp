#include <string>

#include <doctest/doctest.h>
#include <fmt/core.h>

#include "features/navigation/navigation.h"
#include "support/opened.h"

using namespace ladder;

namespace {

/// The links of own.ladder, one per line: "`path` -> file at `title`: tooltip".
std::string linked(std::string own) {
  const testing::Opened opened({{"base/all.ladder", "# The house\n\n## Everyone\n"},
                                {"base/two.ladder", "## One\n\n## Two\n"},
                                {"base/untitled.ladder", "Level/Skill\tTeam\n1\tAsks.\n"},
                                {"own.ladder", std::move(own)}});
  const semantics::View view = opened.view("own.ladder");
  std::string lines;
  for (const features::Link& it : features::links_in(view))
    lines +=
        fmt::format("`{}` -> {} at `{}`: {}\n", text::slice(view.text(), it.span), it.target.path,
                    text::slice(opened.view(it.target.path).text(), it.target.span), it.tooltip);
  return lines;
}

}  // namespace

TEST_CASE("the path of `Extends:` is a link if the file exists") {
  CHECK(linked("## Own\nExtends: base/all.ladder\n\n## Other\nExtends: base/two.ladder # two\n") ==
        "`base/all.ladder` -> base/all.ladder at `Everyone`: Open the ladder `Everyone`\n"
        "`base/two.ladder` -> base/two.ladder at `Two`: Open the ladder `Two`\n");
  CHECK(linked("## Own\nExtends: ./base/two.ladder\n\n## Other\nExtends: base/untitled.ladder\n") ==
        "`./base/two.ladder` -> base/two.ladder at ``: Open `./base/two.ladder`\n"
        "`base/untitled.ladder` -> base/untitled.ladder at ``: Open `base/untitled.ladder`\n");
  CHECK(linked("## Own\nExtends: lost.ladder\n\n## Other\nExtends: #Own\n\n## Third\nExtends:\n") ==
        "");
}
