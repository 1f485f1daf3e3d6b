#include "cli/reporters/conventions.h"

#include <algorithm>

#include <fmt/core.h>

#include "cli/printable.h"
#include "cli/style.h"
#include "text/json_writer.h"

namespace ladder::cli {
namespace {

constexpr std::uint32_t convention_indent = 4;

/// "41 of 42 expectations begin with a capital letter: truncated-start reports ...; ...".
std::string convention_sentence(const rules::ExplainedConvention& convention) {
  std::string text = convention.text;
  std::string_view separator = ": ";
  for (const rules::ConventionEffect& it : convention.effects) {
    text += fmt::format("{}{} {}", separator, it.rule, it.text);
    separator = "; ";
  }
  return text;
}

std::string heading(const File& file, const semantics::ExplainedLadder& ladder) {
  return ladder.title.empty()
             ? fmt::format("{}: an untitled ladder", printable(file.path))
             : fmt::format("{}: \"{}\"", printable(file.path), printable(ladder.title));
}

void write_effect(text::JsonWriter& json, const rules::ConventionEffect& it) {
  json.object({{"rule", it.rule}, {"applies", it.applies}, {"text", it.text}});
}

void write_convention(text::JsonWriter& json, const rules::ExplainedConvention& it) {
  json.object({{"name", it.name},
               {"keeping", it.convention.keeping},
               {"all", it.convention.all},
               {"text", it.text},
               {"effects", text::JsonList(it.effects, write_effect)}});
}

void write_ladders(text::JsonWriter& json, const ExplainedFile& file) {
  for (const semantics::ExplainedLadder& it : file.ladders)
    json.object({{"file", file.file->path},
                 {"ladder", it.title},
                 {"habits", text::JsonList(it.conventions, write_convention)}});
}

}  // namespace

void report_conventions(const std::vector<ExplainedFile>& files, const Screen& screen,
                        Output& output) {
  const std::uint32_t columns = screen.prose_width() - convention_indent;
  std::string_view separator;
  for (const ExplainedFile& file : files) {
    for (const semantics::ExplainedLadder& ladder : file.ladders) {
      output.write(separator);
      output.write(styled(heading(*file.file, ladder), Style::strong, screen) + '\n');
      for (const rules::ExplainedConvention& it : ladder.conventions) {
        const std::string lines =
            indented(wrapped(convention_sentence(it), columns), convention_indent);
        output.write(lines.substr(convention_indent / 2));  // the first line begins further left
      }
      if (ladder.conventions.empty()) output.write("  no conventions found\n");
      separator = "\n";
    }
  }
}

void report_conventions_json(const std::vector<ExplainedFile>& files, Output& output) {
  output.write(
      text::to_json_file({{"version", 1}, {"ladders", text::JsonList(files, write_ladders)}}));
}

}  // namespace ladder::cli
