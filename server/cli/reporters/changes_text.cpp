#include <algorithm>
#include <string>
#include <string_view>

#include <fmt/core.h>

#include "cli/harmless.h"
#include "cli/printable.h"
#include "cli/reporters/change_words.h"
#include "cli/reporters/changes.h"
#include "cli/reporters/prose_lines.h"
#include "cli/style.h"

namespace ladder::cli {
namespace {

constexpr std::uint32_t change_indent = 4;

/// Puts the changes of one ladder into lines.
class LadderReport {
 public:
  explicit LadderReport(const Screen& screen) : screen_(screen) {}

  std::string of(const diff::LadderChanges& changes) {
    text_.clear();
    add_title(changes);
    for (const std::string& it : meaning_in_words(changes, quote)) add_line(it);
    for (const diff::NameChange& it : changes.levels) add_line(in_words(it, "level", quote));
    for (const diff::NameChange& it : changes.skills) add_line(in_words(it, "skill", quote));
    if (changes.description_changed)
      add_text(*changes.description_changed, "Description of the ladder");
    for (const diff::TextChange& it : changes.descriptions_changed)
      add_text(it, fmt::format("Description of {}", name(it.skill)));
    for (const diff::TextChange& it : changes.expectations_changed)
      add_text(it, fmt::format("{}, level {}", name(it.skill), name(it.level)));
    const std::vector<std::string> form = form_in_words(changes, quote);
    if (!form.empty()) text_ += '\n' + styled("  Formatting only:", Style::dim, screen_) + '\n';
    for (const std::string& it : form) add_line(it);
    return text_ + '\n';
  }

 private:
  static std::string quote(std::string_view name) { return fmt::format("`{}`", name); }

  std::uint32_t columns() const { return screen_.prose_width() - change_indent; }

  void add_title(const diff::LadderChanges& changes) {
    const std::string title = changes.title.empty() ? "(no title)" : printable(changes.title);
    text_ += styled(title, Style::strong, screen_);
    if (!changes.path.empty()) text_ += "  " + styled(printable(changes.path), Style::dim, screen_);
    text_ += '\n';
  }

  void add_line(const std::string& words) {
    std::string lines = indented(wrapped(words, columns()), change_indent);
    lines.replace(2, 1, screen_.sign("•", "*"));
    text_ += lines;
  }

  static std::string name(const std::string& it) {
    return it.empty() ? "(no name)" : printable(it);
  }

  void add_text(const diff::TextChange& change, std::string_view place) {
    text_ += fmt::format("\n  {}", styled(place, Style::accent, screen_));
    if (change.same_words) text_ += styled("  same wording", Style::dim, screen_);
    text_ += '\n';
    // If the cell was empty before, it doesn't need a second line.
    if (change.before.state != semantics::CellState::empty)
      add_version(earlier, change.before, change.difference.before, change.difference.alike);
    add_version(later, change.after, change.difference.after, change.difference.alike);
  }

  /// Words are marked only if the two versions have enough in common for the marks to be useful.
  void add_version(const Side& side, const diff::CellContent& cell,
                   const std::vector<text::Span>& differ, bool alike) {
    const std::span<const text::Span> marked =
        alike ? std::span<const text::Span>(differ) : std::span<const text::Span>();
    text_ += cell.prose.empty() ? lines_of(marker_in_words(cell.state), side, screen_)
                                : lines_of(cell.prose, marked, side, screen_);
  }

  const Screen& screen_;
  std::string text_;
};

}  // namespace

void report_changes(std::span<const diff::LadderChanges> all, const Screen& screen,
                    Output& output) {
  LadderReport report(screen);
  for (const diff::LadderChanges& it : all) output.write(without_commands(report.of(it)));
  const std::string total = total_in_words(all);
  output.write(styled(total, all.empty() ? Style::good : Style::strong, screen) + '\n');
}

}  // namespace ladder::cli
