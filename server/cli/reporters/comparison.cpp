#include "cli/reporters/comparison.h"

#include <algorithm>
#include <string>
#include <string_view>

#include <fmt/core.h>

#include "cli/printable.h"
#include "cli/reporters/json_text.h"
#include "cli/reporters/prose_lines.h"
#include "cli/style.h"
#include "text/unicode.h"

namespace ladder::cli {
namespace {

using semantics::ComparedText;

/// What stands in the place of a text of its own, without the marks of Markdown.
std::string note_of(const ComparedText& it) {
  std::string note(semantics::note_on(it.said));
  std::erase(note, '`');
  return note;
}

/// The two labels as signs of equal width, so that the texts stand below each other.
class Comparing {
 public:
  Comparing(const semantics::Comparison& comparison, const Screen& screen)
      : comparison_(comparison), screen_(screen) {
    const auto label = [&](const std::string& level) {
      return level.empty() ? std::string("(no label)")
                           : shortened(level, screen.width / 4, screen.sign("…", "~"));
    };
    lower_ = label(comparison.lower);
    higher_ = label(comparison.higher);
    const std::uint32_t width = std::max(text::width(lower_), text::width(higher_));
    lower_.append(width - text::width(lower_), ' ');
    higher_.append(width - text::width(higher_), ' ');
  }

  std::string of(const semantics::ComparedSkill& skill) const {
    const std::string name = skill.name.empty() ? "(no name)" : printable(skill.name);
    return fmt::format("\n  {}\n{}{}", styled(name, Style::accent, screen_),
                       lines(skill.lower, {lower_, "[-", "-]", Style::plain}, skill.alike),
                       lines(skill.higher, {higher_, "{+", "+}", Style::plain}, skill.alike));
  }

 private:
  std::string lines(const ComparedText& it, const Side& side, bool alike) const {
    const std::string note = note_of(it);
    if (it.said.prose.empty()) return lines_of(note, side, screen_);
    const std::span<const text::Span> differ =
        alike ? std::span<const text::Span>(it.differ) : std::span<const text::Span>();
    return (note.empty() ? "" : lines_of(note, side, screen_)) +
           lines_of(it.said.prose, differ, side, screen_);
  }

  const semantics::Comparison& comparison_;
  const Screen& screen_;
  std::string lower_;
  std::string higher_;
};

Json json_of(const ComparedText& it) {
  Json differ = Json::array();
  for (const text::Span span : it.differ) differ.push_back(text::slice(it.said.prose.text, span));
  return {{"state", semantics::name_of(it.said.state)},
          {"text", it.said.prose.text},
          {"differ", std::move(differ)}};
}

Json json_of(const semantics::Comparison& comparison) {
  Json skills = Json::array();
  for (const semantics::ComparedSkill& it : comparison.skills)
    skills.push_back({{"name", it.name},
                      {"alike", it.alike},
                      {"lower", json_of(it.lower)},
                      {"higher", json_of(it.higher)}});
  return {{"title", comparison.title},
          {"lower", comparison.lower},
          {"higher", comparison.higher},
          {"skills", std::move(skills)}};
}

}  // namespace

void report_comparisons(std::span<const semantics::Comparison> all, const Screen& screen,
                        Output& output) {
  std::string_view separator;
  for (const semantics::Comparison& it : all) {
    const std::string title = it.title.empty() ? "(no title)" : printable(it.title);
    output.write(separator);
    output.write(styled(title, Style::strong, screen) + '\n');
    const Comparing comparing(it, screen);
    for (const semantics::ComparedSkill& skill : it.skills) output.write(comparing.of(skill));
    separator = "\n";
  }
}

void report_comparisons_json(std::span<const semantics::Comparison> all, Output& output) {
  Json comparisons = Json::array();
  for (const semantics::Comparison& it : all) comparisons.push_back(json_of(it));
  output.write(to_text({{"version", 1}, {"comparisons", std::move(comparisons)}}, 2) + '\n');
}

}  // namespace ladder::cli
