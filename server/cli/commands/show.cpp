#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/core.h>

#include "cli/arguments/options.h"
#include "cli/arguments/reports.h"
#include "cli/commands.h"
#include "cli/harmless.h"
#include "cli/loaded_files.h"
#include "cli/printable.h"
#include "cli/screen.h"
#include "cli/style.h"
#include "exchange/format.h"
#include "model/ladder.h"
#include "semantics/coverage.h"
#include "semantics/findings.h"
#include "system/failure.h"
#include "text/unicode.h"

namespace ladder::cli {
namespace {

/// More cells don't make a useful picture, and a header and a column of labels can produce far more
/// cells than the text has bytes.
constexpr std::size_t most_cells = 1'000'000;
constexpr std::uint32_t widest = 80;
constexpr std::uint32_t least_label = 3;  // columns; shorter labels get more space around them

using semantics::CellState;

/// How a terminal draws a cell.
struct Look {
  std::string_view ascii;
  Style style;
};
constexpr std::array<Look, semantics::cell_states> looks{{{"#", Style::good},
                                                          {"!", Style::error},
                                                          {".", Style::warning},
                                                          {"=", Style::dim},
                                                          {"-", Style::dim}}};

const Look& look_of(CellState cell) { return looks[static_cast<std::size_t>(cell)]; }

/// The cells of a ladder, row by row.
struct Cells {
  std::size_t skills = 0;
  std::size_t levels = 0;
  std::vector<CellState> all;

  std::span<const CellState> row(std::size_t skill) const {
    return std::span(all).subspan(skill * levels, levels);
  }
};

Cells cells_of(const model::Ladder& ladder, const std::vector<CellState>& states) {
  Cells cells{ladder.skills.size(), ladder.levels.size(), {}};
  cells.all.assign(cells.skills * cells.levels, CellState::empty);
  for (const std::uint32_t index : ladder.order) {
    const model::Expectation& it = ladder.expectations[index];
    cells.all[it.skill * cells.levels + it.level] = states[index];
  }
  return cells;
}

std::size_t filled(std::span<const CellState> cells) {
  return cells.size() - static_cast<std::size_t>(std::ranges::count(cells, CellState::empty));
}

std::string out_of(std::size_t count, std::size_t all) {
  return fmt::format("{} of {}", count, all);
}

/// The widths of the columns, and the number of levels side by side.
struct Arrangement {
  std::uint32_t name = 0;   // the skills' names
  std::uint32_t label = 0;  // a level's label, without the space around it
  std::uint32_t count = 0;
  std::size_t levels = 0;

  std::uint32_t cell() const { return label + 2; }
};

Arrangement arrange(std::uint32_t longest_name, std::uint32_t longest_label, const Cells& cells,
                    std::uint32_t width) {
  Arrangement it;
  it.count = 2 + static_cast<std::uint32_t>(out_of(cells.all.size(), cells.all.size()).size());
  const std::uint32_t room = width - std::min(width, it.count);
  for (const std::uint32_t label : {12U, 10U, 8U, 6U, 5U, 4U, 3U, 2U, 1U}) {
    if (label < longest_label && label < least_label) break;
    it.label = std::min(label, std::max(longest_label, least_label));
    const std::size_t grid = cells.levels * it.cell();
    if (room < grid + std::min(longest_name, 20U)) continue;
    it.name = std::min(longest_name, room - static_cast<std::uint32_t>(grid));
    it.levels = cells.levels;
    return it;
  }
  it.name = std::min({longest_name, 24U, room / 2});
  it.label = std::min(longest_label, std::clamp(width / 12, least_label, 6U));
  it.levels = std::max(1U, (room - it.name) / it.cell());
  return it;
}

class Picture {
 public:
  Picture(const model::Ladder& ladder, std::string_view text, Cells cells, const Screen& screen)
      : cells_(std::move(cells)), screen_(screen) {
    for (const model::Skill& it : ladder.skills)
      skills_.push_back(name(text::slice(text, it.name), "(no name)"));
    for (const model::Level& it : ladder.levels) {
      levels_.push_back(name(it.name.empty() ? it.inferred : text::slice(text, it.name), "?"));
      if (ladder.tracks.empty()) continue;
      tracks_.push_back(it.track == model::none
                            ? std::string()
                            : name(text::slice(text, ladder.tracks[it.track].name), "?"));
    }
    const auto longest = [](const std::vector<std::string>& names) {
      std::uint32_t columns = 1;
      for (const std::string& it : names) columns = std::max(columns, text::width(it));
      return columns;
    };
    const std::uint32_t width = std::min(screen.width, widest) - margin;
    arrangement_ = arrange(longest(skills_), longest(levels_), cells_, width);
  }

