#include "support/contradiction.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "model/lower.h"
#include "project/diagnostics.h"
#include "rules/settings.h"
#include "syntax/tree.h"
#include "text/utf8.h"

namespace ladder::testing {
namespace {

/// Examines a document and its findings, and keeps the first contradiction.
class Inspection {
 public:
  explicit Inspection(std::string_view text)
      : text_(text), is_utf8_(text::invalid_utf8(text).empty()) {}

  void require(bool holds, std::string_view what) {
    if (!holds && contradiction_.empty()) contradiction_ = what;
  }

  /// Spans count from `origin` and stay within `whole`.
  void look_at(text::Span span, std::uint32_t origin, text::Span whole, std::string_view name) {
    const bool inside = span.begin <= span.end && whole.contains(text::moved(span, origin));
    require(inside, fmt::format("a span outside the text: {} {}..{}", name, span.begin, span.end));
    if (!inside || !is_utf8_) return;
    require(is_boundary(origin + span.begin) && is_boundary(origin + span.end),
            fmt::format("a span that cuts a character: {} {}..{}", name, span.begin, span.end));
  }

  text::Span whole() const { return {0, static_cast<std::uint32_t>(text_.size())}; }
  std::string contradiction() && { return std::move(contradiction_); }

 private:
  bool is_boundary(std::uint32_t at) const {
    return at == text_.size() || (static_cast<unsigned char>(text_[at]) & 0xC0) != 0x80;
  }

  std::string_view text_;
  bool is_utf8_;
  std::string contradiction_;
};

void inspect_mentions(const std::vector<model::Mention>& mentions, std::size_t count,
                      const model::PlacedLadder& placed, Inspection& inspection) {
  for (const model::Mention& it : mentions) {
    inspection.look_at(it.name, placed.span.begin, placed.span, "a mention's name");
    inspection.look_at(it.whole, placed.span.begin, placed.span, "a mention's whole");
    inspection.require(it.index < count, "a mention of nothing");
  }
}

void inspect_expectations(const model::PlacedLadder& placed, Inspection& inspection) {
  const model::Ladder& ladder = placed.ladder;
  for (const model::Expectation& it : ladder.expectations) {
    inspection.look_at(it.text, placed.span.begin, placed.span, "an expectation's text");
    inspection.look_at(it.place, placed.span.begin, placed.span, "an expectation's place");
    inspection.require(it.skill < ladder.skills.size(), "an expectation of no skill");
    inspection.require(it.level < ladder.levels.size(), "an expectation of no level");
    inspection.require(it.first_passage + it.passages <= ladder.passages.size(),
                       "passages that are not there");
    inspection.require(!it.has_text() || 0 < it.passages, "a text without passages");
  }
  const auto repeated =
      std::ranges::count(ladder.expectations, true, &model::Expectation::repeated);
  inspection.require(
      ladder.order.size() + static_cast<std::size_t>(repeated) == ladder.expectations.size(),
      "an expectation that is neither in order nor repeated");
}

void inspect(const model::PlacedLadder& placed, Inspection& inspection) {
  auto look_at = [&](text::Span span, std::string_view name) {
    inspection.look_at(span, placed.span.begin, placed.span, name);
  };
  const model::Ladder& ladder = placed.ladder;
  inspection.look_at(placed.span, 0, inspection.whole(), "a ladder");
  look_at(ladder.title, "a title");
  look_at(ladder.heading, "a heading");
  for (const model::Directive& it : ladder.directives) {
    look_at(it.key, "a directive's key");
    look_at(it.value, "a directive's value");
    look_at(it.line, "a directive");
  }
  for (const model::Level& it : ladder.levels) {
    look_at(it.name, "a level");
    look_at(it.qualifier, "a qualifier");
  }
  for (const model::Skill& it : ladder.skills) look_at(it.name, "a skill");
  for (const model::Passage& it : ladder.passages) look_at(it.span, "a passage");
  for (const model::Grid& it : ladder.grids) {
    look_at(it.corner, "a corner");
    look_at(it.header, "a header");
    for (const model::Row& row : it.rows) look_at(row.line, "a row");
  }
  for (text::Span it : ladder.comments) look_at(it, "a comment");
  for (const model::Fault& it : ladder.faults) look_at(it.span, "a fault");
  inspect_mentions(ladder.level_mentions, ladder.levels.size(), placed, inspection);
  inspect_mentions(ladder.skill_mentions, ladder.skills.size(), placed, inspection);
  inspect_expectations(placed, inspection);
}

void inspect(const model::Document& document, Inspection& inspection) {
  inspection.look_at(document.title, 0, inspection.whole(), "the document's title");
  for (text::Span it : document.comments)
    inspection.look_at(it, 0, inspection.whole(), "a comment of the document");
  for (const model::Fault& it : document.faults)
    inspection.look_at(it.span, 0, inspection.whole(), "a fault of the document");
  for (const model::PlacedLadder& it : document.ladders) inspect(it, inspection);
}

void inspect(const text::Diagnostic& finding, Inspection& inspection) {
  inspection.look_at(finding.span, 0, inspection.whole(), finding.code);
  for (const text::Related& it : finding.related)
    if (it.file.empty()) inspection.look_at(it.span, 0, inspection.whole(), finding.code);
  for (const text::Fix& fix : finding.fixes) {
    inspection.require(!fix.edits.empty(), "a fix that changes nothing");
    std::uint32_t from = 0;
    for (const text::Edit& edit : fix.edits) {
      inspection.look_at(edit.span, 0, inspection.whole(), finding.code);
      inspection.require(from <= edit.span.begin,
                         fmt::format("edits out of order or overlapping: {}", finding.code));
      from = edit.span.end;
    }
  }
}

}  // namespace

std::string contradiction(const std::string& text) {
  Inspection inspection(text);
  const syntax::Tree tree(text);
  inspection.require(!tree.has_error(), "an ERROR node");
  const model::Document document = model::lower(tree, text);
  inspect(document, inspection);
  model::Workspace workspace;
  workspace.set("test.ladder", text, document);
  const rules::Corpus corpus({rules::checked_document("test.ladder", text, document)});
  for (const text::Diagnostic& it :
       project::diagnostics(workspace, corpus, "test.ladder", rules::default_settings()))
    inspect(it, inspection);
  return std::move(inspection).contradiction();
}

}  // namespace ladder::testing
