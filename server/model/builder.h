#pragma once

#include <string_view>
#include <unordered_map>
#include <vector>

#include "model/ladder.h"
#include "syntax/tree.h"

namespace ladder::model {

/// Gathers one ladder while its nodes are walked. Levels and skills are known by their folded names
/// across the ladder's parts. `finish` brings the levels into order.
class Builder {
 public:
  /// `text` is the document's; the ladder's spans are made relative to `ladder.begin`.
  Builder(std::string_view text, text::Span ladder)
      : text_(text.substr(ladder.begin, ladder.size())), origin_(ladder.begin) {}

  std::string_view text() const { return text_; }
  text::Span span(const syntax::Cursor& cursor) const {
    return text::relative(cursor.span(), origin_);
  }

  /// Whether `Levels:` or `Track` names the level that this folded name identifies.
  bool declares(const std::string& key) const;
  /// Whether that or a grid above names any level, and the one of this name.
  bool knows_levels() const { return !levels_by_key_.empty(); }
  bool knows_level(std::string_view name) const;

  /// A grid begins; mentions belong to the part begun last.
  std::uint32_t begin_grid();
  /// A `###` heading begins a part, unless it is another level of the part.
  void begin_section();

  /// The level that `label` names, known from now on. An empty label is a level of its own.
  std::uint32_t mention_level(text::Span label, text::Span whole);
  std::uint32_t mention_skill(text::Span name, text::Span whole, Layout layout);

  /// Adds what a cell of a grid says.
  void add_cell(std::uint32_t skill, std::uint32_t level, text::Span cell, Layout layout);

  /// Adds a section's expectation, whose passages were appended since `first_passage`.
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

  /// An expectation that may name another level in place of a text.
  struct Reference {
    std::uint32_t expectation = 0;
    std::vector<std::string> levels;
  };
  /// Whether a skill that is known is repeated by a heading.
  bool repeats(std::uint32_t skill, Layout layout) const;

  std::string_view text_;
  std::uint32_t origin_;
  std::uint32_t parts_ = 0;
  std::uint32_t part_ = 0;
  bool is_in_sections_ = false;
  std::unordered_map<std::string, std::uint32_t> levels_by_key_;
  std::unordered_map<std::string, std::uint32_t> skills_by_key_;
  std::unordered_map<std::string, std::uint32_t> tracks_by_key_;
  /// By level: the one of the same label that was said first, which may have another qualifier.
  /// As long as the ladder is not finished, each label with each qualifier is a level.
  std::vector<std::uint32_t> first_of_label_;
  std::vector<text::Span> qualifiers_;  // by mention of a level
  std::vector<Reference> references_;
  std::vector<std::uint32_t> last_section_of_skill_;  // as numbers of `###` headings

  friend void declare_levels(Builder& builder, const Directive& directive);
};

/// Makes the labels of a `Levels:` or `Track` directive the ladder's first levels, in their order.
void declare_levels(Builder& builder, const Directive& directive);

/// Lowers the matrix or table that the cursor stands at.
void lower_grid(syntax::Cursor& cursor, Builder& builder);

/// Decides what the headings of the ladder's sections are, of which the cursor stands at the first.
void look_at_headings(const syntax::Cursor& cursor, Builder& builder);

/// Lowers the `###` section that the cursor stands at.
void lower_section(syntax::Cursor& cursor, Builder& builder);

/// Lowers a `####` section that belongs to no `###` section: a fault, whose text is part of
/// nothing.
void lower_lone_subsection(syntax::Cursor& cursor, Builder& builder);

/// Collects comments and faults from a block of prose that means nothing else to the model.
void lower_block(syntax::Cursor& cursor, Builder& builder);

}  // namespace ladder::model
