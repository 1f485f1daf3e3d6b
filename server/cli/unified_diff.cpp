#include "cli/unified_diff.h"

#include <algorithm>
#include <span>
#include <vector>

#include <fmt/core.h>

#include "cli/printable.h"
#include "cli/style.h"
#include "system/paths.h"
#include "text/line_changes.h"
#include "text/utf8.h"

namespace ladder::cli {
namespace {

using text::SequenceChange;

constexpr std::uint32_t context = 3;  // lines that are shown above and below a change

/// A path as git writes it: in quotation marks if it has characters that end a header or that a
/// terminal would obey, and with a tab after spaces, which would end it for `patch`.
std::string header_path(std::string_view prefix, const std::string& path) {
  std::string name = fmt::format("{}/{}", prefix, path);
  if (printable(name) == name && name.find_first_of("\"\\") == name.npos)
    return name.find(' ') == name.npos ? name : name + '\t';
  std::string quoted = "\"";
  for (std::size_t at = 0; at < name.size();) {
    const std::string_view character =
        std::string_view(name).substr(at, text::character_size(name, at));
    at += character.size();
    if (character == "\"" || character == "\\") quoted += '\\';
    if (printable(character) == character) quoted += character;
    else
      for (const char it : character)
        quoted += fmt::format("\\{:03o}", static_cast<unsigned char>(it));
  }
  return quoted + '"';
}

/// A path as the diff's reader would look for it from the current folder.
std::string from_here(const std::string& path) {
  const std::string place = system::absolute_path(path);
  const std::string here = system::current_folder();
  if (system::lies_in(place, here)) return system::relative_path(place, here);
  return place.substr(system::root_size(place));
}

/// "12,3": the first line, from one, and how many; of none, the line above.
std::string range(text::Span lines) {
  return fmt::format("{},{}", lines.begin + (lines.empty() ? 0 : 1), lines.size());
}

class Diff {
 public:
  Diff(std::string_view before, std::string_view after, const Screen& screen)
      : before_(text::whole_lines(before)), after_(text::whole_lines(after)), screen_(screen) {}

  std::string hunks() {
    const std::vector<SequenceChange> changes = text::line_changes(before_, after_);
    for (auto first = changes.begin(); first != changes.end();) {
      // Changes whose contexts would meet share a hunk.
      const auto last = std::adjacent_find(first, changes.end(), [](auto& one, auto& next) {
        return one.before.end + 2 * context < next.before.begin;
      });
      const auto end = last == changes.end() ? last : last + 1;
      add_hunk({first, end});
      first = end;
    }
    return std::move(text_);
  }

 private:
  void add_hunk(std::span<const SequenceChange> changes) {
    const SequenceChange& first = changes.front();
    const SequenceChange& last = changes.back();
    const std::uint32_t above = std::min(context, first.before.begin);
    const std::uint32_t below =
        std::min(context, static_cast<std::uint32_t>(before_.size()) - last.before.end);
    const text::Span before{first.before.begin - above, last.before.end + below};
    const text::Span after{first.after.begin - above, last.after.end + below};

    text_ +=
        styled(fmt::format("@@ -{} +{} @@", range(before), range(after)), Style::accent, screen_) +
        '\n';
    std::uint32_t at = before.begin;
    for (const SequenceChange& it : changes) {
      add(' ', Style::plain, before_, {at, it.before.begin});
      add('-', Style::error, before_, it.before);
      add('+', Style::good, after_, it.after);
      at = it.before.end;
    }
    add(' ', Style::plain, before_, {at, before.end});
  }

  void add(char mark, Style style, std::span<const std::string_view> lines, text::Span span) {
    for (std::string_view line : lines.subspan(span.begin, span.size())) {
      const bool ended = line.ends_with('\n');
      if (ended) line.remove_suffix(1);
      text_ += styled(mark + shown(line), style, screen_) + '\n';
      if (!ended) text_ += "\\ No newline at end of file\n";
    }
  }

  /// The tabs that part cells stay what they are.
  std::string shown(std::string_view line) const {
    if (!screen_.is_terminal) return std::string(line);
    if (line.ends_with('\r')) line.remove_suffix(1);
    std::string result;
    for (;;) {
      const std::string_view cell = line.substr(0, line.find('\t'));
      result += printable(cell);
      if (cell.size() == line.size()) return result;
      result += '\t';
      line.remove_prefix(cell.size() + 1);
    }
  }

  std::vector<std::string_view> before_;
  std::vector<std::string_view> after_;
  const Screen& screen_;
  std::string text_;
};

}  // namespace

std::string unified_diff(const std::string& path, std::string_view before, std::string_view after,
                         const Screen& screen) {
  const std::string name = from_here(path);
  const std::string header =
      styled(fmt::format("--- {}\n+++ {}", header_path("a", name), header_path("b", name)),
             Style::strong, screen);
  return header + '\n' + Diff(before, after, screen).hunks();
}

}  // namespace ladder::cli
