#include <algorithm>

#include <fmt/core.h>

#include "cli/excerpt.h"
#include "cli/harmless.h"
#include "cli/printable.h"
#include "cli/reporters/indexes.h"
#include "cli/reporters/reporters.h"
#include "cli/style.h"
#include "rules/pages.h"
#include "text/unicode.h"

namespace ladder::cli {
namespace {

/// The level in words: "level 3", but "Level 3" is unchanged.
std::string level_in_words(std::string_view level) {
  return text::folded(level.substr(0, 5)) == "level" ? std::string(level)
                                                     : fmt::format("level {}", level);
}

/// What a finding is about: "Design > level 3, Networking".
std::string subject_in_words(const text::Diagnostic& finding, const Screen& screen) {
  const auto name = [&](std::string_view text) {
    return shortened(text, screen.width / 2, screen.sign("…", "..."));
  };
  std::string words = name(finding.ladder);
  const auto add = [&](std::string_view separator, std::string_view more) {
    if (!words.empty()) words += separator;
    words += more;
  };
  if (!finding.level.empty()) add(" > ", level_in_words(name(finding.level)));
  if (!finding.skill.empty()) add(finding.level.empty() ? " > " : ", ", name(finding.skill));
  return words;
}

/// Puts the findings of one file into words and lines.
class FileReport {
 public:
  FileReport(const LoadedFiles& loaded, const File& file, Indexes& indexes, const Screen& screen)
      : loaded_(loaded), file_(file), indexes_(indexes), screen_(screen) {}

  std::string of(const text::Diagnostic& finding) {
    text_.clear();
    add_message(finding);
    add_place(finding);
    add_excerpt(finding.span, style_of(finding.severity));
    const std::size_t notes = text_.size();
    add_note("because", finding.evidence);
    for (const text::Related& it : finding.related) add_related(it);
    add_note("help", finding.help);
    for (const text::Fix& it : finding.fixes) {
      const bool safe = it.applicability == text::Applicability::safe;
      add_note("fix", safe ? it.title : it.title + " (review it)");
    }
    if (notes < text_.size()) text_.insert(notes, "\n");
    text_ += '\n';
    return text_;
  }

 private:
  std::string styled(std::string_view text, Style style) const {
    return cli::styled(text, style, screen_);
  }

  std::uint32_t prose_width() const { return screen_.prose_width(); }

  /// "team.ladder:4:17": from one, columns in characters.
  std::string place_in_words(const File& file, std::uint32_t offset) const {
    const text::Position at = indexes_.of(file).position_of(offset, text::ColumnUnit::utf32);
    return fmt::format("{}:{}:{}", printable(file.path), at.line + 1, at.column + 1);
  }

  void add_message(const text::Diagnostic& finding) {
    const std::string head = fmt::format("{}[{}]:", rules::name_of(finding.severity), finding.code);
    const auto lines = wrapped(fmt::format("{} {}", head, finding.message), prose_width());
    for (std::string_view line : lines) {
      // On a very narrow screen the head itself is broken, and is not set off.
      const bool has_head = line.starts_with(head);
      if (has_head) text_ += styled(head, style_of(finding.severity));
      if (has_head) line.remove_prefix(head.size());
      text_ += styled(line, Style::strong) + '\n';
    }
  }

  void add_place(const text::Diagnostic& finding) {
    constexpr std::uint32_t indent = 6;
    const std::string place = place_in_words(file_, finding.span.begin);
    const std::string subject = subject_in_words(finding, screen_);
    text_ += fmt::format("  {} {}", styled("-->", Style::dim), place);
    const bool fits = indent + text::width(place) + 2 + text::width(subject) <= screen_.width;
    if (subject.empty()) text_ += '\n';
    else if (fits) text_ += fmt::format("  {}\n", subject);
    else text_ += '\n' + indented(wrapped(subject, screen_.width - indent), indent);
  }

  void add_excerpt(text::Span span, Style style) {
    const text::LineIndex& index = indexes_.of(file_);
    const std::uint32_t number = index.position_of(span.begin, text::ColumnUnit::utf8).line;
    const std::uint32_t last = index.position_of(span.end, text::ColumnUnit::utf8).line;
    const std::string margin = fmt::format("{:>5}  ", number + 1);
    const auto margin_width = static_cast<std::uint32_t>(margin.size());
    const std::vector<Piece> pieces =
        excerpt(index.line(number), text::relative(span, index.line_start(number)),
                screen_.width - margin_width, screen_);

    text_ += '\n' + styled(margin, Style::dim);
    for (const Piece& it : pieces)
      text_ += styled(it.shown, it.kind == Piece::Kind::text ? Style::plain : Style::dim);
    text_ += '\n' + std::string(margin_width, ' ') + styled(carets(pieces), style);
    if (number < last)
      text_ += styled(fmt::format(" and {} below", counted(last - number, "line")), Style::dim);
    text_ += '\n';
  }

  void add_note(std::string_view label, std::string_view note) {
    if (note.empty()) return;
    const auto indent = static_cast<std::uint32_t>(label.size() + 4);
    const std::uint32_t columns = prose_width() - std::min(prose_width() / 2, indent);
    const std::string lines = indented(wrapped(note, columns), indent);
    text_ += fmt::format("  {}: {}", styled(label, Style::accent), lines.substr(indent));
  }

  void add_related(const text::Related& related) {
    const File* file = file_of(related, file_, loaded_);
    const std::string place =
        file ? place_in_words(*file, related.span.begin) : printable(related.file);
    text_ += fmt::format("  {}: {} ({})\n", styled("see", Style::accent), place,
                         printable(related.message));
  }

  const LoadedFiles& loaded_;
  const File& file_;
  Indexes& indexes_;
  const Screen& screen_;
  std::string text_;
};

}  // namespace

void report_full(const LoadedFiles& loaded, const Summary& summary, const Screen& screen,
                 Output& output) {
  Indexes indexes;
  for (const File& file : loaded.files) {
    FileReport report(loaded, file, indexes, screen);
    for (const text::Diagnostic& finding : file.findings())
      output.write(without_commands(report.of(finding)));
  }
  if (0 < summary.fixed) output.write(styled(fixed_in_words(summary), Style::good, screen) + '\n');
  const bool clean = summary.findings() == 0;
  const std::string sentence = to_sentence(summary);
  output.write(styled(sentence, clean ? Style::good : Style::strong, screen) + '\n');
}

}  // namespace ladder::cli
