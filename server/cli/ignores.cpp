#include "cli/ignores.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "cli/files.h"
#include "config/names.h"
#include "system/files.h"
#include "system/paths.h"

namespace ladder::cli {
namespace {

using config::EntryKind;

/// Patterns are matched with paths that do not begin with a slash.
std::string_view to_match(std::string_view path) {
  return path.substr(path.starts_with('/') ? 1 : 0);
}

/// The nearest folder, from this one upwards, that contains `.git`, or an empty path.
std::string repository_of(std::string folder) {
  for (;;) {
    if (system::exists(system::joined_path(folder, ".git"))) return folder;
    std::string parent = system::parent_of(folder);
    if (folder == parent) return {};
    folder = std::move(parent);
  }
}

/// The paths on the way from a folder to something in it, which comes last.
std::vector<std::string> steps_from(std::string reached, const std::string& path) {
  std::vector<std::string> steps;
  const std::string way = system::relative_path(path, reached);
  for (std::size_t begin = 0; begin < way.size();) {
    const std::size_t end = std::min(way.find('/', begin), way.size());
    const std::string_view part = std::string_view(way).substr(begin, end - begin);
    begin = end + 1;
    if (part == ".") continue;
    reached = system::joined_path(reached, part);
    steps.push_back(reached);
  }
  return steps;
}

/// Folders that hold no ladders of the author's; `.git` is a hidden one.
std::optional<Reason::Kind> never_entered(std::string_view folder_name) {
  if (folder_name.starts_with('.')) return Reason::Kind::hidden;
  if (folder_name == "node_modules") return Reason::Kind::dependencies;
  return std::nullopt;
}

}  // namespace

Ignores::Ignores(std::string root, const std::string& folder, SelectionOf selection)
    : root_(std::move(root)), selection_(std::move(selection)) {
  // What ladder.json files say holds from further up as well.
  if (repository_of(root_).empty()) enter_from_above(system::parent_of(root_));
  enter(root_);
  for (const std::string& it : steps_from(root_, folder)) enter(it);
}

/// Where git keeps what it ignores in a repository of its own: for a worktree, in the repository
/// that it belongs to. Empty where a folder is the top of none.
std::string exclude_file_of(const std::string& folder) {
  const std::string own = system::joined_path(folder, ".git");
  if (!system::is_file(own)) return own + "/info/exclude";
  const auto line_in = [](const std::string& file) {
    const std::string text = read(file).text;
    return text.substr(0, text.find_first_of("\r\n"));
  };
  constexpr std::string_view mark = "gitdir: ";  // gitrepository-layout(5)
  const std::string line = line_in(own);
  if (!line.starts_with(mark)) return {};
  const std::string place = system::joined_path(folder, line.substr(mark.size()));
  return system::joined_path(place, line_in(place + "/commondir")) + "/info/exclude";
}

void Ignores::enter_from_above(const std::string& folder) {
  const std::string parent = system::parent_of(folder);
  if (folder != parent) enter_from_above(parent);
  add(system::joined_path(folder, ".ladderignore"), folder);
}

/// Later files win: within a folder, ladder's own files have the last word.
void Ignores::enter(const std::string& folder) {
  add(exclude_file_of(folder), folder);
  for (const char* it : {".gitignore", ".ladderignore"})
    add(system::joined_path(folder, it), folder);
}

void Ignores::add(const std::string& file, const std::string& folder) {
  const std::string path = system::normal_path(file);
  const Content content = read(path);
  if (content.problem) return;
  files_.push_back(config::parse_ignore_file(content.text, std::string(to_match(folder))));
  files_.back().path = path;
}

config::Ruling Ignores::ruling(const std::string& path, EntryKind kind) const {
  const config::Selection& selection = selection_(system::parent_of(path));
  const config::Ruling last = config::ruling(selection.excludes, to_match(path), kind);
  return last.pattern ? last : config::ruling(files_, to_match(path), kind);
}

bool Ignores::rule_out(const std::string& path, EntryKind kind) const {
  const bool never = kind == EntryKind::folder && never_entered(system::last_part_of(path));
  return never || ruling(path, kind).ignores();
}

std::optional<Reason> Ignores::against(const std::string& path, EntryKind kind,
                                       const std::string& begin) const {
  for (const std::string& reached : steps_from(begin, path)) {
    const EntryKind own_kind = reached == path ? kind : EntryKind::folder;
    const auto never =
        own_kind == EntryKind::folder ? never_entered(system::last_part_of(reached)) : std::nullopt;
    if (never) return Reason{*never, reached, {}, 0, {}};
    const config::Ruling last = ruling(reached, own_kind);
    if (last.ignores())
      return Reason{Reason::Kind::excluded, reached, last.file->path, last.pattern->line,
                    last.pattern->text};
  }
  return std::nullopt;
}

std::optional<Reason> Ignores::not_including(const std::string& file) const {
  if (includes(selection_, file)) return std::nullopt;
  const config::Selection& selection = selection_(system::parent_of(file));
  Reason reason{Reason::Kind::not_included, file, selection.includes.front().path, 0, {}};
  std::vector<std::string> patterns;
  for (const config::IgnorePattern& it : selection.includes.front().patterns) {
    if (reason.line == 0) reason.line = it.line;
    patterns.push_back(it.text);
  }
  reason.pattern = config::one_of(patterns);
  return reason;
}

bool includes(const SelectionOf& selection_of, const std::string& file) {
  return config::includes(selection_of(system::parent_of(file)), file);
}

std::string root_of(const std::string& folder) {
  std::string repository = repository_of(folder);
  if (!repository.empty()) return repository;
  std::string current = system::identity_of(".");
  const bool inside = !current.empty() && system::lies_in(folder, current);
  return inside ? current : folder;
}

}  // namespace ladder::cli
