#include "protocol/names.h"

#include <algorithm>
#include <filesystem>
#include <utility>

#include "protocol/uri.h"

namespace ladder::protocol {
namespace {

bool is_below(std::string_view path, std::string_view folder) {
  return path.starts_with(folder) &&
         (folder.ends_with('/') || path.size() == folder.size() || path[folder.size()] == '/');
}

/// `.` and `..` worked out, no slash at the end.
std::string normal(std::string_view path) {
  std::string text = std::filesystem::path(path).lexically_normal().generic_string();
  if (1 < text.size() && text.ends_with('/')) text.pop_back();
  return path.starts_with("//") && !text.starts_with("//") ? '/' + text : text;
}

bool is_absolute(std::string_view name) {
  return name.starts_with('/') || (3 <= name.size() && name.substr(1, 2) == ":/");
}

/// Whether a name is a URI: a scheme of two letters and more, as a drive has one.
bool is_uri(std::string_view name) {
  const std::size_t colon = name.find(':');
  return colon != name.npos && 1 < colon && name.substr(0, colon).find('/') == name.npos;
}

}  // namespace

void Names::set_folders(std::vector<std::string> folders) {
  folders_.clear();
  root_.clear();
  for (const std::string& it : folders) folders_.push_back(normal(it));
  if (folders_.empty()) return;
  root_ = folders_.front();
  for (const std::string& it : folders_)
    while (!is_below(it, root_)) root_.resize(std::max<std::size_t>(1, root_.rfind('/')));
  if (!root_.ends_with('/')) root_ += '/';
}

std::string Names::opened(std::string_view uri) {
  std::string name = name_of(uri);
  uris_.insert_or_assign(name, std::string(uri));
  return name;
}

std::string Names::name_of(std::string_view uri) const {
  const std::optional<std::string> path = protocol::path_of(uri);
  return path ? name_of_path(*path) : std::string(uri);
}

std::string Names::uri_of(std::string_view name) const {
  const auto known = uris_.find(name);
  if (known != uris_.end()) return known->second;
  const std::string path = path_of(name);
  return path.empty() ? std::string(name) : protocol::uri_of(path);
}

std::string Names::name_of_path(std::string_view path) const {
  std::string whole = normal(path);
  if (!root_.empty() && whole.starts_with(root_)) return whole.substr(root_.size());
  return whole;
}

std::string Names::path_of(std::string_view name) const {
  if (is_absolute(name)) return std::string(name);
  if (is_uri(name)) return {};
  return root_ + std::string(name);
}

bool Names::may_read(std::string_view path, std::string_view because_of) const {
  const std::string whole = normal(path);
  const auto holds = [&](std::string_view folder) { return is_below(whole, folder); };
  if (!folders_.empty()) return std::ranges::any_of(folders_, holds);
  const std::string own = path_of(because_of);
  const std::size_t slash = own.rfind('/');
  return slash != own.npos && holds(std::string_view(own).substr(0, slash + 1));
}

}  // namespace ladder::protocol
