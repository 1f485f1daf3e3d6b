#include "semantics/report/markdown.h"

#include <algorithm>
#include <array>
#include <span>
#include <string_view>
#include <vector>

#include <fmt/core.h>
#include <fmt/ranges.h>

#include "rules/pages.h"
#include "rules/wording.h"
#include "semantics/markdown.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace ladder::semantics {
namespace {

using rules::counted;

/// Words of an author on one line, as Markdown that shows them as they are.
std::string markdown_text(std::string_view plain) {
  const auto is_control = [](char it) { return 0 <= it && it < ' '; };
  std::string line = text::valid_utf8(plain);
  std::ranges::replace_if(line, is_control, ' ');
  std::string markdown;
  for (const char it : to_markdown(line)) {
    markdown += it;
    // GitHub would notify the person with that name; the comment separates the sign from the name.
    if (it == '@') markdown += "<!-- -->";
  }
  return markdown;
}

/// The words of a finding, with its quotations as code.
std::string markdown_message(std::string_view words) {
  std::string markdown;
  for (const MessagePiece& it : pieces_of(words))
    markdown += it.quoted ? code(text::valid_utf8(it.text)) : markdown_text(it.text);
  return markdown;
}

/// The words that a finding marks, in bold, between the others.
std::string markdown_passage(const Passage& passage) {
  const auto is_word = [](text::Character it) {
    return text::is_letter(it.code) || text::is_digit(it.code);
  };
  const std::string marked = with_visible_edges(passage.marked);
  // Asterisks between a word and a sign would be text: `tools **(**such as`.
  const bool opens = passage.before.empty() || passage.before.ends_with(' ') ||
                     is_word(text::character_at(marked, 0));
  const bool closes = passage.after.empty() || passage.after.starts_with(' ') ||
                      is_word(text::character_before(marked, marked.size()));
  const bool tagged = !opens || !closes;
  return markdown_text(passage.before) + (tagged ? "<b>" : "**") + markdown_text(marked) +
         (tagged ? "</b>" : "**") + markdown_text(passage.after);
}

constexpr std::size_t most_urgent = 10;  // findings that are named before all others
constexpr std::size_t most_open = 6;     // of one ladder; more than that are folded
constexpr std::size_t most_rows = 40;    // of a picture; of a longer one only those that matter

/// A page that doesn't become longer than it may.
class Page {
 public:
  explicit Page(std::size_t most) : most_(most) {}

  /// Whether there was room for it. After a block without room, no other has room either.
  bool add(std::string_view block) {
    full_ = full_ || most_ < text_.size() + block.size() + reserve;
    if (!full_) text_ += block;
    return !full_;
  }
  /// The last words and what closes others, for which there is always room.
  void close(std::string_view block) { text_ += block; }

  bool full() const { return full_; }
  const std::string& text() const { return text_; }

 private:
  static constexpr std::size_t reserve = 1'024;