  std::string draw() {
    for (std::size_t first = 0; first < cells_.levels; first += arrangement_.levels) {
      draw_block(first, std::min(first + arrangement_.levels, cells_.levels));
      text_ += '\n';
    }
    draw_legend();
    return std::move(text_);
  }

 private:
  static constexpr std::uint32_t margin = 2;

  /// The levels from `first` up to `end`; the last block ends with the counts for each skill.
  void draw_block(std::size_t first, std::size_t end) {
    const bool last = end == cells_.levels;
    if (!tracks_.empty()) draw_tracks(first, end);
    begin_row("");
    for (std::size_t level = first; level < end; ++level)
      add_cell(shortened(levels_[level], arrangement_.label, ellipsis()), Style::strong);
    end_row();

    std::vector<std::size_t> filled_at_level(end - first);
    for (std::size_t skill = 0; skill < cells_.skills; ++skill) {
      begin_row(shortened(skills_[skill], arrangement_.name, ellipsis()));
      for (std::size_t level = first; level < end; ++level) {
        const CellState cell = cells_.row(skill)[level];
        filled_at_level[level - first] += cell != CellState::empty;
        add_cell(sign_of(cell), look_of(cell).style);
      }
      if (last) add_count(out_of(filled(cells_.row(skill)), cells_.levels));
      end_row();
    }

    begin_row("");
    for (const std::size_t count : filled_at_level) add_cell(fmt::format("{}", count), Style::dim);
    if (last) add_count(out_of(filled(cells_.all), cells_.all.size()));
    end_row();
  }

  /// Above the levels of each track its name, with a line as long as the track.
  void draw_tracks(std::size_t first, std::size_t end) {
    begin_row("");
    for (std::size_t level = first; level < end;) {
      std::size_t next = level + 1;
      while (next < end && tracks_[next] == tracks_[level]) ++next;
      const auto columns = static_cast<std::uint32_t>(next - level) * arrangement_.cell();
      if (tracks_[level].empty()) {
        text_.append(columns, ' ');
      } else {
        std::string line = shortened(tracks_[level], columns - 1, ellipsis());
        if (text::width(line) + 2 < columns) line += ' ';
        for (std::uint32_t at = text::width(line) + 1; at < columns; ++at)
          line += screen_.sign("─", "-");
        text_.append(1, ' ').append(styled(line, Style::dim, screen_));
      }
      level = next;
    }
    end_row();
  }

  void draw_legend() {
    text_.append(margin - 1, ' ');
    for (std::size_t kind = 0; kind < semantics::cell_states; ++kind) {
      const auto cell = static_cast<CellState>(kind);
      const auto count = std::ranges::count(cells_.all, cell);
      if (count == 0) continue;
      text_ += fmt::format(" {} {} {} ", styled(sign_of(cell), look_of(cell).style, screen_), count,
                           semantics::name_of(cell));
    }
    end_row();
  }

  void begin_row(const std::string& name) {
    text_.append(margin, ' ').append(name);
    text_.append(arrangement_.name - std::min(arrangement_.name, text::width(name)), ' ');
  }
  /// Centred in its column.
  void add_cell(std::string_view shown, Style style) {
    const std::uint32_t free =
        arrangement_.cell() - std::min(arrangement_.cell(), text::width(shown));
    text_.append(free - free / 2, ' ').append(styled(shown, style, screen_)).append(free / 2, ' ');
  }
  void add_count(const std::string& count) {
    text_.append(arrangement_.count - std::min<std::size_t>(arrangement_.count, count.size()), ' ');
    text_ += styled(count, Style::dim, screen_);
  }
  void end_row() {
    text_.resize(text_.find_last_not_of(' ') + 1);
    text_ += '\n';
  }

  std::string name(std::string_view text, std::string_view otherwise) const {
    return shortened(text.empty() ? otherwise : text, widest, ellipsis());
  }
  std::string_view ellipsis() const { return screen_.sign("…", "~"); }
  std::string_view sign_of(CellState cell) const {
    return screen_.sign(semantics::sign_of(cell), look_of(cell).ascii);
  }

