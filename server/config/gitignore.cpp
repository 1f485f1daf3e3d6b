#include "config/gitignore.h"

#include <algorithm>
#include <utility>

namespace ladder::config {
namespace {

/// Removes spaces from the end, except one escaped with a backslash.
std::string_view without_trailing_spaces(std::string_view line) {
  std::size_t end = 0;
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (line[i] == ' ') continue;
    if (line[i] == '\\') ++i;
    end = i + 1;
  }
  return line.substr(0, end);
}

/// The part of `path` below `folder`, or nothing for the folder itself and for paths outside of it.
std::string_view below(std::string_view folder, std::string_view path) {
  if (folder.empty()) return path;
  const bool inside =
      path.size() > folder.size() && path.starts_with(folder) && path[folder.size()] == '/';
  return inside ? path.substr(folder.size() + 1) : std::string_view();
}

/// The last pattern of a file that matches, or nothing.
const IgnorePattern* last_match(const IgnoreFile& file, std::string_view path, EntryKind kind) {
  const std::string_view inside = below(file.folder, path);
  const std::string_view named_inside = below(file.names_in, path);
  const std::string_view name = named_inside.substr(named_inside.rfind('/') + 1);

  const auto last =
      std::find_if(file.patterns.rbegin(), file.patterns.rend(), [&](const IgnorePattern& pattern) {
        if (pattern.folders_only && kind != EntryKind::folder) return false;
        const std::string_view part = pattern.anchored ? inside : name;
        return !part.empty() && matches(pattern.glob, part);
      });
  return last == file.patterns.rend() ? nullptr : &*last;
}

}  // namespace

std::optional<IgnorePattern> parse_pattern(std::string_view line) {
  if (line.ends_with('\r')) line.remove_suffix(1);
  if (line.starts_with('#')) return std::nullopt;
  line = without_trailing_spaces(line);

  IgnorePattern pattern;
  pattern.text = line;
  if (line.starts_with('!')) {
    pattern.keeps = true;
    line.remove_prefix(1);
  }
  if (line.ends_with('/')) {
    pattern.folders_only = true;
    line.remove_suffix(1);
  }
  pattern.anchored = line.find('/') != std::string_view::npos;
  if (line.starts_with('/')) line.remove_prefix(1);
  if (line.empty()) return std::nullopt;

  std::optional<Glob> glob = parse_glob(line);
  if (!glob) return std::nullopt;
  pattern.glob = *std::move(glob);
  return pattern;
}

IgnoreFile parse_ignore_file(std::string_view text, std::string folder) {
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  if (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());

  IgnoreFile file;
  file.folder = std::move(folder);
  file.names_in = file.folder;
  for (std::uint32_t line = 1; !text.empty(); ++line) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    if (auto pattern = parse_pattern(text.substr(0, end)))
      file.patterns.emplace_back(*std::move(pattern)).line = line;
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return file;
}

Ruling ruling(std::span<const IgnoreFile> files, std::string_view path, EntryKind kind) {
  Ruling last;
  for (const IgnoreFile& file : files)
    if (const IgnorePattern* pattern = last_match(file, path, kind)) last = {&file, pattern};
  return last;
}

bool ignored_with_folders(std::span<const IgnoreFile> files, std::string_view path,
                          EntryKind kind) {
  for (std::size_t slash = path.find('/'); slash != std::string_view::npos;
       slash = path.find('/', slash + 1)) {
    if (ruling(files, path.substr(0, slash), EntryKind::folder).ignores()) return true;
  }
  return ruling(files, path, kind).ignores();
}

}  // namespace ladder::config
