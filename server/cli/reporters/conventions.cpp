#include "cli/reporters/conventions.h"

#include <algorithm>

#include <fmt/core.h>

#include "cli/printable.h"
#include "cli/reporters/json_text.h"
#include "cli/style.h"

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

Json to_json(const rules::ExplainedConvention& convention) {
  Json effects = Json::array();
  for (const rules::ConventionEffect& it : convention.effects)
    effects.push_back({{"rule", it.rule}, {"applies", it.applies}, {"text", it.text}});
  return {{"name", convention.name},
          {"keeping", convention.convention.keeping},
          {"all", convention.convention.all},
          {"text", convention.text},
          {"effects", std::move(effects)}};
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
  Json ladders = Json::array();
  for (const ExplainedFile& file : files) {
    for (const semantics::ExplainedLadder& ladder : file.ladders) {
      Json conventions = Json::array();
      for (const rules::ExplainedConvention& it : ladder.conventions)
        conventions.push_back(to_json(it));
      ladders.push_back({{"file", file.file->path},
                         {"ladder", ladder.title},
                         {"habits", std::move(conventions)}});
    }
  }
  output.write(to_text({{"version", 1}, {"ladders", std::move(ladders)}}, convention_indent / 2) +
               '\n');
}

}  // namespace ladder::cli
