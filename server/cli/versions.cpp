#include "cli/versions.h"

#include <algorithm>
#include <functional>
#include <iterator>
#include <string_view>
#include <utility>

#include <fmt/core.h>

#include "cli/git.h"
#include "layout/plain.h"
#include "model/lower.h"
#include "system/failure.h"
#include "system/files.h"
#include "system/paths.h"
#include "text/line_index.h"

namespace ladder::cli {
namespace {

/// A path relative to the current folder, as git shows it.
std::string path_from_here(const std::string& path) {
  return system::shown_path(system::absolute_path(path));
}

/// The line of each first mention, or of the title if a name isn't in any line.
std::vector<std::uint32_t> lines_of(const std::vector<model::Mention>& mentions, std::size_t count,
                                    std::uint32_t title,
                                    const std::function<std::uint32_t(text::Span)>& line_of) {
  std::vector<std::uint32_t> lines(count, 0);
  for (const model::Mention& it : mentions)
    if (lines[it.index] == 0) lines[it.index] = line_of(it.name);
  std::ranges::replace(lines, 0U, title);
  return lines;
}

LadderLines lines_of(const model::PlacedLadder& placed, const text::LineIndex& index) {
  const model::Ladder& ladder = placed.ladder;
  const auto line_of = [&](text::Span span) {
    return index.position_of(span.begin + placed.span.begin, text::ColumnUnit::utf8).line + 1;
  };
  LadderLines lines;
  lines.title = line_of(ladder.heading);
  lines.levels = lines_of(ladder.level_mentions, ladder.levels.size(), lines.title, line_of);
  lines.skills = lines_of(ladder.skill_mentions, ladder.skills.size(), lines.title, line_of);
  for (std::uint32_t skill = 0; skill < ladder.skills.size(); ++skill)
    for (std::uint32_t level = 0; level < ladder.levels.size(); ++level) {
      const model::Expectation* it = ladder.at(skill, level);
      lines.cells.push_back(it ? line_of(it->text.empty() ? it->place : it->text)
                               : lines.skills[skill]);
    }
  return lines;
}

void add(Version& version, const std::string& name, std::string_view text) {
  const model::Document document = model::lower(syntax::Tree(text), text);
  for (const auto& [span, ladder] : document.ladders) {
    const std::string obstacle =
        layout::obstacle_to_grid(ladder.skills.size(), ladder.levels.size(), text.size());
    if (!obstacle.empty())
      throw system::Failure(fmt::format("`{}` can't be compared: {}", name, obstacle));
  }
  std::vector<diff::LadderContent> contents = diff::contents_of(document, text, name);
  version.ladders.insert(version.ladders.end(), std::make_move_iterator(contents.begin()),
                         std::make_move_iterator(contents.end()));
  const text::LineIndex index(text);
  for (const model::PlacedLadder& it : document.ladders)
    version.lines.push_back(lines_of(it, index));
}

void add(Version& version, const Source& source, const std::string& name) {
  Content content = read(source.real_path);
  if (content.problem) version.problems.push_back({source.path, content.problem->message});
  else add(version, name, content.text);
}

bool has(const Version& version, const std::string& path) {
  return std::ranges::any_of(version.ladders, [&](const diff::LadderContent& it) {
    return it.path == path || it.path.starts_with(path + "/");
  });
}

/// A file in a revision: its path from the current folder, and its object id.
struct Blob {
  std::string path;
  std::string id;
};

/// Parses `git ls-tree -z`: "100644 blob 0123abcd\tteam.ladder". Skips links and submodules.
std::vector<Blob> blobs_in(std::string_view listing) {
  std::vector<Blob> blobs;
  for (const std::string_view entry : parts_of(listing)) {
    const std::size_t tab = entry.find('\t');
    if (tab == entry.npos || !entry.starts_with("100")) continue;
    const std::string_view head = entry.substr(0, tab);
    blobs.push_back(
        {std::string(entry.substr(tab + 1)), std::string(head.substr(head.rfind(' ') + 1))});
  }
  return blobs;
}

/// The ladders in these files and folders as they are now. A path that only exists in `before` is a
/// change, not a problem.
Version version_now(const std::vector<std::string>& paths, const Version& before,
                    SettingsFinder& settings) {
  std::vector<std::string> left = paths;
  std::erase_if(left, [&](const std::string& it) {
    return !system::exists(it) && has(before, path_from_here(it));
  });
  Version version;
  Found found = find(left, Named::always_included, settings.selection());
  version.problems = std::move(found.problems);
  for (const Source& it : found.sources) add(version, it, path_from_here(it.path));
  return version;
}

/// The same in a git revision. The current settings decide which files are ladders. Throws a
/// Failure if the revision doesn't exist.
Version version_in_git(const std::string& revision, const std::vector<std::string>& paths,
                       SettingsFinder& settings) {
  std::vector<std::string> words{"ls-tree", "-r", "-z", git_tree(revision), "--"};
  words.insert(words.end(), paths.begin(), paths.end());
  std::vector<Blob> blobs = blobs_in(git(words));
  const std::string here = system::identity_of(".");
  const SelectionOf selection = settings.selection();
  const Search search(paths, Named::always_included, selection);
  std::erase_if(blobs, [&](const Blob& it) {
    return !search.source_at(system::normal_path(system::joined_path(here, it.path)));
  });
  std::string ids;
  for (const Blob& it : blobs) ids += it.id + '\n';
  const std::vector<std::string> texts = texts_in(git({"cat-file", "--batch"}, ids), blobs.size());
  Version version;
  for (std::size_t i = 0; i < blobs.size(); ++i) add(version, blobs[i].path, texts[i]);
  return version;
}

}  // namespace

Version version_at(const std::string& path, const std::string& name, SettingsFinder& settings) {
  Version version;
  const std::vector<std::string> paths{path};
  Found found = find(paths, Named::always_included, settings.selection());
  version.problems = std::move(found.problems);
  for (const Source& it : found.sources)
    add(version, it, name + it.path.substr(std::min(it.path.size(), path.size())));
  return version;
}

Versions versions_in_git(const std::string& revision, const std::vector<std::string>& paths,
                         SettingsFinder& settings) {
  const auto or_head = [](const std::string& name) { return name.empty() ? "HEAD" : name; };
  const std::size_t dots = revision.find("..");
  if (dots == std::string::npos) {
    Version before = version_in_git(revision, paths, settings);
    Version now = version_now(paths, before, settings);
    return {std::move(before), std::move(now)};
  }
  const bool from_fork = revision.substr(dots).starts_with("...");
  std::string before = or_head(revision.substr(0, dots));
  const std::string after = or_head(revision.substr(dots + (from_fork ? 3 : 2)));
  if (from_fork) before = git_fork(before, after);
  return {version_in_git(before, paths, settings), version_in_git(after, paths, settings)};
}

bool print_problems(const Versions& versions, SettingsFinder& settings, Console& console) {
  std::vector<Problem> problems = settings.take_problems();
  for (const Version* it : {&versions.before, &versions.after})
    problems.insert(problems.end(), it->problems.begin(), it->problems.end());
  print(problems, console.errors);
  return !problems.empty();
}

}  // namespace ladder::cli
