#include "features/rename/renamed_references.h"

#include <algorithm>
#include <optional>
#include <string>

#include <fmt/core.h>

#include "model/escapes.h"
#include "model/label.h"
#include "rules/level_reference.h"

namespace ladder::features {
namespace {

using rules::LevelReference;
using text::Span;

/// Whether a reference takes its prefix from the one before it, as the `5` of `IC3-5` does.
bool shares_prefix(const LevelReference& it) { return it.span == it.digits; }

class ReferenceRenaming {
 public:
  ReferenceRenaming(const semantics::LadderView& of, std::uint32_t level, std::string_view name)
      : of_(of), level_(of.ladder.levels[level]), rank_(model::rank_of(name)) {
    keeps_series_ = rank_ && rank_->series == level_.rank->series;
    // A number alone would not be seen to be a level's.
    const bool is_number = rank_ && rank_->series.empty();
    code_ = is_number ? fmt::format("Level {}", model::code_of(name)) : model::code_of(name);
  }

  /// Adds the edits of one text.
  void add(const std::vector<LevelReference>& references, model::Layout layout,
           std::vector<text::Edit>& edits) const {
    const LevelReference* before = nullptr;  // the reference before, where it is to the level, too
    bool prefix_is_lost = false;             // for those that share it
    for (const LevelReference& it : references) {
      const bool shares = shares_prefix(it);
      if (!shares) prefix_is_lost = false;
      const bool meant = rules::names(it, level_);
      if (meant && shares && before && number(*before) == number(it)) {
        // Of `L2/3`, where both were one level, one number is left.
        change(edits, {before->span.end, it.span.end}, "");
      } else if (meant && keeps_series_) {
        const bool stays = number(it) == it.number;  // and may be written `03`
        if (!stays) change(edits, it.digits, std::to_string(number(it)));
      } else if (meant) {
        change(edits, it.span, model::escaped_passage(code_, model::PassageKind::item, layout));
        prefix_is_lost = true;
      } else if (shares && prefix_is_lost) {
        change(edits, {it.digits.begin, it.digits.begin}, of_.slice(it.prefix));
        prefix_is_lost = false;
      }
      before = meant ? &it : nullptr;
    }
  }

 private:
  /// The number that the level has for a reference from now on. Of a group that it names the
  /// second one of, it is the second one of the new group, if that has so many.
  std::uint32_t number(const LevelReference& it) const {
    if (!keeps_series_) return 0;
    const std::uint32_t step = it.number - level_.rank->first;
    return rank_->first + std::min(step, rank_->last - rank_->first);
  }

  void change(std::vector<text::Edit>& edits, Span span, std::string_view text) const {
    if (of_.slice(span) != text) edits.push_back({of_.placed(span), std::string(text)});
  }

  const semantics::LadderView& of_;
  const model::Level& level_;
  std::optional<model::Rank> rank_;
  bool keeps_series_ = false;
  std::string code_;
};

}  // namespace

std::vector<text::Edit> renamed_references(const semantics::LadderView& of, std::uint32_t level,
                                           std::string_view name) {
  std::vector<text::Edit> edits;
  if (!of.ladder.levels[level].rank) return edits;
  const ReferenceRenaming renaming(of, level, name);
  const rules::LevelReferences references(of.ladder, of.text, of.facts);
  for (std::uint32_t i = 0; i < of.ladder.expectations.size(); ++i)
    renaming.add(references.in(i), of.ladder.expectations[i].layout, edits);
  return edits;
}

}  // namespace ladder::features
