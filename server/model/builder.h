#pragma once

#include <string_view>
#include <unordered_map>
#include <vector>

#include "model/ladder.h"
#include "syntax/tree.h"

namespace ladder::model {

/// Collects one ladder while its nodes are visited. Levels and skills are identified by their
/// folded names across all parts of the ladder. `finish` puts the levels in order.
class Builder {
 public:
  /// `text` is the document's; the ladder's spans are made relative to `ladder.begin`.
  Builder(std::string_view text, text::Span ladder)
      : text_(text.substr(ladder.begin, ladder.size())), origin_(ladder.begin) {}

  std::string_view text() const { return text_; }
  text::Span span(const syntax::Cursor& cursor) const {
    return text::relative(cursor.span(), origin_);
  }

  /// Whether `Levels:` or `Track` names the level with this folded name.
  bool declares(const std::string& key) const;
  /// Whether a directive or an earlier grid names any level, or the level with this name.
  bool knows_levels() const { return !levels_by_key_.empty(); }
  bool knows_level(std::string_view name) const;

  /// Begins a grid. Mentions belong to the part that began last.
  std::uint32_t begin_grid();
  /// Begins a part for a `###` heading, unless the heading is another level of the current part.
  void begin_section();

  /// Returns the level that `label` names, and adds it if it's new. Each empty label is a new
  /// level.
  std::uint32_t mention_level(text::Span label, text::Span whole);
  std::uint32_t mention_skill(text::Span name, text::Span whole, Layout layout);

  /// Adds the content of a grid's cell.
  void add_cell(std::uint32_t skill, std::uint32_t level, text::Span cell, Layout layout);

  /// Adds a section's expectation. Its passages are those from `first_passage` on.
  void add_section(std::uint32_t skill, std::uint32_t level, text::Span place,
                   std::uint32_t first_passage);

  Ladder finish();

  Ladder ladder;

 private:
  std::uint32_t level_of(const Label& label);
  std::uint32_t track_called(text::Span name);
  void merge_levels();
  std::vector<bool> split_labels() const;
  std::vector<std::vector<std::uint32_t>> rungs(const std::vector<bool>& splits) const;
  void split(Level& level);
  void note_spelled_out(Expectation& it);
  bool is_of_scale(std::string_view text) const;
  void resolve_references();

  /// An expectation that may refer to another level instead of having its own wording.
  struct Reference {
    std::uint32_t expectation = 0;
    std::vector<std::string> levels;
  };
  /// Whether a heading names a skill that the ladder already has.
  bool repeats(std::uint32_t skill, Layout layout) const;

  std::string_view text_;
  std::uint32_t origin_;
  std::uint32_t parts_ = 0;
  std::uint32_t part_ = 0;
  bool is_in_sections_ = false;
  std::unordered_map<std::string, std::uint32_t> levels_by_key_;
  std::unordered_map<std::string, std::uint32_t> skills_by_key_;
  std::unordered_map<std::string, std::uint32_t> tracks_by_key_;
  /// By level: the first level with the same label, perhaps with a different qualifier. Until the
  /// ladder is finished, each combination of label and qualifier is a level.
  std::vector<std::uint32_t> first_of_label_;
  std::vector<text::Span> qualifiers_;  // by mention of a level
  std::vector<Reference> references_;
  std::vector<std::uint32_t> last_section_of_skill_;  // as numbers of `###` headings

  friend void declare_levels(Builder& builder, const Directive& directive);
};

/// Makes the labels of a `Levels:` or `Track` directive the ladder's first levels, in their order.
void declare_levels(Builder& builder, const Directive& directive);

/// Lowers the matrix or table at the cursor.
void lower_grid(syntax::Cursor& cursor, Builder& builder);

/// Decides whether the headings of the ladder's sections are levels or skills. The cursor is at the
/// first section.
void look_at_headings(const syntax::Cursor& cursor, Builder& builder);

/// Lowers the `###` section at the cursor.
void lower_section(syntax::Cursor& cursor, Builder& builder);

/// Lowers a `####` section that isn't inside a `###` section. This is a fault, and its text belongs
/// to nothing.
void lower_lone_subsection(syntax::Cursor& cursor, Builder& builder);

/// Collects comments and faults from a block of prose that has no other meaning in the model.
void lower_block(syntax::Cursor& cursor, Builder& builder);

}  // namespace ladder::model
