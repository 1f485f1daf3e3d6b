#include "cli/gitignore.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace ladder::cli {
namespace {

/// Takes spaces off the end, except one that a backslash quotes.
std::string_view without_trailing_spaces(std::string_view line) {
  std::size_t end = 0;
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (line[i] == ' ') continue;
    if (line[i] == '\\') ++i;
    end = i + 1;
  }
  return line.substr(0, end);
}

std::optional<IgnorePattern> parse_pattern(std::string_view line) {
  if (line.ends_with('\r')) line.remove_suffix(1);
  if (line.starts_with('#')) return std::nullopt;
  line = without_trailing_spaces(line);

  IgnorePattern pattern;
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

/// The part of `path` below `folder`, or nothing for the folder itself and for what lies elsewhere.
std::string_view below(std::string_view folder, std::string_view path) {
  if (folder.empty()) return path;
  const bool inside =
      path.size() > folder.size() && path.starts_with(folder) && path[folder.size()] == '/';
  return inside ? path.substr(folder.size() + 1) : std::string_view();
}

}  // namespace

IgnoreFile parse_ignore_file(std::string_view text, std::string folder) {
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  if (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());

  IgnoreFile file{.folder = std::move(folder), .patterns = {}};
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    if (auto pattern = parse_pattern(text.substr(0, end)))
      file.patterns.push_back(*std::move(pattern));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return file;
}

Verdict verdict(const IgnoreFile& file, std::string_view path, EntryKind kind) {
  const std::string_view inside = below(file.folder, path);
  if (inside.empty()) return Verdict::silent;
  const std::string_view name = inside.substr(inside.rfind('/') + 1);

  const auto last =
      std::find_if(file.patterns.rbegin(), file.patterns.rend(), [&](const IgnorePattern& pattern) {
        if (pattern.folders_only && kind != EntryKind::folder) return false;
        return matches(pattern.glob, pattern.anchored ? inside : name);
      });
  if (last == file.patterns.rend()) return Verdict::silent;
  return last->keeps ? Verdict::kept : Verdict::ignored;
}

bool ignored(std::span<const IgnoreFile> files, std::string_view path, EntryKind kind) {
  bool is_ignored = false;
  for (const IgnoreFile& file : files) {
    const Verdict said = verdict(file, path, kind);
    if (said != Verdict::silent) is_ignored = said == Verdict::ignored;
  }
  return is_ignored;
}

bool ignored_with_folders(std::span<const IgnoreFile> files, std::string_view path,
                          EntryKind kind) {
  for (std::size_t slash = path.find('/'); slash != std::string_view::npos;
       slash = path.find('/', slash + 1)) {
    if (ignored(files, path.substr(0, slash), EntryKind::folder)) return true;
  }
  return ignored(files, path, kind);
}

}  // namespace ladder::cli
