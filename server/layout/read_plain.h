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

/// The steps by which a ladder is read that may be written anew.
namespace ladder::layout {

/// A level as it is called at one place, with its qualifier, in plain text.
std::string label_of(const Source& source, const model::Mention& level);

/// Adds the head of a ladder that has no obstacle, the descriptions of its skills as they are
/// written, and its comments at what they speak of.
void add_notation(const Source& source, PlainLadder& ladder);

/// Numbers of levels or skills by the keys of their names.
using Numbers = std::unordered_map<std::string, std::uint32_t>;

/// What stands above the first grid or section of a ladder.
struct HeadReading {
  std::string head;
  /// What has no section of its own: `##### Trees` in a ladder's description begins that of Trees.
  std::vector<std::pair<Described, std::string>> descriptions;
  std::vector<std::pair<Described, Comment>> comments;  // above such a heading
  std::vector<Comment> notes;
};

/// The names that a head can describe.
struct DescribedNames {
  Numbers skills;
  Numbers levels;
};

/// Reads a head whose descriptions of skills and levels are taken out of it.
HeadReading read_head_lines(const Source& source, text::Span head, const DescribedNames& names);

/// Where the comments begin that stand at the end of a region, with nothing but blank lines below.
std::uint32_t begin_of_comments_at_end(const Source& source, text::Span region);

/// Adds lines below others.
void append_lines(std::string& text, std::string_view lines);

}  // namespace ladder::layout
