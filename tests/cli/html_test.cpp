#include <algorithm>
#include <array>
#include <random>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "cli/reporters/reporters.h"
#include "support/reported.h"
#include "text/utf8.h"

using namespace ladder;

namespace {

std::string page_on(const std::string& name, std::string_view text) {
  return testing::reported(name, text, cli::report_html);
}

/// The elements that the page may use.
const std::set<std::string_view> elements{
    "html", "head",    "meta",  "title", "style", "body", "a",  "header",     "h1",    "h2",
    "h3",   "h4",      "dl",    "div",   "dt",    "dd",   "ul", "ol",         "li",    "small",
    "nav",  "section", "main",  "p",     "code",  "bdi",  "b",  "blockquote", "mark",  "strong",
    "span", "table",   "thead", "tbody", "tr",    "th",   "td", "sup",        "footer"};
const std::set<std::string_view> attributes{
    "lang",       "charset", "http-equiv", "content", "name",     "class",      "href",
    "id",         "dir",     "scope",      "role",    "tabindex", "aria-label", "aria-labelledby",
    "aria-hidden"};
const std::set<std::string_view> lone{"meta"};

/// A strict reader for the page. Reports the first thing that isn't as it should be, or nothing.
class Reader {
 public:
  explicit Reader(std::string_view page) : rest_(page) {}

  std::string fault() {
    if (!take("<!doctype html>\n")) return "it does not begin as a page does";
    while (!rest_.empty() && fault_.empty()) {
      if (rest_.front() == '<') read_tag();
      else read_text();
    }
    if (fault_.empty() && !open_.empty()) fault_ = "it does not close " + open_.back();
    for (const std::string& it : links_)
      if (fault_.empty() && !ids_.contains(it)) fault_ = "a link leads nowhere: " + it;
    return fault_;
  }

 private:
  bool take(std::string_view beginning) {
    if (!rest_.starts_with(beginning)) return false;
    rest_.remove_prefix(beginning.size());
    return true;
  }
  std::string_view take_until(std::string_view marks) {
    const std::size_t end = std::min(rest_.find_first_of(marks), rest_.size());
    const std::string_view taken = rest_.substr(0, end);
    rest_.remove_prefix(end);
    return taken;
  }
  void fail(std::string_view what, std::string_view of) {
    if (fault_.empty()) fault_ = fmt::format("{}: {}", what, of.substr(0, 80));
  }

  void read_text() {
    const std::string_view text = take_until("<");
    // The style is ours, and has its own syntax.
    if (!open_.empty() && open_.back() == "style") return;
    if (text.find_first_of(">\"") != text.npos) fail("a mark stands in the text", text);
    check_entities(text);
  }

  void check_entities(std::string_view text) {
    for (std::size_t at = text.find('&'); at != text.npos; at = text.find('&', at + 1)) {
      bool known = false;
      for (const std::string_view it : {"&amp;", "&lt;", "&gt;", "&quot;"})
        known |= text.substr(at).starts_with(it);
      if (!known) fail("an ampersand stands in the text", text.substr(at));
    }
  }

  void read_tag() {
    const std::string_view from = rest_;
    if (take("</")) {
      const std::string name(take_until(">"));
      if (!take(">") || open_.empty() || open_.back() != name) return fail("it closes amiss", from);
      return open_.pop_back();
    }
    take("<");
    const std::string name(take_until(" >"));
    if (!elements.contains(name)) return fail("an element that is not ours", from);
    while (take(" ")) read_attribute(from);
    if (!take(">")) return fail("a tag does not end", from);
    if (!lone.contains(name)) open_.push_back(name);
  }

  void read_attribute(std::string_view from) {
    const std::string name(take_until("= >"));
    if (!attributes.contains(name) || !take("=\"")) return fail("an attribute not ours", from);
    const std::string value(take_until("\""));
    take("\"");
    if (value.find('<') != value.npos) fail("a mark stands in an attribute", from);
    check_entities(value);
    if (name == "id" && !ids_.insert(value).second) fail("an id stands twice", from);
    if (name == "href" && value.starts_with('#')) links_.push_back(value.substr(1));
    else if (name == "href" && !value.starts_with("https://")) fail("a link leads out", from);
  }

  std::string_view rest_;
  std::vector<std::string> open_;
  std::set<std::string> ids_;
  std::vector<std::string> links_;
  std::string fault_;
};

/// Whether it is UTF-8 without characters that move, hide or end something.
bool is_plain(std::string_view page) {
  for (const char it : page)
    if ((0 <= it && it < ' ' && it != '\n') || it == 0x7F) return false;
  return text::invalid_utf8(page).empty();
}

void check_page(std::string_view page) {
  CHECK(Reader(page).fault() == "");
  CHECK(is_plain(page));
}

/// Pieces that are dangerous somewhere, and pieces that make the text a ladder.
constexpr std::array<std::string_view, 34> pieces{
    "<script>",
    "</script>",
    "<!--",
    "-->",
    "</style>",
    "\"",
    "'",
    "&",
    "&lt;",
    "<img src=x onerror=alert(1)>",
    "]]>",
    "`",
    "\\",
    "\xff",
    "\xed\xa0\x80",
    "\xc3",
    "\x01",
    "\x7f",
    {"\0", 1},
    "\u202e",  // NOLINT(misc-misleading-bidirectional)
    "\u2028",
    "\ufffe",
    "<br>",
    "\t",
    "\n",
    "| ",
    "## ",
    "### ",
    "#### 1\n",
    "n/a",
    "same",
    "TBD",
    "Plans the",
    "\nLevel/Skill\tA\tB\n1\t"};

std::string random_text(std::mt19937& random) {
  std::string text = "## A\n\nLevel/Skill\tCraft\tArt\n1\tSketches.\t";
  const std::size_t count = 1 + random() % 60;
  for (std::size_t i = 0; i < count; ++i) text += pieces[random() % pieces.size()];
  return text;
}

}  // namespace

TEST_CASE("no name or text in a ladder can break the page") {
  check_page(page_on("a.ladder", ""));
  check_page(page_on("<b> & \"c\" 'd'.ladder", "## <script>alert(1)</script>\n"));
  std::mt19937 random(1);
  for (int i = 0; i < 2'000; ++i) {
    const std::string text = random_text(random);
    const std::string page = page_on("a.ladder", text);
    INFO("the text was: ", text);
    REQUIRE(Reader(page).fault() == "");
    REQUIRE(is_plain(page));
  }
}

TEST_CASE("the page reader notices text that breaks out") {
  std::string page = page_on("a.ladder", "## Tea\n\nLevel/Skill\tBrewing\n1\tBoils the\n");
  REQUIRE(Reader(page).fault() == "");
  const std::size_t name = page.find("Brewing");
  for (const std::string_view it : {"<script>", "<b onclick=\"x\">", "</main>", "&", "\"", ">"}) {
    std::string broken = page;
    broken.insert(name, it);
    INFO(std::string(it));
    CHECK(Reader(broken).fault() != "");
  }
}

TEST_CASE("bytes that aren't UTF-8 are shown as bytes") {
  const std::string page = page_on("a.ladder",
                                   "## T\xFF"
                                   "a\n\nLevel/Skill\tB\n1\tC.\n");
  CHECK(page.find("T\uFFFDa") != page.npos);
}