  std::size_t most_;
  std::string text_;
  bool full_ = false;
};

std::string name_text(std::string_view name) {
  constexpr std::size_t most_characters = 100;
  return markdown_text(rules::shortened(name, most_characters));
}

/// Words of Markdown that lead to a place, if there are links.
std::string linked(std::string words, const ReportPart& part, text::Span place,
                   const LinkTo& link_to) {
  return link_to ? fmt::format("[{}]({})", words, link_to(part.path, place)) : words;
}

std::string size_of(const ReportPart& part) {
  return fmt::format("{}, {}, {} expectations filled in",
                     counted(part.matrix.levels.size(), "level"),
                     counted(part.matrix.skills.size(), "skill"), to_string(part.matrix.coverage));
}

// The picture.

/// A sign a cell; the exclamation mark says that there is something about it below.
std::string sign_of(const Square& it) {
  const bool says_so = it.state == CellState::damaged;
  return std::string(sign_of(it.state)) + (it.pressing && !says_so ? " !" : "");
}

std::string legend_of(const std::vector<Square>& squares) {
  std::array<bool, cell_states> seen{};
  bool pressing = false;
  for (const Square& it : squares) {
    seen[static_cast<std::size_t>(it.state)] = true;
    pressing |= it.pressing && it.state != CellState::damaged;
  }
  std::vector<std::string> signs;
  for (std::size_t i = 0; i < seen.size(); ++i) {
    const auto state = static_cast<CellState>(i);
    if (seen[i]) signs.push_back(fmt::format("{} {}", sign_of(state), state_in_words(state)));
  }
  if (pressing) signs.emplace_back("! see below");
  return fmt::format("{}", fmt::join(signs, ", "));
}

/// `most`: how much of the page it may take, in bytes.
std::string picture_of(const ReportPart& part, std::size_t most) {
  const std::vector<Square> squares = squares_of(part);
  const std::size_t levels = part.matrix.levels.size();
  const std::size_t skills = part.matrix.skills.size();
  if (squares.empty()) return "";
  std::string table = "|";
  for (const MatrixName& it : part.matrix.levels)
    table += fmt::format(" | {}", it.name.empty() ? "?" : name_text(name_with_track(it)));
  table += " |\n|---|";
  for (std::size_t i = 0; i < levels; ++i) table += ":-:|";
  std::size_t left_out = 0;
  for (std::uint32_t skill = 0; skill < skills; ++skill) {
    const auto row = std::span(squares).subspan(skill * levels, levels);
    if (most_rows < skills && std::ranges::none_of(row, &Square::pressing)) {
      ++left_out;
      continue;
    }
    table += fmt::format("\n| {}", name_text(skill_in_words(part.matrix, skill)));
    for (const Square& it : row) table += " | " + sign_of(it);
    table += " |";
  }
  table += "\n\n" + legend_of(squares) + ".";
  if (0 < left_out)
    table +=
        fmt::format(" Skills without problems are left out ({} of {} skills).", left_out, skills);
  if (most < table.size()) return "This ladder is too large to show as a table here.\n\n";
  return table + "\n\n";
}

// The findings.

std::string finding_text(const ReportPart& part, const ReportedFinding& reported,
                         const LinkTo& link_to) {
  const text::Diagnostic& finding = reported.finding();
  std::string item =
      fmt::format("- **{}**, {}: {}\n", name_text(place_in_words(part, reported.found)),
                  linked(fmt::format("line {}", reported.line), part, finding.span, link_to),
                  markdown_message(sentence(finding.message)));
  if (const auto passage = passage_of(part, reported))
    item += fmt::format("  > {}\n\n", markdown_passage(*passage));
  std::string rest;
  if (!finding.evidence.empty()) rest += " " + markdown_message(sentence(finding.evidence));
  if (!finding.help.empty())
    rest += fmt::format(" *How to fix it:* {}", markdown_message(sentence(finding.help)));
  if (const std::string page = rules::url_of(finding.code); !page.empty())
    rest += fmt::format(" [Why it matters]({})", page);
  return rest.empty() ? item : item + " " + rest + '\n';
}

class Report {
 public:
  Report(const Overview& overview, const ReportForm& form)
      : overview_(overview), form_(form), page_(form.most) {}

  std::string take() {
    add_head();
    add_unread();
    if (0 < all_) add_urgent();
    for (const ReportPart& it : overview_.parts)
      if (!it.findings.empty()) add_part(it);
    if (!page_.full()) add_clean();
    if (shown_ < all_) add_rest();
    return page_.text();
  }

 private:
  void add_head() {
    page_.add(fmt::format("# Career ladders: {}\n\n{} in {}", problems_in_words(overview_),
                          counted(overview_.ladders, "ladder"), counted(overview_.files, "file")));
    if (0 < overview_.coverage.cells)
      page_.add(fmt::format("; {} expectations are filled in", to_string(overview_.coverage)));
    page_.add(0 < all_ ? fmt::format(". {}.\n\n", to_string(overview_.findings)) : ".\n\n");
  }

  void add_unread() {
    for (const UnreadFile& it : overview_.unread)
      page_.add(fmt::format("> **Couldn't be read:** {}: {}\n\n", markdown_text(it.path),
                            markdown_text(it.reason)));
  }

