#include "features/folding/folding.h"

#include <algorithm>
#include <optional>
#include <utility>

#include <fmt/core.h>

#include "model/marks.h"
#include "rules/wording.h"
#include "semantics/chapters.h"
#include "semantics/names.h"
#include "text/lines.h"
#include "text/unicode.h"

namespace ladder::features {
namespace {

using text::Span;

/// Gathers folds; spans count from the beginning of `text`.
class FoldList {
 public:
  explicit FoldList(std::string_view text) : text_(text) {}

  /// Adds a fold where it hides a line, and a note on what it hides.
  void add(Span part, FoldKind kind, std::string_view note) {
    part = text::without_blank_end(text_, part);
    const std::string_view whole = text::slice(text_, part);
    const std::size_t line_end = whole.find('\n');
    if (line_end == whole.npos) return;
    constexpr std::size_t most = 60;  // characters of the line
    std::string shown = rules::shortened(whole.substr(0, line_end), most);
    if (!shown.ends_with("…")) shown += " …";
    if (!note.empty()) shown += fmt::format(" {}", note);
    folds_.push_back({part, kind, std::move(shown)});
  }

  void add_comment(Span comment) { add(comment, FoldKind::comment, "-->"); }

  std::vector<Fold> take() { return std::move(folds_); }

 private:
  std::string_view text_;
  std::vector<Fold> folds_;
};

/// Finds what can be folded in one ladder.
class Folder {
 public:
  explicit Folder(const semantics::LadderView& view)
      : view_(view), ladder_(view.ladder), folds_(view.text) {}

  std::vector<Fold> folds() {
    if (ladder_.has_heading) add_ladder();
    for (const model::Grid& it : ladder_.grids) add_grid(it);
    for (const model::Mention& it : ladder_.outer_mentions())
      if (!ladder_.grid(it.part)) add_section(it);
    for (const model::Expectation& it : ladder_.expectations)
      if (it.layout == model::Layout::sections) add_subsection(it);
    for (const Span it : ladder_.comments) folds_.add_comment(it);
    return folds_.take();
  }

 private:
  void add_region(Span part, std::string_view note) { folds_.add(part, FoldKind::region, note); }

  void add_ladder() {
    add_region(text::whole(view_.text),
               fmt::format("{}, {}", rules::counted(ladder_.levels.size(), "level"),
                           rules::counted(ladder_.skills.size(), "skill")));
  }

  void add_grid(const model::Grid& it) {
    const std::uint32_t last = it.rows.empty() ? it.header.end : it.rows.back().line.end;
    add_region({it.header.begin, last}, rules::counted(it.rows.size(), "row"));
  }

  void add_section(const model::Mention& it) {
    add_region(it.whole, rules::counted(ladder_.subsections(it).size(),
                                        ladder_.levels_first() ? "skill" : "level"));
  }

  void add_subsection(const model::Expectation& it) {
    add_region(ladder_.heading_of(it).whole, semantics::first_words(view_, it));
    std::uint32_t begin = 0;  // of the list that is being read
    std::uint32_t items = 0;  // it has so far
    for (std::uint32_t i = 0; i <= it.passages; ++i) {
      const std::optional<std::uint32_t> item =
          i < it.passages ? begin_of_item(ladder_.passages[it.first_passage + i]) : std::nullopt;
      if (item) {
        if (items++ == 0) begin = *item;
      } else if (0 < items) {
        const std::uint32_t end = ladder_.passages[it.first_passage + i - 1].span.end;
        add_region({begin, end}, rules::counted(items, "item"));
        items = 0;
      }
    }
  }

  /// The beginning of a list item's line; nothing if the item does not begin a line.
  std::optional<std::uint32_t> begin_of_item(const model::Passage& it) const {
    if (it.kind != model::PassageKind::item) return std::nullopt;
    const std::uint32_t mark = model::item_mark_before(view_.text, it.span.begin).begin;
    const std::uint32_t line = text::line_begin(view_.text, mark);
    if (!text::trimmed(view_.slice({line, mark})).empty()) return std::nullopt;
    return line;
  }

  const semantics::LadderView& view_;
  const model::Ladder& ladder_;
  FoldList folds_;
};

}  // namespace

std::vector<Fold> folds(const semantics::View& view) {
  FoldList outside(view.text());
  for (const semantics::Chapter& it : semantics::chapters(view))
    outside.add(it.whole, FoldKind::region, "");
  for (const Span it : view.model().comments) outside.add_comment(it);
  std::vector<Fold> all = outside.take();
  for (std::uint32_t i = 0; i < view.model().ladders.size(); ++i) {
    const semantics::LadderView ladder = semantics::ladder_view(view, i);
    for (Fold& it : Folder(ladder).folds()) {
      it.span = ladder.in_document(it.span);
      all.push_back(std::move(it));
    }
  }
  std::ranges::sort(all, [](const Fold& one, const Fold& other) {
    if (one.span.begin != other.span.begin) return one.span.begin < other.span.begin;
    return other.span.end < one.span.end;
  });
  return all;
}

}  // namespace ladder::features
