#include <cctype>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <fmt/core.h>

#include "cli/arguments/program.h"
#include "cli/commands.h"
#include "cli/printable.h"

namespace ladder::cli {
namespace {

/// Escaped for troff.
std::string escaped(std::string_view text) {
  std::string result;
  bool begins_line = true;
  for (const char it : text) {
    if (begins_line && (it == '.' || it == '\'')) result += "\\&";
    if (it == '\\') result += "\\e";
    else if (it == '-') result += "\\-";
    else if (it == '`') result += "\\(ga";
    else if (it == '\'') result += "\\(aq";
    else if (it == '~') result += "\\(ti";
    else if (it == '^') result += "\\(ha";
    else result += it;
    begins_line = it == '\n';
  }
  return result;
}

/// Running text, in lines that are short enough for mandoc when some of them have many escapes.
std::string running(std::string_view text) {
  constexpr std::uint32_t columns = 64;
  std::string lines;
  for (const std::string& it : wrapped(text, columns)) lines += escaped(it) + "\n";
  lines.pop_back();
  return lines;
}

std::string bold(std::string_view text) { return fmt::format("\\fB{}\\fR", escaped(text)); }
std::string italic(std::string_view text) { return fmt::format("\\fI{}\\fR", escaped(text)); }

/// "\fB\-h\fR, \fB\-\-help\fR" or "\fB\-\-config\fR \fIFILE\fR"
std::string title_of(const CLI::Option& option) {
  if (option.get_positional()) return italic(option.get_name());
  std::string title;
  for (const std::string& it : option.get_snames()) title += bold("-" + it) + ", ";
  for (const std::string& it : option.get_lnames()) title += bold("--" + it) + ", ";
  title.resize(title.size() - 2);
  if (option.get_type_size() != 0) title += " " + italic(option.get_type_name());
  return title;
}

std::string options_of(const CLI::App& command) {
  std::string text;
  for (const CLI::Option* it : command.get_options())
    text += fmt::format(".TP\n{}\n{}.\n", title_of(*it), running(it->get_description()));
  return text;
}

/// The usage line from the command's help: "ladder check [options] [paths...]".
std::string usage_of(const CLI::App& command) {
  const std::string help = command.help("ladder");
  constexpr std::string_view title = "Usage: ";
  const std::size_t begin = help.find(title) + title.size();
  return help.substr(begin, help.find('\n', begin) - begin);
}

/// Text as typed on a terminal.
std::string as_typed(std::string_view text) { return fmt::format(".EX\n{}\n.EE\n", escaped(text)); }

std::string commands_of(const CLI::App& program) {
  std::string text;
  for (const CLI::App* it : program.get_subcommands({})) {
    if (it->get_group().empty()) continue;
    text += fmt::format(".SS {}\n{}.\n{}{}", escaped(usage_of(*it)), running(it->get_description()),
                        options_of(*it),
                        it->get_footer().empty() ? "" : ".PP\n" + as_typed(it->get_footer()));
  }
  return text;
}

/// The block of a footer below "Examples:".
std::string examples_of(const CLI::App& program) {
  const std::string footer = program.get_footer();
  constexpr std::string_view title = "Examples:\n";
  const std::size_t begin = footer.find(title) + title.size();
  return footer.substr(begin, footer.find("\n\n", begin) - begin);
}

constexpr std::string_view about =
    R"(A career ladder describes what a company expects of people at each level, skill
by skill.
.B ladder
finds problems in ladders kept as text: for example, a missing label, an empty
cell, or a sentence that was cut off when a table was copied from a PDF.
It fixes what it can without changing what the ladder says, and reports problems
in your editor as you write.
)";

constexpr std::string_view files =
    R"(.TP
.I ladder.json
Sets how severe each rule is, and which skills and levels a ladder must have.
The nearest ladder.json applies, whether it's next to the ladder or in a folder
above it.
.TP
.IR .ladderignore ", " .gitignore
List files to skip when reading a folder.
With
.BR \-\-force\-exclude ,
those files are skipped even if you pass their names.
)";

constexpr std::string_view statuses =
    R"(.TP
.B 0
No findings, or only hints.
.TP
.B 1
Errors or warnings.
.TP
.B 2
The command failed, for example because a file can't be read or an option
doesn't exist.
)";

/// The page that `man ladder` shows, built from the help of each command.
std::string manual(const CLI::App& program) {
  return fmt::format(
      ".TH LADDER 1 \"\" \"ladder {}\" \"User Commands\"\n"
      ".SH NAME\nladder \\- check career ladders kept as text\n"
      ".SH SYNOPSIS\n{} {} ...\n"
      ".SH DESCRIPTION\n{}"
      ".SH OPTIONS\n{}"
      ".SH COMMANDS\n{}"
      ".SH FILES\n{}"
      ".SH \"EXIT STATUS\"\n{}"
      ".SH EXAMPLES\n{}",
      LADDER_VERSION, bold("ladder"), italic("COMMAND"), about, options_of(program),
      commands_of(program), files, statuses, as_typed(examples_of(program)));
}

/// `ladder man`
struct ManArguments {};

void declare(CLI::App& command, ManArguments&) {
  command.footer("Example:\n  ladder man | man -l -");
}

int execute(const ManArguments&, Console& console) {
  console.output.write(manual(Program().app()));
  return 0;
}

}  // namespace

Execution man_command(CLI::App& command) {
  const auto arguments = std::make_shared<ManArguments>();
  declare(command, *arguments);
  return [arguments](Console& console) { return execute(*arguments, console); };
}

}  // namespace ladder::cli
