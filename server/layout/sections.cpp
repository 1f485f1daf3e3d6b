#include "layout/sections.h"

#include <algorithm>
#include <optional>
#include <vector>

#include "layout/arrangement.h"
#include "text/lines.h"
#include "text/unicode.h"

namespace ladder::layout {
namespace {

using model::Expectation;
using model::Mention;
using text::Span;

/// How many headings and expectations are examined. The first of them show the author's style.
constexpr std::size_t most_examples = 200;

template <typename Item>
std::span<const Item> first_of(const std::vector<Item>& all) {
  return std::span(all).first(std::min(all.size(), most_examples));
}

bool blank_above(const Source& source, std::uint32_t begin) {
  const std::uint32_t place = begin_with_comments(source, begin);
  const std::uint32_t line = text::line_begin(source.text, place);
  if (line == 0) return false;
  return text::trimmed(source.slice({text::line_begin(source.text, line - 1), line})).empty();
}

/// Writes sections one after another, with the spacing of a ladder.
class SectionWriter {
 public:
  explicit SectionWriter(const Source& source)
      : spacing_(spacing_of(source)), line_end_(source.line_end) {}

  std::string subsection(const Subsection& it) const {
    std::string written = "#### " + it.title;
    if (!it.text.empty()) written.append(gap(spacing_.below_subsection)).append(it.text);
    return written;
  }

  std::string gap_above_section() const { return gap(spacing_.above_section); }
  std::string gap_above_subsection() const { return gap(spacing_.above_subsection); }
  std::string gap_below_section() const { return gap(spacing_.below_section); }

 private:
  std::string gap(bool blank) const {
    std::string written(line_end_);
    return blank ? written + written : written;
  }

  Spacing spacing_;
  std::string line_end_;
};

}  // namespace

Spacing spacing_of(const Source& source) {
  // The first example of each kind shows the author's style.
  std::optional<bool> above_section;
  std::optional<bool> below_section;
  std::optional<bool> above_subsection;
  std::optional<bool> below_subsection;
  const auto learn = [&](std::optional<bool>& spaced, const Mention& it) {
    if (!spaced) spaced = blank_above(source, it.whole.begin);
  };
  const auto in_section = [&](const Mention& it) { return !source.ladder.grid(it.part); };

  const Mention* section = nullptr;
  for (const Mention& it : first_of(source.ladder.outer_mentions())) {
    if (in_section(it) && section) learn(above_section, it);
    section = &it;
  }
  std::uint32_t end = 0;  // of the text in the previous subsection
  for (const Mention& it : first_of(source.ladder.inner_mentions())) {
    if (in_section(it)) learn(end == it.whole.begin ? above_subsection : below_section, it);
    end = it.whole.end;
  }
  for (const Expectation& it : first_of(source.ladder.expectations)) {
    if (below_subsection || it.layout != model::Layout::sections || it.text.empty()) continue;
    const std::string_view body = source.slice(it.place);
    below_subsection = text::trimmed(body.substr(0, body.find('\n'))).empty();
  }
  const Spacing usual;
  return {above_section.value_or(usual.above_section), below_section.value_or(usual.below_section),
          above_subsection.value_or(usual.above_subsection),
          below_subsection.value_or(usual.below_subsection)};
}

text::Edit subsections_above(const Source& source, const Mention& subsection,
                             std::span<const Subsection> subsections) {
  const std::uint32_t place = begin_with_comments(source, subsection.whole.begin);
  const SectionWriter writer(source);
  text::Edit edit{{place, place}, ""};
  for (const Subsection& it : subsections)
    edit.replacement.append(writer.subsection(it)).append(writer.gap_above_subsection());
  return edit;
}

text::Edit subsections_at_end(const Source& source, const Mention& section,
                              std::span<const Subsection> subsections) {
  const std::uint32_t place = block_of(source, section.whole).end;
  const bool first = source.ladder.subsections(section).empty();
  const SectionWriter writer(source);
  text::Edit edit{{place, place}, ""};
  for (const Subsection& it : subsections) {
    const bool below_section = first && edit.replacement.empty();
    edit.replacement
        .append(below_section ? writer.gap_below_section() : writer.gap_above_subsection())
        .append(writer.subsection(it));
  }
  return edit;
}

std::string section_with(const Source& source, std::string_view title,
                         std::span<const Subsection> subsections) {
  const SectionWriter writer(source);
  std::string written = "### " + std::string(title);
  bool first = true;
  for (const Subsection& it : subsections) {
    written.append(first ? writer.gap_below_section() : writer.gap_above_subsection())
        .append(writer.subsection(it));
    first = false;
  }
  return written;
}

text::Edit section_above(const Source& source, const Mention& next, std::string_view section) {
  const std::uint32_t place = begin_with_comments(source, next.whole.begin);
  return {{place, place}, std::string(section) + SectionWriter(source).gap_above_section()};
}

text::Edit section_behind(const Source& source, const Mention& before, std::string_view section) {
  const std::uint32_t place = block_of(source, before.whole).end;
  return {{place, place}, SectionWriter(source).gap_above_section().append(section)};
}

text::Edit subsection_below(const Source& source, const Mention& before,
                            const Subsection& subsection) {
  const std::uint32_t place = block_of(source, before.whole).end;
  const SectionWriter writer(source);
  return {{place, place}, writer.gap_above_subsection().append(writer.subsection(subsection))};
}

text::Edit section_at_end(const Source& source, std::string_view section) {
  const auto size = static_cast<std::uint32_t>(source.text.size());
  // A comment at the end may belong to the next ladder.
  const Span whole{0, begin_with_comments(source, size)};
  const std::uint32_t place = text::without_blank_end(source.text, whole).end;
  return {{place, place}, SectionWriter(source).gap_above_section().append(section)};
}

text::Edit filled_section(const Source& source, Span place, std::string_view written) {
  const Spacing spacing = spacing_of(source);
  std::uint32_t heading_end = place.begin;
  if (source.text[heading_end - 1] == '\n') --heading_end;
  if (source.text[heading_end - 1] == '\r') --heading_end;
  text::Edit edit{{heading_end, heading_end}, std::string(source.line_end)};
  if (spacing.below_subsection) edit.replacement += source.line_end;
  edit.replacement += written;
  const bool heading_follows = place.empty() && place.end < source.text.size();
  if (heading_follows && spacing.above_subsection) edit.replacement += source.line_end;
  return edit;
}

text::Edit emptied_section(const Source& source, Span text) { return removed_lines(source, text); }

}  // namespace ladder::layout
