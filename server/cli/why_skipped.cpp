#include "cli/why_skipped.h"

#include <optional>

#include <fmt/core.h>

#include "cli/ignores.h"
#include "cli/printable.h"
#include "cli/trouble.h"
#include "system/failure.h"
#include "system/files.h"
#include "system/paths.h"

namespace ladder::cli {
namespace {

std::string place_of(const Reason& reason) {
  if (reason.line == 0) return fmt::format("`{}`", reason.source);  // `--set`
  return fmt::format("{}:{}", system::shown_path(reason.source), reason.line);
}

std::string in_words(const Reason& reason) {
  const std::string entry = system::shown_path(reason.entry);
  switch (reason.kind) {
    case Reason::Kind::hidden:
      return fmt::format("the {} folder is hidden, because its name starts with a dot", entry);
    case Reason::Kind::dependencies:
      return fmt::format("the {} folder contains installed packages", entry);
    case Reason::Kind::excluded:
      return fmt::format("`{}` in {} excludes {}", reason.pattern, place_of(reason), entry);
    case Reason::Kind::not_included: break;
  }
  if (reason.pattern.empty())
    return fmt::format("`include` in {} is empty", system::shown_path(reason.source));
  if (reason.source.empty())
    return fmt::format("its name doesn't match {}, and no ladder.json sets `include`",
                       reason.pattern);
  return fmt::format("it doesn't match {} from `include` in {}", reason.pattern, place_of(reason));
}

/// Why a file is not checked, if so.
std::optional<Reason> reason_for(const std::string& path, SettingsFinder& settings) {
  const std::string place = system::own_path_of(path);
  const bool folder = system::is_folder(place);
  const std::string inner = folder ? place : system::parent_of(place);
  const Ignores ignores(root_of(inner), inner, settings.selection());
  const auto kind = folder ? config::EntryKind::folder : config::EntryKind::file;
  std::optional<Reason> reason = ignores.against(place, kind);
  if (!reason && !folder) reason = ignores.not_including(place);
  return reason;
}

}  // namespace

int why_skipped(const std::vector<std::string>& paths, SettingsFinder& settings, Console& console) {
  std::vector<Problem> problems;
  bool is_skipped = false;
  bool is_left_out = false;
  for (const std::string& it : paths) {
    if (const std::optional<system::Error> error = system::status_of(it).error) {
      problems.push_back({it, trouble_of(*error)});
      continue;
    }
    const std::optional<Reason> reason = reason_for(it, settings);
    is_skipped = is_skipped || reason;
    is_left_out = is_left_out || (reason && reason->kind != Reason::Kind::not_included);
    console.output.write(
        reason ? fmt::format("{} is skipped: {}\n", printable(it), printable(in_words(*reason)))
               : fmt::format("{} is checked\n", printable(it)));
  }
  if (is_skipped)
    console.output.write(
        fmt::format("A skipped file is still checked if you pass its name to the command{}.\n",
                    is_left_out ? ", unless it's excluded and you use --force-exclude" : ""));
  for (Problem& it : settings.take_problems()) problems.push_back(std::move(it));
  print(problems, console.errors);
  return problems.empty() ? 0 : 2;
}

}  // namespace ladder::cli
