#include "cli/batch.h"

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <optional>
#include <unordered_set>

#include <fmt/core.h>

#include "cli/staged_files.h"
#include "model/lower.h"
#include "system/failure.h"
#include "system/files.h"
#include "system/parallel.h"
#include "system/paths.h"

namespace fs = std::filesystem;

namespace ladder::cli {
namespace {

class Loader {
 public:
  Loader(Batch& batch, unsigned threads) : batch_(batch), threads_(threads) {}

  void add_standard_input(std::string path, Content content) {
    if (content.problem) {
      batch_.problems.push_back(*std::move(content.problem));
      return;
    }
    File file;
    file.path = std::move(path);
    file.text = std::move(content.text);
    understand(file);
    const std::string real_path = file_at(file.path);
    add(batch_.files, std::move(file), real_path);
  }

  /// Reads and lowers many files at a time, and adds them in their order.
  void add(std::deque<File>& files, const std::vector<Source>& sources) {
    struct Result {
      File file;
      std::optional<Problem> problem;
    };
    if (batch_.staged) batch_.staged->fetch(sources);
    std::vector<Result> results(sources.size());
    system::for_each_index(sources.size(), threads_, [&](std::size_t i) {
      Content content = content_of(sources[i].real_path);
      if (content.problem) {
        results[i].problem = {sources[i].path, std::move(content.problem->message)};
        return;
      }
      results[i].file.path = sources[i].path;
      results[i].file.real_path = sources[i].real_path;
      results[i].file.text = std::move(content.text);
      understand(results[i].file);
    });
    for (std::size_t i = 0; i < sources.size(); ++i) {
      if (results[i].problem) batch_.problems.push_back(*std::move(results[i].problem));
      else add(files, std::move(results[i].file), sources[i].real_path);
    }
  }

  /// Reads what the ladders extend, and what the ladders found there extend in turn. A file that is
  /// missing is the ladder's fault, which a rule reports.
  void add_bases() {
    std::vector<Source> wanted = bases_of(batch_.files, 0);
    while (!wanted.empty()) {
      const std::size_t known = batch_.bases.size();
      add(batch_.bases, wanted);
      wanted = bases_of(batch_.bases, known);
    }
  }

  /// Keeps the names and places of the files.
  void revise(std::vector<Revision>& revisions) {
    std::unordered_set<const File*> revised;
    system::for_each_index(revisions.size(), threads_, [&](std::size_t i) {
      revisions[i].file->text = std::move(revisions[i].text);
      understand(*revisions[i].file);
    });
    for (const Revision& it : revisions) revised.insert(it.file);
    for (const auto& [name, file] : batch_.by_name)
      if (revised.contains(file)) batch_.workspace.set(name, file->text, file->document);
  }

  bool has(const std::string& real_path) const { return batch_.by_real_path.contains(real_path); }

 private:
  /// The one path that stands for a file, or an empty one where there is no such file.
  std::string file_at(const std::string& path) const {
    if (batch_.staged) return batch_.staged->file_at(path);
    return system::identity_of(path);
  }

  Content content_of(const std::string& real_path) const {
    return batch_.staged ? batch_.staged->read(real_path) : read(real_path);
  }

  /// The tree is many times as large as what it says, so it is not kept.
  static void understand(File& file) {
    file.document = model::lower(syntax::Tree(file.text), file.text);
  }

  void add(std::deque<File>& files, File&& file, const std::string& real_path) {
    file.name = fs::path(file.path).lexically_normal().native();
    // Beyond a link to a folder, `..` leads elsewhere than it seems, so two files could share a
    // name.
    if (batch_.workspace.has(file.name)) file.name = file.path;
    const File& added = files.emplace_back(std::move(file));
    if (!real_path.empty()) batch_.by_real_path.emplace(real_path, &added);
    introduce(added.name, added);
  }

  void introduce(const std::string& name, const File& file) {
    batch_.workspace.set(name, file.text, file.document);
    batch_.by_name.emplace(name, &file);
  }

  /// What the files from the `first` on extend and is not known yet.
  std::vector<Source> bases_of(const std::deque<File>& files, std::size_t first) {
    std::vector<Source> wanted;
    std::unordered_set<std::string> asked;
    for (std::size_t i = first; i < files.size(); ++i) {
      const File& file = files[i];
      for (std::string& name : model::extended_paths(file.name, file.text, file.document)) {
        if (batch_.workspace.has(name) || !asked.insert(name).second) continue;
        std::string real_path = file_at(name);
        if (real_path.empty()) continue;
        const auto known = batch_.by_real_path.find(real_path);
        if (known != batch_.by_real_path.end()) introduce(name, *known->second);
        else wanted.push_back({std::move(name), std::move(real_path)});
      }
    }
    return wanted;
  }

  Batch& batch_;
  unsigned threads_;
};

/// Takes out the files that are not chosen, and gives them back.
std::vector<Source> take_others(const Chosen& chosen, std::vector<Source>& sources) {
  const auto others = std::stable_partition(
      sources.begin(), sources.end(), [&](const Source& it) { return chosen.has(it.real_path); });
  std::vector<Source> taken(std::make_move_iterator(others),
                            std::make_move_iterator(sources.end()));
  sources.erase(others, sources.end());
  return taken;
}

}  // namespace

Batch load(const Request& request, SettingsFinder& settings) {
  std::vector<std::string> paths = request.paths;
  const bool wants_standard_input = 0 < std::erase(paths, "-");
  const SelectionOf selection = settings.selection();
  Chosen chosen = chosen_files(request.git_choice);
  Found found = chosen.staged ? chosen.staged->find(paths, request.named, selection)
                              : find(paths, request.named, selection);

  Batch batch;
  batch.problems = std::move(found.problems);
  const std::vector<Source> others = take_others(chosen, found.sources);
  batch.selection = std::move(chosen.reason);
  batch.others = others.size();
  batch.staged = std::move(chosen.staged);
  Loader loader(batch, request.threads);
  if (wants_standard_input) {
    const bool is_called = !request.stdin_filename.empty();
    const std::string name = is_called ? request.stdin_filename : "<stdin>";
    Content content = read_standard_input(request.input, name);
    const bool is_left =
        is_called && request.named == Named::taken_unless_ignored && is_left_out(name, selection);
    if (is_left && !content.problem) batch.left_input = std::move(content.text);
    else loader.add_standard_input(name, std::move(content));
  }
  // Standard input stands for the file that it is called after.
  std::erase_if(found.sources, [&](const Source& it) { return loader.has(it.real_path); });
  loader.add(batch.files, found.sources);
  // What is said of a file is what a run over all would say.
  if (!batch.files.empty()) loader.add(batch.bases, others);
  loader.add_bases();
  std::ranges::move(settings.take_problems(), std::back_inserter(batch.problems));
  return batch;
}

Batch load_file(const std::string& path, system::Stream input) {
  if (system::is_folder(path))
    throw system::Failure(
        fmt::format("`{}` is a folder, and this takes one file; name that", path));
  SettingsFinder none({.config = {}, .is_isolated = true, .sets = {}});
  return load({.paths = {path}, .input = input}, none);
}

void revise(Batch& batch, std::vector<Revision> revisions, unsigned threads) {
  Loader loader(batch, threads);
  loader.revise(revisions);
  loader.add_bases();
}

}  // namespace ladder::cli
