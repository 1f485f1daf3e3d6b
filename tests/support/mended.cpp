#include "support/mended.h"

#include <algorithm>
#include <cctype>
#include <set>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "baseline/new_findings.h"
#include "model/lower.h"
#include "project/fixing.h"
#include "support/fixture.h"
#include "support/said.h"
#include "support/sayings.h"
#include "syntax/tree.h"
#include "text/patch.h"
#include "text/unicode.h"

namespace ladder::testing {
namespace {

/// Documents that are checked together, and what there is to say about each.
class Drafts {
 public:
  explicit Drafts(std::span<const std::string> contents)
      : project_([this](std::string_view) -> const rules::Settings& {
          ++checks_;
          return settings_;
        }) {
    for (std::size_t i = 0; i < contents.size(); ++i) {
      names_.push_back(i == 0 ? "test.ladder" : fmt::format("test-{}.ladder", i));
      project_.add(project::parse_file(names_.back(), contents[i]));
    }
    project_.check_all(names_, 1);
    learn();
  }

  /// Makes their fixes.
  project::FixingOutcome fix(const semantics::FixChoice& choice) {
    checks_ = 0;
    project::FixingOutcome outcome = project::fix(project_, names_, choice, 1);
    learn();
    return outcome;
  }

  /// How often the last fixes changed something.
  int revisions() const { return checks_ / static_cast<int>(names_.size()); }

  std::vector<std::string> texts;
  std::vector<std::vector<text::Diagnostic>> findings;

 private:
  void learn() {
    texts.clear();
    findings.clear();
    for (const std::string& it : names_) {
      texts.push_back(project_.find(it)->text());
      findings.push_back(project_.all_findings(it));
    }
  }

  rules::Settings settings_ = rules::default_settings();
  int checks_ = 0;  // of one document each
  std::vector<std::string> names_;
  project::Project project_;
};

std::string shown(const Drafts& drafts) {
  std::string words;
  for (std::size_t i = 0; i < drafts.texts.size(); ++i)
    words += fmt::format("{}{}\n", escaped(drafts.texts[i]), one_a_line(drafts.findings[i]));
  return words;
}

std::string both(const Drafts& before, const Drafts& after) {
  return fmt::format("{}\nbecomes\n\n{}", shown(before), shown(after));
}

/// What a text says without what separates it: spaces, marks of lists, invisible characters,
/// comments.
std::string letters_of(std::string_view text) {
  std::string letters;
  while (!text.empty()) {
    const std::size_t begin = text.find("<!--");
    for (const char it : text.substr(0, begin))
      if (std::isalnum(static_cast<unsigned char>(it)) != 0) letters += it;
    const std::size_t end = begin == text.npos ? begin : text.find("-->", begin);
    text.remove_prefix(end == text.npos ? text.size() : end + 3);
  }
  return letters;
}

Said letters_in(const std::string& text) {
  Said said = said_in(model::lower(syntax::Tree(text), text), text);
  for (auto& [cell, words] : said) words = letters_of(words);
  return said;
}

/// Whether each text that one document says is said by the other, wherever.
bool say_the_same(const Said& one, const Said& other) {
  std::multiset<std::string> texts;
  std::multiset<std::string> others;
  for (const auto& [cell, text] : one) texts.insert(text);
  for (const auto& [cell, text] : other) others.insert(text);
  return texts == others;
}

/// Whether a place lies in what makes a ladder: a heading, a label, a name, a line of dashes.
bool is_in_structure(const std::string& content, text::Span span) {
  const std::string_view text = content;
  const model::Document document = model::lower(syntax::Tree(text), text);
  const bool is_in_cell = std::ranges::any_of(document.ladders, [&](const auto& it) {
    return std::ranges::any_of(it.ladder.expectations, [&](const model::Expectation& cell) {
      return text::moved(cell.place, it.span.begin).contains(span);
    });
  });
  if (!is_in_cell) return true;
  const std::string_view before = text.substr(0, span.begin);
  const std::string_view line = before.substr(before.rfind('\n') + 1);
  const bool is_dashes = line.find_first_not_of("|-: ") == line.npos;
  return is_dashes || (line.find('\t') == line.npos && line.find('|', 1) == line.npos);
}

/// Whether a safe fix keeps what the ladders say: all but the place that the finding speaks of, or
/// all texts, where it mends a name.
bool keeps(const std::string& before, const text::Diagnostic& finding, const std::string& after) {
  // Closes a comment that swallowed what follows.
  if (finding.code == "syntax-error") return true;
  // What hides a heading or a header from the parser does not hide it from a reader.
  if (finding.code == "invisible-character" && is_in_structure(before, finding.span)) return true;
  const Said was = letters_in(before);
  const Said is = letters_in(after);
  const std::vector<Cell> cells = different(was, is);
  return cells.size() <= 1 || say_the_same(was, is);
}

std::string fault_of_safe(const std::string& text, const std::vector<text::Diagnostic>& findings) {
  for (const text::Diagnostic& it : findings) {
    const text::Fix* safe = semantics::sole_fix(it, text::Applicability::safe);
    if (!safe) continue;
    text::Patch patch;
    if (!patch.add(*safe)) return fmt::format("`{}` overlaps itself", safe->title);
    const std::string after = patch.applied(text);
    if (!keeps(text, it, after))
      return fmt::format("`{}` of {} changes what is said: {}\nbecomes\n\n{}", safe->title, it.code,
                         escaped(text), escaped(after));
  }
  return "";
}

/// Each draft of which something is said that was not said before.
bool has_news(const Drafts& before, const Drafts& after) {
  for (std::size_t i = 0; i < before.findings.size(); ++i)
    if (!baseline::new_findings({before.texts[i], before.findings[i]},
                                {after.texts[i], after.findings[i]})
             .empty())
      return true;
  return false;
}

/// A rule that still has fixes which are to be made, or nothing.
std::string_view endless(const Drafts& drafts, const semantics::FixChoice& choice,
                         const project::FixingOutcome& outcome) {
  for (std::size_t i = 0; i < drafts.findings.size(); ++i) {
    for (const text::Diagnostic& it : drafts.findings[i]) {
      const text::Fix* left = semantics::chosen_fix(it, choice);
      if (left && !outcome.left_out.contains(project::identity_of(i, it, *left))) return it.code;
    }
  }
  return "";
}

}  // namespace

Mending mended(std::span<const std::string> texts, text::Applicability most) {
  const Drafts before(texts);
  if (most == text::Applicability::safe) {
    for (std::size_t i = 0; i < texts.size(); ++i) {
      std::string fault = fault_of_safe(texts[i], before.findings[i]);
      if (!fault.empty()) return {0, std::move(fault)};
    }
  }

  Mending result;
  const semantics::FixChoice choice{most};
  Drafts after(texts);
  const project::FixingOutcome outcome = after.fix(choice);
  result.rounds = after.revisions();
  if (has_news(before, after)) return {0, "something is new: " + both(before, after)};
  const std::string_view rule = endless(after, choice, outcome);
  if (!rule.empty())
    return {0, fmt::format("there is no end to {}: {}", rule, both(before, after))};
  Drafts again(after.texts);
  again.fix(choice);
  if (again.texts != after.texts) return {0, "a second run changes more: " + both(after, again)};
  return result;
}

}  // namespace ladder::testing
