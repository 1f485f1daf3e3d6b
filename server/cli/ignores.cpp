#include "cli/ignores.h"

#include <string_view>
#include <utility>

#include "cli/files.h"
#include "config/names.h"
#include "system/files.h"
#include "system/paths.h"

namespace fs = std::filesystem;

namespace ladder::cli {
namespace {

using config::EntryKind;

/// Patterns are matched with paths that do not begin with a slash.
std::string_view to_match(const fs::path& path) {
  return std::string_view(path.native()).substr(path.native().starts_with('/') ? 1 : 0);
}

/// The nearest folder, from this one upwards, that contains `.git`, or an empty path.
fs::path repository_of(fs::path folder) {
  for (;; folder = folder.parent_path()) {
    if (system::exists(folder / ".git")) return folder;
    if (folder == folder.parent_path()) return {};
  }
}

/// Folders that have no ladders of the author's. `.git` is hidden anyway.
std::optional<Reason::Kind> never_entered(std::string_view folder_name) {
  if (folder_name.starts_with('.')) return Reason::Kind::hidden;
  if (folder_name == "node_modules") return Reason::Kind::dependencies;
  return std::nullopt;
}

}  // namespace

Ignores::Ignores(fs::path root, const fs::path& folder, SelectionOf selection)
    : root_(std::move(root)), selection_(std::move(selection)) {
  // ladder.json files apply from further up as well.
  if (repository_of(root_).empty()) enter_from_above(root_.parent_path());
  enter(root_);
  fs::path reached = root_;
  for (const fs::path& part : folder.lexically_relative(root_)) {
    if (part == ".") continue;
    reached /= part;
    enter(reached);
  }
}

/// Where git keeps a repository's own ignore rules. For a worktree, that is in the repository that
/// it belongs to. Empty if the folder isn't the top of a repository.
fs::path exclude_file_of(const fs::path& folder) {
  const fs::path own = folder / ".git";
  if (!system::is_file(own)) return own / "info/exclude";
  const auto line_in = [](const fs::path& file) {
    const std::string text = read(file.native()).text;
    return text.substr(0, text.find_first_of("\r\n"));
  };
  constexpr std::string_view mark = "gitdir: ";  // gitrepository-layout(5)
  const std::string line = line_in(own);
  if (!line.starts_with(mark)) return {};
  const fs::path place = folder / line.substr(mark.size());
  return place / line_in(place / "commondir") / "info/exclude";
}

void Ignores::enter_from_above(const fs::path& folder) {
  if (folder != folder.parent_path()) enter_from_above(folder.parent_path());
  add(folder / ".ladderignore", folder);
}

/// Later files win: within a folder, ladder's own files have the last word.
void Ignores::enter(const fs::path& folder) {
  for (const fs::path& file :
       {exclude_file_of(folder), folder / ".gitignore", folder / ".ladderignore"})
    add(file, folder);
}

void Ignores::add(const fs::path& file, const fs::path& folder) {
  const std::string path = file.lexically_normal().native();
  const Content content = read(path);
  if (content.problem) return;
  files_.push_back(config::parse_ignore_file(content.text, std::string(to_match(folder))));
  files_.back().path = path;
}

config::Ruling Ignores::ruling(const fs::path& path, EntryKind kind) const {
  const config::Selection& selection = selection_(path.parent_path().native());
  const config::Ruling last = config::ruling(selection.excludes, to_match(path), kind);
  return last.pattern ? last : config::ruling(files_, to_match(path), kind);
}

bool Ignores::rule_out(const fs::path& path, EntryKind kind) const {
  const bool never = kind == EntryKind::folder && never_entered(path.filename().native());
  return never || ruling(path, kind).ignores();
}

std::optional<Reason> Ignores::against(const fs::path& path, EntryKind kind,
                                       const fs::path& begin) const {
  fs::path reached = begin;
  for (const fs::path& part : path.lexically_relative(begin)) {
    if (part == ".") continue;
    reached /= part;
    const EntryKind own_kind = reached == path ? kind : EntryKind::folder;
    const auto never = own_kind == EntryKind::folder ? never_entered(part.native()) : std::nullopt;
    if (never) return Reason{*never, reached.native(), {}, 0, {}};
    const config::Ruling last = ruling(reached, own_kind);
    if (last.ignores())
      return Reason{Reason::Kind::excluded, reached.native(), last.file->path, last.pattern->line,
                    last.pattern->text};
  }
  return std::nullopt;
}

std::optional<Reason> Ignores::not_including(const fs::path& file) const {
  if (includes(selection_, file)) return std::nullopt;
  const config::Selection& selection = selection_(file.parent_path().native());
  Reason reason{Reason::Kind::not_included, file.native(), selection.includes.front().path, 0, {}};
  std::vector<std::string> patterns;
  for (const config::IgnorePattern& it : selection.includes.front().patterns) {
    if (reason.line == 0) reason.line = it.line;
    patterns.push_back(it.text);
  }
  reason.pattern = config::one_of(patterns);
  return reason;
}

bool includes(const SelectionOf& selection_of, const fs::path& file) {
  return config::includes(selection_of(file.parent_path().native()), file.native());
}

fs::path root_of(const fs::path& folder) {
  fs::path repository = repository_of(folder);
  if (!repository.empty()) return repository;
  fs::path current = system::identity_of(".");
  const fs::path from_current = folder.lexically_relative(current);
  const bool outside = current.empty() || from_current.empty() || *from_current.begin() == "..";
  return outside ? folder : current;
}

}  // namespace ladder::cli