  /// What does the most harm, and why it does.
  void add_urgent() {
    page_.add("## What to fix first\n\n");
    const std::vector<UrgentPlace> all = by_urgency(overview_);
    std::size_t named = 0;
    for (auto begin = all.begin(); begin != all.end();) {
      const rules::Effect effect = begin->first().effect;
      const auto end = std::find_if(
          begin, all.end(), [&](const UrgentPlace& it) { return it.first().effect != effect; });
      add_effect(effect, {begin, end}, named);
      begin = end;
    }
  }

  /// `named`: how many places are, over all effects.
  void add_effect(rules::Effect effect, std::span<const UrgentPlace> places, std::size_t& named) {
    page_.add(fmt::format("**{}** ({}). {}\n\n", rules::meaning_of(effect),
                          counted(findings_in(places), "problem"), rules::reason_of(effect)));
    if (effect == rules::Effect::wording) return;
    const auto here = places.first(std::min(places.size(), most_urgent - named));
    for (const UrgentPlace& it : here)
      page_.add(fmt::format("{}. **{}.** {}\n", ++named,
                            linked(name_text(spot_in_words(overview_, it)), *it.part,
                                   it.first().finding().span, form_.link_to),
                            markdown_message(messages_of(it))));
    const std::size_t more = findings_in(places) - findings_in(here);
    if (0 < more && !here.empty())
      page_.add(fmt::format("\nAnd {} more below.\n", counted(more, "problem")));
    if (!here.empty()) page_.add("\n");
  }

  void add_part(const ReportPart& part) {
    std::string head = fmt::format("## {}\n\n", title_of(part));
    head += code(text::valid_utf8(part.path));
    // More than a quarter would leave no room for the findings.
    head += part.is_ladder
                ? fmt::format(": {}\n\n{}", size_of(part), picture_of(part, form_.most / 4))
                : "\n\n";
    if (!page_.add(head)) return;
    const bool folded = most_open < part.findings.size();
    if (folded)
      page_.add(
          fmt::format("<details>\n<summary>All {} problems</summary>\n\n", part.findings.size()));
    for (const ReportedFinding& it : part.findings)
      shown_ += page_.add(finding_text(part, it, form_.link_to));
    if (folded) page_.close("\n</details>\n");
    page_.close("\n");
  }

  /// Lists the ladders without findings, in a table if there is nothing else.
  void add_clean() {
    std::vector<const ReportPart*> clean;
    for (const ReportPart& it : overview_.parts)
      if (it.findings.empty()) clean.push_back(&it);
    if (clean.empty()) return;
    page_.add(0 < all_ ? "## No problems\n\n" : "");
    page_.add("| Ladder | File | Levels | Skills | Written |\n|---|---|--:|--:|--:|\n");
    for (std::size_t i = 0; i < std::min(clean.size(), form_.most_clean); ++i)
      page_.add(fmt::format("| {} | {} | {} | {} | {} |\n", title_of(*clean[i]),
                            markdown_text(clean[i]->path), clean[i]->matrix.levels.size(),
                            clean[i]->matrix.skills.size(), to_string(clean[i]->matrix.coverage)));
    if (form_.most_clean < clean.size())
      page_.add(fmt::format("\nand {} more.\n", clean.size() - form_.most_clean));
  }

  void add_rest() {
    page_.close(fmt::format(
        "\n---\n\n{} not shown, to keep this report short enough for a GitHub comment. "
        "For the full report, run `ladder check --output-format html=report.html`.\n",
        all_ - shown_ == 1 ? "1 problem is" : fmt::format("{} problems are", all_ - shown_)));
  }

  std::string title_of(const ReportPart& part) const {
    return linked(name_text(title_in_words(part)), part, part.matrix.place, form_.link_to);
  }

  const Overview& overview_;
  const ReportForm& form_;
  std::size_t all_ = overview_.findings.all();
  Page page_;
  std::size_t shown_ = 0;  // findings that are on the page
};

}  // namespace

std::string to_markdown(const Overview& overview, const ReportForm& form) {
  return Report(overview, form).take();
}

}  // namespace ladder::semantics
