#include "model/workspace.h"

#include <algorithm>

#include "text/unicode.h"

namespace ladder::model {
namespace {

constexpr std::size_t most_candidates = 200;  // names that a suggestion is chosen from
constexpr std::size_t longest_chain = 64;     // bases of bases; no cycle is looked for beyond

/// The value of `Extends:`: `path/to/file.ladder#Ladder title`, the title optional; a value without
/// a path names a ladder of the same file.
struct Reference {
  std::string_view path;
  std::string_view title;
  bool has_title = false;
};

Reference read_reference(std::string_view value) {
  value = text::trimmed(value);
  std::size_t hash = value.find('#');
  if (hash == value.npos) return {value, {}, false};
  return {text::trimmed(value.substr(0, hash)), text::trimmed(value.substr(hash + 1)), true};
}

/// `reference` as seen from the folder of `path`, with `.` and `..` worked out.
std::string joined(std::string_view path, std::string_view reference) {
  if (reference.empty()) return std::string(path);
  std::vector<std::string_view> parts;
  auto append = [&](std::string_view text) {
    while (!text.empty()) {
      std::string_view part = text.substr(0, text.find('/'));
      text.remove_prefix(std::min(part.size() + 1, text.size()));
      const bool up = part == ".." && !parts.empty() && parts.back() != "..";
      if (up) parts.pop_back();
      else if (!part.empty() && part != ".") parts.push_back(part);
    }
  };
  const bool absolute = reference.starts_with('/') || path.starts_with('/');
  if (!reference.starts_with('/'))
    append(path.substr(0, path.rfind('/') == path.npos ? 0 : path.rfind('/')));
  append(reference);
  std::string result = absolute ? "/" : "";
  for (std::size_t i = 0; i < parts.size(); ++i) result.append(i == 0 ? "" : "/").append(parts[i]);
  return result;
}

std::string_view value_of(const PlacedLadder& placed, std::string_view text) {
  const Directive* extends = placed.ladder.directive(DirectiveKind::extends);
  if (!extends) return {};
  return text::slice(text::slice(text, placed.span), extends->value);
}

std::string_view title_of(const PlacedLadder& placed, std::string_view text) {
  return text::slice(text::slice(text, placed.span), placed.ladder.title);
}

}  // namespace

/// A ladder in a file.
struct Workspace::Place {
  std::string path;
  std::size_t ladder = 0;

  friend bool operator==(const Place&, const Place&) = default;
};

void Workspace::set(std::string path, std::string_view text, const Document& document) {
  File file{text, &document, {}};
  for (std::size_t i = 0; i < document.ladders.size(); ++i)
    file.ladders.try_emplace(text::folded(title_of(document.ladders[i], text)), i);
  files_[std::move(path)] = std::move(file);
}

bool Workspace::has(std::string_view path) const { return files_.find(path) != files_.end(); }

std::vector<Extension> Workspace::extensions(std::string_view path) const {
  std::vector<Extension> all;
  auto found = files_.find(path);
  if (found == files_.end()) return all;
  for (std::size_t i = 0; i < found->second.document->ladders.size(); ++i)
    all.push_back(extension({std::string(path), i}));
  return all;
}

Extension Workspace::resolve(const Place& from, Place& to) const {
  const File& file = files_.find(from.path)->second;
  Extension result;
  std::string_view value = value_of(file.document->ladders[from.ladder], file.text);
  if (value.empty()) return result;

  Reference reference = read_reference(value);
  to.path = joined(from.path, reference.path);
  result.file = to.path;
  auto target = files_.find(to.path);
  if (target == files_.end()) {
    result.state = Extension::State::no_file;
    for (const auto& [path, other] : files_)
      if (result.candidates.size() < most_candidates) result.candidates.push_back(path);
    return result;
  }

  const auto& ladders = target->second.document->ladders;
  std::size_t chosen = ladders.size();
  if (reference.has_title) {
    const auto& by_title = target->second.ladders;
    auto named = by_title.find(text::folded(reference.title));
    if (named != by_title.end()) chosen = named->second;
  } else if (ladders.size() == 1) {
    chosen = 0;
  }
  if (chosen == ladders.size()) {
    const bool several = !reference.has_title && 1 < ladders.size();
    result.state = several ? Extension::State::ambiguous : Extension::State::no_ladder;
    for (const PlacedLadder& it : ladders)
      if (result.candidates.size() < most_candidates)
        result.candidates.emplace_back(title_of(it, target->second.text));
    return result;
  }
  to.ladder = chosen;
  result.state = Extension::State::found;
  result.base = &ladders[chosen].ladder;
  result.base_text = text::slice(target->second.text, ladders[chosen].span);
  return result;
}

Extension Workspace::extension(const Place& from) const {
  Place to;
  Extension result = resolve(from, to);
  if (result.state != Extension::State::found) return result;

  // Each ladder has one base, so that the walk ends at a ladder it has met if there is a cycle; the
  // cycle is this ladder's only if it leads back here.
  std::vector<Place> walk{from};
  Place next = to;
  while (std::ranges::find(walk, next) == walk.end()) {
    if (walk.size() == longest_chain) return result;
    walk.push_back(next);
    Place after;
    if (resolve(next, after).state != Extension::State::found) return result;
    next = after;
  }
  if (!(next == from)) return result;
  result.state = Extension::State::cycle;
  walk.push_back(from);
  for (const Place& it : walk) {
    const File& file = files_.find(it.path)->second;
    result.cycle.emplace_back(title_of(file.document->ladders[it.ladder], file.text));
  }
  return result;
}

std::vector<std::string> extended_paths(std::string_view path, std::string_view text,
                                        const Document& document) {
  std::vector<std::string> paths;
  for (const PlacedLadder& it : document.ladders) {
    std::string_view value = value_of(it, text);
    if (value.empty()) continue;
    std::string_view reference = read_reference(value).path;
    if (!reference.empty()) paths.push_back(joined(path, reference));
  }
  return paths;
}

}  // namespace ladder::model
