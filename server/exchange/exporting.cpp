#include "exchange/exporting.h"

#include <fmt/core.h>

#include "text/counted.h"

namespace ladder::exchange {
namespace {

/// What the export leaves out. Comments are for authors and rarely for readers.
std::vector<std::string> left_out_of(const layout::PlainDocument& document, const Losses& losses) {
  std::size_t comments = document.notes.size();
  std::size_t prose = 0;
  std::size_t described = 0;
  std::size_t directives = 0;
  for (const layout::PlainLadder& ladder : document.ladders) {
    directives += ladder.directives.size();
    if (!ladder.description.empty()) ++described;
    for (const layout::PlainNote& it : ladder.notes) ++(it.is_comment ? comments : prose);
    for (const layout::PlainSkill& skill : ladder.skills)
      if (!skill.description.empty()) ++described;
    for (const layout::PlainLevel& level : ladder.levels)
      if (!level.description.empty()) ++described;
  }
  std::vector<std::string> left;
  const auto add = [&](std::size_t count, std::string_view thing) {
    if (0 < count) left.push_back(text::counted(count, thing));
  };
  add(document.other_lines, "other line");
  if (losses.comments) add(comments, "comment");
  if (losses.comments) add(prose, "note between rows");
  if (losses.descriptions) add(described, "description");
  if (losses.directives) add(directives, "directive");
  return left;
}

}  // namespace

Export exported(const layout::PlainDocument& document, const Format& format, const Exported& file) {
  if (document.ladders.empty()) return {{}, "it contains no ladder"};
  if (format.holds_one && 1 < document.ladders.size())
    return {{},
            fmt::format("the file has {} ladders, but this format holds only one",
                        document.ladders.size()),
            &formats::xlsx};
  for (const layout::PlainLadder& it : document.ladders) {
    const std::string obstacle =
        layout::obstacle_to_grid(it.skills.size(), it.levels.size(), file.text.size());
    if (!obstacle.empty() && !format.is_sparse)
      return {{}, fmt::format("`{}` can't be exported: {}", it.title, obstacle), &formats::json};
  }
  std::string obstacle = format.obstacle ? format.obstacle(document) : "";
  if (!obstacle.empty()) return {{}, std::move(obstacle), &formats::html};
  return {format.write(document, file), {}, nullptr, left_out_of(document, format.losses)};
}

const Format* written_format_named(std::string_view name) {
  for (const Format* it : all_formats())
    if (it->write && it->name == name) return it;
  return nullptr;
}

}  // namespace ladder::exchange
