#include "cli/versions.h"

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <string_view>
#include <utility>

#include "cli/git.h"
#include "model/lower.h"
#include "system/files.h"
#include "system/paths.h"

namespace fs = std::filesystem;

namespace ladder::cli {
namespace {

/// A path as git shows it, from the current folder.
std::string path_from_here(const std::string& path) {
  return system::shown_path(system::absolute_path(path));
}

void add(Version& version, const std::string& name, std::string_view text) {
  const model::Document document = model::lower(syntax::Tree(text), text);
  std::vector<diff::LadderContent> contents = diff::contents_of(document, text, name);
  version.ladders.insert(version.ladders.end(), std::make_move_iterator(contents.begin()),
                         std::make_move_iterator(contents.end()));
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

/// A file that a revision has: its path from the current folder, and the id of its text.
struct Blob {
  std::string path;
  std::string id;
};

/// Of `git ls-tree -z`: "100644 blob 0123abcd\tteam.ladder". Links and submodules are no files.
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

}  // namespace

Version version_at(const std::string& path, const std::string& name, SettingsFinder& settings) {
  Version version;
  const std::vector<std::string> paths{path};
  Found found = find(paths, Named::always_taken, settings.selection());
  version.problems = std::move(found.problems);
  for (const Source& it : found.sources)
    add(version, it, name + it.path.substr(std::min(it.path.size(), path.size())));
  return version;
}

Version version_now(const std::vector<std::string>& paths, const Version& before,
                    SettingsFinder& settings) {
  std::vector<std::string> left = paths;
  std::erase_if(left, [&](const std::string& it) {
    return !system::exists(it) && has(before, path_from_here(it));
  });
  Version version;
  Found found = find(left, Named::always_taken, settings.selection());
  version.problems = std::move(found.problems);
  for (const Source& it : found.sources) add(version, it, path_from_here(it.path));
  return version;
}

Version version_in_git(const std::string& revision, const std::vector<std::string>& paths,
                       SettingsFinder& settings) {
  std::vector<std::string> words{"ls-tree", "-r", "-z", git_tree(revision), "--"};
  words.insert(words.end(), paths.begin(), paths.end());
  std::vector<Blob> blobs = blobs_in(git(words));
  const fs::path here = system::identity_of(".");
  const SelectionOf selection = settings.selection();
  const Search search(paths, Named::always_taken, selection);
  std::erase_if(blobs, [&](const Blob& it) {
    return !search.source_at((here / it.path).lexically_normal().native());
  });
  std::string ids;
  for (const Blob& it : blobs) ids += it.id + '\n';
  const std::vector<std::string> texts = texts_in(git({"cat-file", "--batch"}, ids), blobs.size());
  Version version;
  for (std::size_t i = 0; i < blobs.size(); ++i) add(version, blobs[i].path, texts[i]);
  return version;
}

}  // namespace ladder::cli
