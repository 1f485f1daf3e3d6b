#include "support/fix_check.h"

#include <algorithm>
#include <cctype>
#include <iterator>
#include <map>
#include <set>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "baseline/new_findings.h"
#include "model/lower.h"
#include "project/fixing.h"
#include "support/contents.h"
#include "support/finding_tally.h"
#include "support/fixture.h"
#include "syntax/tree.h"
#include "text/patch.h"
#include "text/unicode.h"

namespace ladder::testing {
namespace {

/// Documents that are checked together, with the findings in each.
class Drafts {
 public:
  explicit Drafts(std::span<const std::string> contents)
      : project_([this](std::string_view name) -> const rules::Settings& {
          count_revision(std::string(name));
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
    revisions_ = 0;
    project::FixingOutcome outcome = project::fix(project_, names_, choice, 1);
    learn();
    return outcome;
  }

  /// How often the last fixes changed something.
  int revisions() const { return revisions_; }

  std::vector<std::string> texts;
  std::vector<std::vector<text::Diagnostic>> findings;

 private:
  void count_revision(const std::string& name) {
    const project::Document* const document = project_.find(name);
    if (!document || known_[name] == document->text()) return;
    known_[name] = document->text();
    ++revisions_;
  }

  void learn() {
    texts.clear();
    findings.clear();
    for (const std::string& it : names_) {
      texts.push_back(project_.find(it)->text());
      findings.push_back(project_.all_findings(it));
    }
  }

  rules::Settings settings_ = rules::default_settings();
  int revisions_ = 0;
  std::map<std::string, std::string> known_;  // the text of each document that was seen last
  std::vector<std::string> names_;
  project::Project project_;
};

std::string shown(const Drafts& drafts) {
  std::string words;
  for (std::size_t i = 0; i < drafts.texts.size(); ++i)
    words += fmt::format("{}{}\n", escaped(drafts.texts[i]), one_per_line(drafts.findings[i]));
  return words;
}

std::string both(const Drafts& before, const Drafts& after) {
  return fmt::format("{}\nbecomes\n\n{}", shown(before), shown(after));
}

/// The text without separators: spaces, list markers, invisible characters, comments.
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

Contents letters_in(const std::string& text) {
  Contents contents = contents_in(model::lower(syntax::Tree(text), text), text);
  for (auto& [cell, words] : contents) words = letters_of(words);
  return contents;
}

/// Whether two documents have the same expectations, in any places.
bool have_same_expectations(const Contents& one, const Contents& other) {
  std::multiset<std::string> texts;
  std::multiset<std::string> others;
  for (const auto& [cell, text] : one) texts.insert(text);
  for (const auto& [cell, text] : other) others.insert(text);
  return texts == others;
}

/// Whether a place is in the structure of a ladder: a heading, a label, a name, a line of dashes.
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

/// The words of all expectations in a document, and how many boundaries they have between
/// paragraphs and items.
struct Wording {
  std::multiset<std::string> words;
  std::size_t boundaries = 0;
};

void add_words(std::string_view text, Wording& wording) {
  std::string word;
  for (const char it : fmt::format("{} ", text)) {
    const auto byte = static_cast<unsigned char>(it);
    if (std::isalnum(byte) != 0 || 0x80 <= byte) word += it;
    else if (!word.empty()) wording.words.insert(text::folded(std::exchange(word, "")));
  }
}

/// Two spaces in a cell of a matrix can be a boundary, unless nothing else can be one.
std::size_t boundaries_of(std::string_view text, const model::Expectation& it) {
  std::size_t gaps = 0;
  if (it.layout == model::Layout::matrix) {
    for (std::size_t at = text.find("  "); at != text.npos; at = text.find("  ", at)) {
      ++gaps;
      at = text.find_first_not_of(' ', at);
    }
  }
  const std::size_t passages = it.passages - 1;
  return passages == 0 && gaps == 1 ? 0 : passages + gaps;
}

Wording wording_of(std::string_view text) {
  Wording wording;
  const model::Document document = model::lower(syntax::Tree(text), text);
  for (const auto& [span, ladder] : document.ladders) {
    const std::string_view own = text::slice(text, span);
    for (const model::Expectation& it : ladder.expectations) {
      if (it.text.empty()) continue;
      if (it.marker != model::Marker::none) add_words(text::slice(own, it.text), wording);
      if (!it.has_text()) continue;
      for (std::uint32_t i = 0; i < it.passages; ++i)
        add_words(text::slice(own, ladder.passages[it.first_passage + i].span), wording);
      wording.boundaries += boundaries_of(text::slice(own, it.text), it);
    }
  }
  return wording;
}

std::multiset<std::string> difference(const std::multiset<std::string>& one,
                                      const std::multiset<std::string>& other) {
  std::multiset<std::string> rest;
  std::ranges::set_difference(one, other, std::inserter(rest, rest.end()));
  return rest;
}

std::string sorted_letters(const std::multiset<std::string>& words) {
  std::string letters;
  for (const std::string& it : words) letters += it;
  std::ranges::sort(letters);
  return letters;
}

/// Whether a safe fix keeps all words of all expectations except the one that the finding names,
/// and joins no paragraphs or items.
bool keeps_words(const std::string& before, const text::Diagnostic& finding,
                 const std::string& after) {
  const Wording was = wording_of(before);
  const Wording is = wording_of(after);
  if (is.boundaries < was.boundaries) return false;
  // They change characters within words.
  static const std::set<std::string_view> of_characters = {"invalid-utf8", "invisible-character",
                                                           "mojibake"};
  if (of_characters.contains(finding.code)) return true;
  const auto removed = difference(was.words, is.words);
  const auto added = difference(is.words, was.words);
  if (finding.code == "split-word") return sorted_letters(removed) == sorted_letters(added);
  if (!added.empty()) return false;
  if (finding.code != "repeated-word") return removed.empty();
  Wording named;
  add_words(text::slice(before, finding.span), named);
  return std::ranges::all_of(removed, [&](const std::string& it) {
    return named.words.contains(it) && is.words.contains(it);
  });
}

/// Whether a safe fix keeps the content of the ladders: everything except the place that the
/// finding is about, or all expectations if it fixes a name.
bool keeps(const std::string& before, const text::Diagnostic& finding, const std::string& after) {
  // Closes a comment that swallowed what follows.
  if (finding.code == "syntax-error") return true;
  // Replaces a word by another one with the same meaning.
  if (finding.code == "spelled-out-marker") return true;
  // What hides a heading or a header from the parser doesn't hide it from a reader.
  if (finding.code == "invisible-character" && is_in_structure(before, finding.span)) return true;
  const Contents was = letters_in(before);
  const Contents is = letters_in(after);
  const std::vector<Cell> cells = different(was, is);
  return (cells.size() <= 1 || have_same_expectations(was, is)) &&
         keeps_words(before, finding, after);
}

std::string fault_of_safe(const std::string& text, const std::vector<text::Diagnostic>& findings) {
  for (const text::Diagnostic& it : findings) {
    const text::Fix* safe = semantics::sole_fix(it, text::Applicability::safe);
    if (!safe) continue;
    text::Patch patch;
    if (!patch.add(*safe)) return fmt::format("`{}` overlaps itself", safe->title);
    const std::string after = patch.applied(text);
    if (!keeps(text, it, after))
      return fmt::format("`{}` of {} changes what is contents: {}\nbecomes\n\n{}", safe->title,
                         it.code, escaped(text), escaped(after));
  }
  return "";
}

/// Each draft with a finding that it didn't have before.
bool has_news(const Drafts& before, const Drafts& after) {
  for (std::size_t i = 0; i < before.findings.size(); ++i)
    if (!baseline::new_findings({before.texts[i], before.findings[i]},
                                {after.texts[i], after.findings[i]})
             .empty())
      return true;
  return false;
}

/// A rule that still has fixes to make, or nothing.
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

FixCheck check_fixes(std::span<const std::string> texts, text::Applicability most) {
  const Drafts before(texts);
  if (most == text::Applicability::safe) {
    for (std::size_t i = 0; i < texts.size(); ++i) {
      std::string fault = fault_of_safe(texts[i], before.findings[i]);
      if (!fault.empty()) return {0, std::move(fault)};
    }
  }

  FixCheck result;
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
