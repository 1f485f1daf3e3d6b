#include "semantics/markdown.h"

#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

using namespace ladder;
using model::PassageKind;
using semantics::code;
using semantics::to_markdown;

namespace {

/// The lines as prose, those that begin with a bullet as list items, with the text between `‹` and
/// `›` marked.
std::string shown(std::string_view lines, std::string_view mark = "**") {
  constexpr std::string_view open = "‹";
  constexpr std::string_view close = "›";
  semantics::Prose prose;
  std::vector<text::Span> marked;
  bool begins_line = true;
  while (!lines.empty()) {
    const auto here = static_cast<std::uint32_t>(prose.text.size());
    if (begins_line) {
      const bool item = lines.starts_with("• ");
      prose.kinds.push_back(item ? PassageKind::item : PassageKind::paragraph);
      if (item) lines.remove_prefix(std::string_view("• ").size());
    }
    begins_line = lines.front() == '\n';
    if (lines.starts_with(open)) {
      marked.push_back({here, here});
      lines.remove_prefix(open.size());
    } else if (lines.starts_with(close)) {
      marked.back().end = here;
      lines.remove_prefix(close.size());
    } else {
      prose.text += lines.front();
      lines.remove_prefix(1);
    }
  }
  return to_markdown(prose, marked, mark);
}

}  // namespace

TEST_CASE("plain text stays plain") {
  CHECK(to_markdown("") == "");
  CHECK(to_markdown("Runs DNS.") == "Runs DNS.");
  CHECK(to_markdown("2 * 3 ** 4 __init__") == "2 \\* 3 \\*\\* 4 \\_\\_init\\_\\_");
  CHECK(to_markdown("[a](b) ![c](d)") == "\\[a](b) !\\[c](d)");
  CHECK(to_markdown("`x` ~~y~~ a|b") == "\\`x\\` \\~\\~y\\~\\~ a\\|b");
  CHECK(to_markdown("<b> </b> <!-- -->") == "\\<b> \\</b> \\<!-- -->");
  CHECK(to_markdown("&amp; &#65;") == "\\&amp; \\&#65;");
  CHECK(to_markdown("\\* C:\\tools \\") == "\\\\\\* C:\\tools \\\\");
}

TEST_CASE(
    "what does not act is left as it is, so that it also reads well where nothing renders it") {
  CHECK(to_markdown("snake_case R&D 3 < 4 a-b (c) #1 é_é Q&A ok") ==
        "snake_case R&D 3 < 4 a-b (c) #1 é_é Q&A ok");
  CHECK(to_markdown("C++ and C#, 1. not at the beginning - really > yes") ==
        "C++ and C#, 1. not at the beginning - really > yes");
  CHECK(to_markdown("-5 % of 2.5") == "-5 % of 2.5");
  CHECK(to_markdown("1.5 times") == "1.5 times");
}

TEST_CASE("the beginning of a line doesn't turn it into something else") {
  CHECK(to_markdown("# of incidents") == "\\# of incidents");
  CHECK(to_markdown("##") == "\\#\\#");
  CHECK(to_markdown("- 5 %") == "\\- 5 %");
  CHECK(to_markdown("+ more") == "\\+ more");
  CHECK(to_markdown("---") == "\\---");
  CHECK(to_markdown("> 5 years") == "\\> 5 years");
  CHECK(to_markdown("12. Mai") == "12\\. Mai");
  CHECK(to_markdown("3)") == "3\\)");
}

TEST_CASE("passages become paragraphs and lists") {
  CHECK(shown("Plants along a line:\n• hedges,\n• bulbs.\nReports.\n• Waters.") ==
        "Plants along a line:\n\n- hedges,\n- bulbs.\n\nReports.\n\n- Waters.");
  CHECK(shown("• # of beds") == "- \\# of beds");
  CHECK(shown("") == "");
}

TEST_CASE("marked parts are put between marks") {
  CHECK(shown("Runs ‹DNS and mail›.") == "Runs **DNS and mail**.");
  CHECK(shown("‹Runs› DNS ‹alone›") == "**Runs** DNS **alone**");
  CHECK(shown("Runs ‹DNS›.", "~~") == "Runs ~~DNS~~.");
  CHECK(shown("‹12. Mai› # ‹a*b›") == "**12\\. Mai** # **a\\*b**");
}

TEST_CASE("marks end with a passage and start again in the next one") {
  CHECK(shown("Plants ‹hedges.\n• Waters\n• all› trees.") ==
        "Plants **hedges.**\n\n- **Waters**\n- **all** trees.");
}

TEST_CASE("a name is code, whatever it contains") {
  CHECK(code("IC 4") == "`IC 4`");
  CHECK(code(" a\n b ") == "`a b`");
  CHECK(code("the `x`") == "`` the `x` ``");
  CHECK(code("```") == "```` ``` ````");
  CHECK(code(std::string(200, 'x')).size() < 130);
}

TEST_CASE("every line of a quotation is marked") {
  CHECK(semantics::quotation("") == "");
  CHECK(semantics::quotation("a\n\n- b\n") == "> a\n>\n> - b\n");
}
