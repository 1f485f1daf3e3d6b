#include "cli/inputs.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "cli/staged_files.h"
#include "system/parallel.h"
#include "system/paths.h"

namespace ladder::cli {
namespace {

/// Removes the files that aren't chosen, and returns them.
std::vector<Source> take_others(const Chosen& chosen, std::vector<Source>& sources) {
  const auto others = std::stable_partition(
      sources.begin(), sources.end(), [&](const Source& it) { return chosen.has(it.real_path); });
  std::vector<Source> taken(std::make_move_iterator(others),
                            std::make_move_iterator(sources.end()));
  sources.erase(others, sources.end());
  return taken;
}

Input standard_input(const Request& request, const SelectionOf& selection) {
  const bool is_called = !request.stdin_filename.empty();
  Input input{{is_called ? request.stdin_filename : std::string(request.stdin_name), ""}};
  Content content = read_standard_input(request.input, input.source.path);
  if (content.problem) input.trouble = std::move(content.problem->message);
  input.text = std::move(content.text);
  input.is_left_out = input.trouble.empty() && is_called &&
                      request.named == Named::included_unless_ignored &&
                      is_left_out(input.source.path, selection);
  return input;
}

}  // namespace

std::string file_at(const std::string& path, const StagedFiles* staged) {
  if (staged) return staged->file_at(path);
  return system::identity_of(path);
}

std::vector<Input> read_all(std::vector<Source> sources, StagedFiles* staged, unsigned threads) {
  if (staged) staged->fetch(sources);
  std::vector<Input> inputs(sources.size());
  system::for_each_index(sources.size(), threads, [&](std::size_t i) {
    const std::string& path = sources[i].real_path;
    Content content = staged ? staged->read(path) : read(path);
    if (content.problem) inputs[i].trouble = std::move(content.problem->message);
    inputs[i].text = std::move(content.text);
    inputs[i].source = std::move(sources[i]);
  });
  return inputs;
}

Inputs read_inputs(const Request& request, SettingsFinder& settings) {
  std::vector<std::string> paths = request.paths;
  const bool wants_standard_input = 0 < std::erase(paths, "-");
  const SelectionOf selection = settings.selection();
  Chosen chosen = chosen_files(request.git_choice);
  Found found = chosen.staged ? chosen.staged->find(paths, request.named, selection)
                              : find(paths, request.named, selection);

  Inputs inputs;
  inputs.problems = std::move(found.problems);
  inputs.others = take_others(chosen, found.sources);
  inputs.selection = std::move(chosen.reason);
  inputs.staged = std::move(chosen.staged);
  if (wants_standard_input) {
    Input input = standard_input(request, selection);
    // It replaces the file that it is named after.
    const std::string file = file_at(input.source.path, inputs.staged.get());
    if (input.trouble.empty() && !input.is_left_out)
      std::erase_if(found.sources, [&](const Source& it) { return it.real_path == file; });
    inputs.files.push_back(std::move(input));
  }
  std::ranges::move(read_all(std::move(found.sources), inputs.staged.get(), request.threads),
                    std::back_inserter(inputs.files));
  return inputs;
}

}  // namespace ladder::cli
