#include "protocol/names.h"

#include <algorithm>
#include <utility>

#include "protocol/percent.h"
#include "system/paths.h"
#include "text/ascii.h"

namespace ladder::protocol {
namespace {

constexpr std::string_view scheme = "file://";

int digit_of(char byte) {
  if ('0' <= byte && byte <= '9') return byte - '0';
  if ('a' <= byte && byte <= 'f') return byte - 'a' + 10;
  if ('A' <= byte && byte <= 'F') return byte - 'A' + 10;
  return -1;
}

/// Anything that isn't an escape is unchanged.
std::string decoded(std::string_view text) {
  std::string result;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const int high = text[i] == '%' && i + 2 < text.size() ? digit_of(text[i + 1]) : -1;
    const int low = 0 <= high ? digit_of(text[i + 2]) : -1;
    if (low < 0) {
      result += text[i];
      continue;
    }
    result += static_cast<char>(16 * high + low);
    i += 2;
  }
  return result;
}

/// `c:/` at the beginning.
bool has_drive(std::string_view path) {
  return 2 <= path.size() && text::is_ascii_letter(path[0]) && path[1] == ':';
}

bool is_below(std::string_view path, std::string_view folder) {
  return path.starts_with(folder) &&
         (folder.ends_with('/') || path.size() == folder.size() || path[folder.size()] == '/');
}

bool is_absolute(std::string_view name) {
  return name.starts_with('/') || (has_drive(name) && name.substr(2).starts_with('/'));
}

/// Nothing is above the root, or, on Windows, above a drive.
std::string parent_of(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  if (slash == 0) return path.size() == 1 ? "" : "/";
  return std::string(path.substr(0, slash == path.npos ? 0 : slash));
}

/// The path from a folder to something in it.
std::string_view rest_of(std::string_view path, std::string_view folder) {
  path.remove_prefix(folder.size());
  return path.starts_with('/') ? path.substr(1) : path;
}

}  // namespace

std::optional<std::string> path_of(std::string_view uri) {
  if (uri.size() < scheme.size() ||
      !std::equal(scheme.begin(), scheme.end(), uri.begin(), [](char one, char other) {
        return one == (other | (text::is_ascii_letter(other) ? 32 : 0));
      }))
    return std::nullopt;
  uri.remove_prefix(scheme.size());
  uri = uri.substr(0, uri.find_first_of("?#"));
  std::string path = decoded(uri);
  if (path.starts_with('/')) return has_drive(path.substr(1)) ? path.substr(1) : path;
  if (path.starts_with("localhost/")) return path.substr(std::string_view("localhost").size());
  return "//" + path;
}

std::string uri_of(std::string_view path) {
  std::string uri(scheme);
  if (path.starts_with("//")) path.remove_prefix(2);
  else if (has_drive(path)) uri += '/';
  return uri + percent_encoded(path);
}

std::string normal_path(std::string_view path) {
  std::string text = system::normal_path(path);
  if (1 < text.size() && text.ends_with('/')) text.pop_back();
  return path.starts_with("//") && !text.starts_with("//") ? '/' + text : text;
}

void Names::set_folders(std::vector<std::string> folders) {
  folders_.clear();
  real_folders_.clear();
  root_.clear();
  spellings_.clear();
  names_.clear();
  for (const std::string& it : folders) {
    std::string folder = normal_path(it);
    if (std::ranges::find(folders_, folder) != folders_.end()) continue;
    real_folders_.push_back(real_path_of(folder));
    folders_.push_back(std::move(folder));
  }
  if (folders_.empty()) return;
  root_ = folders_.front();
  for (const std::string& it : folders_)
    while (!root_.empty() && !is_below(it, root_)) root_ = parent_of(root_);
  if (!root_.empty() && !root_.ends_with('/')) root_ += '/';
}

std::string Names::opened(std::string_view uri) {
  const std::optional<std::string> path = protocol::path_of(uri);
  std::string name = path ? name_of_path(*path) : std::string(uri);
  const auto is_taken = [&] {
    const auto known = spellings_.find(name);
    return known != spellings_.end() && known->second.is_open && known->second.uri != uri;
  };
  if (path && is_absolute(name)) name = target_of_path(*path);
  if (path && is_taken()) name = normal_path(*path);
  spellings_.insert_or_assign(name, Spelling{std::string(uri), true});
  names_.insert_or_assign(std::string(uri), name);
  return name;
}

void Names::closed(std::string_view name) {
  const auto known = spellings_.find(name);
  if (known != spellings_.end()) known->second.is_open = false;
}

std::string Names::name_of(std::string_view uri) const {
  const auto known = names_.find(uri);
  if (known != names_.end()) return known->second;
  const std::optional<std::string> path = protocol::path_of(uri);
  return path ? name_of_path(*path) : std::string(uri);
}

std::string Names::uri_of(std::string_view name) const {
  const auto known = spellings_.find(name);
  if (known != spellings_.end()) return known->second.uri;
  const std::string path = path_of(name);
  return path.empty() ? std::string(name) : protocol::uri_of(path);
}

std::string Names::name_of_path(std::string_view path) const {
  std::string whole = normal_path(path);
  if (!root_.empty() && whole.starts_with(root_)) return whole.substr(root_.size());
  return whole;
}

std::string Names::path_of(std::string_view name) const {
  if (is_absolute(name)) return std::string(name);
  const auto known = spellings_.find(name);
  if (known != spellings_.end() && !protocol::path_of(known->second.uri)) return {};
  return root_ + std::string(name);
}

std::string Names::target_of_path(std::string_view path) const {
  const std::string real = real_path_of(normal_path(path));
  for (std::size_t i = 0; i < folders_.size(); ++i)
    if (is_below(real, real_folders_[i]))
      return name_of_path(folders_[i] + '/' + std::string(rest_of(real, real_folders_[i])));
  return name_of_path(path);
}

std::string Names::real_path_of(std::string_view path) const {
  return real_path_ ? real_path_(std::string(path)) : std::string(path);
}

bool Names::may_read(std::string_view path, std::string_view because_of) const {
  const std::string whole = normal_path(path);
  const auto holds = [&](std::string_view folder) { return is_below(whole, folder); };
  const std::string own = path_of(because_of);
  const std::size_t slash = own.rfind('/');
  if (std::ranges::any_of(folders_, holds)) return true;
  if (slash != own.npos && holds(std::string_view(own).substr(0, slash + 1))) return true;
  return !whole.starts_with("//");
}

}  // namespace ladder::protocol
