#include "model/reference.h"

#include <algorithm>
#include <vector>

#include "text/unicode.h"

namespace ladder::model {
namespace {

/// The folder of a path, with the slash that ends it.
std::string_view folder_of(std::string_view path) {
  return path.substr(0, path.rfind('/') == path.npos ? 0 : path.rfind('/') + 1);
}

/// The names in a path, except for those that `..` cancels.
std::vector<std::string_view> steps_of(std::string_view path) {
  const bool absolute = path.starts_with('/');
  std::vector<std::string_view> steps;
  while (!path.empty()) {
    std::string_view step = path.substr(0, path.find('/'));
    path.remove_prefix(std::min(step.size() + 1, path.size()));
    if (step.empty() || step == ".") continue;
    const bool up = step == "..";
    if (up && !steps.empty() && steps.back() != "..") steps.pop_back();
    else if (!up || !absolute) steps.push_back(step);  // nothing is above the root
  }
  return steps;
}

}  // namespace

Reference read_reference(std::string_view text, text::Span value) {
  const std::size_t hash = text::slice(text, value).find('#');
  if (hash == std::string_view::npos) return {text::trimmed(text, value), {value.end, value.end}};
  const std::uint32_t at = value.begin + text::offset(hash);
  return {text::trimmed(text, {value.begin, at}), text::trimmed(text, {at + 1, value.end})};
}

std::string path_from(std::string_view path, std::string_view written) {
  if (written.empty()) return std::string(path);
  std::string whole(written.starts_with('/') ? "" : folder_of(path));
  whole += written;
  std::string result = whole.starts_with('/') ? "/" : "";
  for (std::string_view step : steps_of(whole)) result.append(step).append("/");
  if (result.ends_with('/')) result.pop_back();
  return result;
}

std::string relative_path(std::string_view path, std::string_view target) {
  const std::vector<std::string_view> from = steps_of(folder_of(path));
  const std::vector<std::string_view> to = steps_of(target);
  const auto [parts_from, parts_to] = std::ranges::mismatch(from, to);
  std::string result;
  for (auto it = parts_from; it != from.end(); ++it) result += "../";
  for (auto it = parts_to; it != to.end(); ++it) result.append(*it).append("/");
  if (result.ends_with('/')) result.pop_back();
  return result;
}

}  // namespace ladder::model
