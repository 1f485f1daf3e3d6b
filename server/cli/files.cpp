#include "cli/files.h"

#include <algorithm>
#include <functional>
#include <iterator>
#include <memory>
#include <string_view>
#include <unordered_set>
#include <utility>

#include "cli/ignores.h"
#include "cli/trouble.h"
#include "system/files.h"
#include "system/paths.h"

namespace ladder::cli {
namespace {

/// `name` below `folder`, as the user would write it: below `.` just the name.
std::string joined(std::string_view folder, std::string_view name) {
  if (folder.empty() || folder == "." || folder == "./") return std::string(name);
  std::string path(folder);
  if (!path.ends_with('/')) path += '/';
  return path.append(name);
}

bool is_ruled_out(const std::string& named, config::EntryKind kind, const SelectionOf& selection) {
  const std::string place = system::own_path_of(named);
  const std::string inner = kind == config::EntryKind::folder ? place : system::parent_of(place);
  return Ignores(root_of(inner), inner, selection).against(place, kind).has_value();
}

/// Collects the content of one folder, and the folders in it.
class Walk {
 public:
  Walk(Ignores ignores, SelectionOf selection, std::vector<Problem>& problems)
      : ignores_(std::move(ignores)), selection_(std::move(selection)), problems_(problems) {}

  std::vector<Source> sources(const std::string& shown, const std::string& real_folder) {
    begin(shown, real_folder);
    while (advance()) {
    }
    std::sort(sources_.begin(), sources_.end(),
              [](const Source& one, const Source& other) { return one.path < other.path; });
    return take();
  }

  /// The ignore files of `real_folder` hold already.
  void begin(const std::string& shown, const std::string& real_folder) {
    visit(shown, real_folder);
  }

  /// Visits one more folder, the last that was found first. Returns whether there are more.
  bool advance() {
    if (folders_.empty()) return false;
    const Pending next = std::move(folders_.back());
    folders_.pop_back();
    ignores_.leave(next.depth);
    ignores_.enter(next.real_folder);
    visit(next.shown, next.real_folder);
    return !folders_.empty();
  }

  std::vector<Source> take() { return std::exchange(sources_, {}); }

 private:
  /// A folder to visit, and how many ignore files apply around it.
  struct Pending {
    std::string shown;
    std::string real_folder;
    std::size_t depth = 0;
  };

  void visit(const std::string& shown, const std::string& real_folder) {
    const system::Folder folder = system::read_folder(real_folder);
    for (const system::FolderEntry& it : folder.entries) {
      std::string path = system::joined_path(real_folder, it.name);
      if (it.kind == system::FileKind::folder) {
        if (!ignores_.rule_out(path, config::EntryKind::folder))
          folders_.push_back({joined(shown, it.name), std::move(path), ignores_.depth()});
      } else if (includes(selection_, path)) {
        take(joined(shown, it.name), path, it.kind);
      }
    }
    if (folder.error) problems_.push_back({shown, trouble_of(*folder.error)});
  }

  /// Skips anything that isn't a file, and links to something that isn't one (as Emacs makes to
  /// lock a file).
  void take(std::string shown, const std::string& path, system::FileKind kind) {
    const bool is_link = kind == system::FileKind::link;
    if (is_link ? !system::is_file(path) : kind != system::FileKind::file) return;
    if (ignores_.rule_out(path, config::EntryKind::file)) return;
    std::string real_path = is_link ? system::identity_of(path) : path;
    if (!real_path.empty()) sources_.push_back({std::move(shown), std::move(real_path)});
  }

  Ignores ignores_;
  SelectionOf selection_;
  std::vector<Problem>& problems_;
  std::vector<Source> sources_;
  std::vector<Pending> folders_;
};

/// A walk through one folder, whose problems an editor shows nowhere.
struct FolderWalk {
  FolderWalk(const std::string& folder, const std::string& real_folder,
             const SelectionOf& selection)
      : walk(Ignores(root_of(real_folder), real_folder, selection), selection, problems) {
    walk.begin(folder, real_folder);
  }

  std::vector<Problem> problems;
  Walk walk;
};

/// The files that one argument means, before those already reached are left out.
std::vector<Source> sources_of(const std::string& argument, Named named,
                               const SelectionOf& selection, std::vector<Problem>& problems) {
  const auto refused = [&](std::string message) {
    problems.push_back({argument, std::move(message)});
    return std::vector<Source>();
  };

  const system::Status status = system::status_of(argument);
  if (status.error) return refused(trouble_of(*status.error));
  const bool folder = status.kind == system::FileKind::folder;
  if (!folder && status.kind != system::FileKind::file)
    return refused(trouble_of(system::not_a_file(status.kind)));
  const std::string real_path = system::identity_of(argument);
  if (real_path.empty()) return refused(trouble_of({system::Error::Kind::not_found, {}}));

  const auto kind = folder ? config::EntryKind::folder : config::EntryKind::file;
  if (named == Named::included_unless_ignored && is_ruled_out(argument, kind, selection)) return {};
  if (!folder) return {{argument, real_path}};
  Ignores ignores(root_of(real_path), real_path, selection);
  return Walk(std::move(ignores), selection, problems).sources(argument, real_path);
}

}  // namespace

Found find(std::span<const std::string> arguments, Named named, const SelectionOf& selection) {
  Found found;
  std::unordered_set<std::string> reached;
  for (const std::string& argument : arguments) {
    for (Source& source : sources_of(argument, named, selection, found.problems)) {
      const bool first_time = reached.insert(source.real_path).second;
      if (first_time) found.sources.push_back(std::move(source));
    }
  }
  return found;
}

FolderSearch folder_search(const std::string& folder, const SelectionOf& selection) {
  const std::string real_folder = system::identity_of(folder);
  if (!system::is_folder(real_folder)) return [](std::vector<Source>&) { return false; };
  return [it = std::make_shared<FolderWalk>(folder, real_folder, selection)](
             std::vector<Source>& found) {
    const bool has_more = it->walk.advance();
    std::ranges::move(it->walk.take(), std::back_inserter(found));
    return has_more;
  };
}

void write(text::JsonWriter& json, const Problem& it) {
  text::JsonObject object(json);
  object.add({{"file", it.path}, {"message", it.message}});
  if (it.at) object.add({{"line", it.at->line + 1}, {"column", it.at->column + 1}});
}

bool is_left_out(const std::string& path, const SelectionOf& selection) {
  return is_ruled_out(path, config::EntryKind::file, selection);
}

Search::Search(std::span<const std::string> arguments, Named named, const SelectionOf& selection)
    : named_(named), selection_(selection) {
  for (const std::string& it : arguments) places_.push_back({it, system::real_path_of(it)});
}

std::optional<Source> Search::source_at(const std::string& real_path) const {
  const bool is_included = includes(selection_, real_path);
  const bool is_taken = named_ == Named::always_included;
  for (const auto& [argument, place] : places_) {
    const bool is_named = place == real_path;
    if (!is_named && !(is_included && system::lies_in(real_path, place))) continue;
    const std::string inner = system::parent_of(real_path);
    const std::string root = root_of(is_taken ? place : inner);
    if (!(is_named && is_taken) &&
        Ignores(root, inner, selection_)
            .against(real_path, config::EntryKind::file, is_taken ? place : root))
      continue;
    const std::string rest = system::relative_path(real_path, place);
    return Source{is_named ? argument : joined(argument, rest), real_path};
  }
  return std::nullopt;
}

}  // namespace ladder::cli