  Cells cells_;
  const Screen& screen_;
  std::vector<std::string> skills_;
  std::vector<std::string> levels_;
  std::vector<std::string> tracks_;  // of the levels; none if all tracks share all of them
  Arrangement arrangement_;
  std::string text_;
};

/// A ladder drawn with a sign for each expectation: a row per skill, a column per level, counts at
/// the edges and a legend below. To fit the screen, names are shortened and levels continue in
/// another block. `states` are those of the expectations.
std::string picture(const model::Ladder& ladder, std::string_view text,
                    const std::vector<CellState>& states, const Screen& screen) {
  const std::size_t skills = ladder.skills.size();
  const std::size_t levels = ladder.levels.size();
  if (skills == 0 || levels == 0) return "  This ladder has no cells to show.\n";
  if (most_cells / skills < levels) return "  This ladder is too large to show.\n";
  return Picture(ladder, text, cells_of(ladder, states), screen).draw();
}

/// `ladder show FILE`
struct ShowArguments {
  std::string path;
  std::optional<Format> format;
  ColourChoice colour = ColourChoice::automatic;
};

void declare(CLI::App& command, ShowArguments& arguments) {
  command.add_option("file", arguments.path, "The file to show, or `-` for standard input")
      ->type_name("FILE");
  const Choices<Format> formats{{"full", Format::full}, {"json", Format::json}};
  add_choice(command, "--output-format", "Output format (json: for programs)", formats,
             arguments.format);
  add_colour(command, arguments.colour);
  command.footer("Example:\n  ladder show sales.ladder");
}

ShowArguments complete(ShowArguments arguments) {
  if (arguments.path.empty())
    throw system::Failure("specify a file, for example: `ladder show sales.ladder`");
  return arguments;
}

std::string shown(std::uint32_t ladder, const File& file, const Screen& screen) {
  const model::PlacedLadder& placed = file.document().ladders[ladder];
  const std::string_view text = text::slice(file.text(), placed.span);
  const std::string_view title = text::slice(text, placed.ladder.title);
  const std::string size = fmt::format("{}, {}", counted(placed.ladder.levels.size(), "level"),
                                       counted(placed.ladder.skills.size(), "skill"));
  const std::string name =
      shortened(title.empty() ? "(no title)" : title, screen.width, screen.sign("…", "~"));
  const std::vector<semantics::CellState> states =
      semantics::states_of(placed.ladder, placed.span.begin,
                           semantics::findings_of(file.document(), ladder, file.findings()));
  return fmt::format("{}\n{}\n\n{}", styled(name, Style::strong, screen),
                     styled(size, Style::dim, screen),
                     picture(placed.ladder, text, states, screen));
}

/// The content of the ladders for programs, even if there are findings.
int write_json(const LoadedFiles& loaded, Console& console) {
  for (const File& it : loaded.files)
    console.output.write(exchange::formats::json.write(layout::read_plain(it.document(), it.text()),
                                                       {it.path, it.text()}));
  print(loaded.problems, console.errors);
  return loaded.problems.empty() ? 0 : 2;
}

int execute(const ShowArguments& arguments, Console& console) {
  LoadedFiles loaded({.paths = {arguments.path}, .input = console.input},
                     std::make_shared<SettingsFinder>(SettingsArguments{}));
  if (arguments.format == Format::json) return write_json(loaded, console);
  loaded.check();
  const Screen screen = console.screen(arguments.colour);
  std::string_view separator;
  for (const File& file : loaded.files) {
    for (std::uint32_t i = 0; i < file.document().ladders.size(); ++i) {
      console.output.write(separator);
      console.output.write(without_commands(shown(i, file, screen)));
      separator = "\n";
    }
  }
  print(loaded.problems, console.errors);
  if (!loaded.problems.empty()) return 2;
  if (separator.empty()) console.output.write("No ladder to show.\n");
  return 0;
}

}  // namespace

Execution show_command(CLI::App& command) {
  const auto arguments = std::make_shared<ShowArguments>();
  declare(command, *arguments);
  return [arguments](Console& console) { return execute(complete(*arguments), console); };
}

}  // namespace ladder::cli
