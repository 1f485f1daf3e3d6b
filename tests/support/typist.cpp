#include "support/typist.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace ladder::testing {
namespace {

using namespace std::string_view_literals;

constexpr std::array fragments = {
    "a"sv,
    " "sv,
    "  "sv,
    "\t"sv,
    "\t\t"sv,
    "\n"sv,
    "\r\n"sv,
    "\r"sv,
    "\n\n"sv,
    "\n\n\n"sv,
    "."sv,
    "#"sv,
    "##"sv,
    "# "sv,
    "## "sv,
    "### "sv,
    "#### "sv,
    "##### "sv,
    "\n## Cook\n"sv,
    "\n### Knives\n"sv,
    "\n#### 1\n"sv,
    "\n#### 2 (at night)\nFillets a fish.\n"sv,
    "- "sv,
    "* "sv,
    "1. "sv,
    "\n- Cuts bread.\n"sv,
    "|"sv,
    "| "sv,
    " |\n"sv,
    "\\|"sv,
    "\\"sv,
    "|---|---|\n"sv,
    "\n| Level/Skill | Knives |\n"sv,
    "\n| 3 | Carves. |\n"sv,
    "Level/Skill\t"sv,
    "Skill/Level\t"sv,
    "\nLevel/Skill\tKnives\tFire\n1\tCuts bread.\tLights it.\n"sv,
    "\n2\tsame\tn/a\n"sv,
    "<"sv,
    "<br>"sv,
    "<br>- "sv,
    "<!--"sv,
    "-->"sv,
    "<!-- a\nb -->\n"sv,
    ":"sv,
    "Levels: 1 | 2\n"sv,
    "Track Expert: 3 | 4\n"sv,
    "Track Management : 3m | 4m\n"sv,
    " (Expert)"sv,
    " (Manager)"sv,
    "Track "sv,
    "Senior"sv,
    "Junior"sv,
    "<br>  - "sv,
    "  - "sv,
    "Scale: Low < High\n"sv,
    "Extends: #Cook\n"sv,
    "Level"sv,
    "\xC3\xA9"sv,
    "e\xCC\x81"sv,
    "\xE2\x80\xA2 "sv,
    "\xE2\x80\x8B"sv,
    "\xEF\xBB\xBF"sv,
    "\xF0\x9F\x8D\xB3"sv,
    "\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x8D\xB3"sv,
    "\xFF"sv,
    "\xC3"sv,
    "\x80"sv,
    "\xE2\x80"sv,
    "\xF0\x9F\x8D"sv,
    "\xED\xA0\x80"sv,
    "\0"sv,
};

}  // namespace

std::string Typist::window(const std::string& text) {
  const std::size_t size = std::min<std::size_t>(text.size(), 100 + below(800));
  return text.substr(below(text.size() - size + 1), size);
}

text::Edit Typist::edit(const std::string& text) {
  const auto size = static_cast<std::uint32_t>(text.size());
  const std::uint32_t at = below(size + 1);
  const std::uint32_t kind = below(10);
  const bool deletes = 4 <= kind;
  const bool inserts = kind < 8;
  const bool copies = kind == 0 && 0 < size;

  text::Edit edit{{at, at}, {}};
  if (deletes) edit.span.end += below(std::min(size - at, below(60)) + 1);
  if (inserts) edit.replacement = fragments[below(fragments.size())];
  if (copies) edit.replacement = text.substr(below(size), below(200));
  return edit;
}

}  // namespace ladder::testing
