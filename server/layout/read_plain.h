#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "layout/described_skills.h"
#include "layout/plain.h"
#include "layout/source.h"

/// The steps of reading a ladder so that it can be rewritten.
namespace ladder::layout {

/// The name of a level at one place, with its qualifier, in plain text.
std::string label_of(const Source& source, const model::Mention& level);

/// Adds the head of a ladder without obstacles, the descriptions of its skills in their notation,
/// and its comments, each attached to what it is about.
void add_notation(const Source& source, PlainLadder& ladder);

/// The indices of levels or skills by their keys.
using Numbers = std::unordered_map<std::string, std::uint32_t>;

/// The content above the first grid or section of a ladder.
struct HeadReading {
  std::string head;
  /// For what has no section of its own: `##### Trees` begins the description of Trees.
  std::vector<std::pair<Described, std::string>> descriptions;
  std::vector<std::pair<Described, Comment>> comments;  // above such a heading
  std::vector<Comment> notes;
};

/// The names that a head can describe.
struct DescribedNames {
  Numbers skills;
  Numbers levels;
};

/// Reads a head and separates the descriptions of skills and levels from it.
HeadReading read_head_lines(const Source& source, text::Span head, const DescribedNames& names);

/// The beginning of the comments at the end of a region, with only blank lines after them.
std::uint32_t begin_of_comments_at_end(const Source& source, text::Span region);

/// Adds lines below existing ones.
void append_lines(std::string& text, std::string_view lines);

}  // namespace ladder::layout
