#include "model/workspace.h"

#include <algorithm>

#include "model/escapes.h"
#include "model/reference.h"
#include "text/unicode.h"

namespace ladder::model {
namespace {

constexpr std::size_t most_candidates = 200;    // names that a suggestion is chosen from
constexpr std::size_t most_suggestions = 1000;  // how many faulty references in a document get some
constexpr std::size_t most_shown = 8;           // how many ladders of a cycle are named

/// The value of a ladder's `Extends:`, or an empty span.
text::Span extends_value(const Ladder& ladder) {
  const Directive* extends = ladder.directive(DirectiveKind::extends);
  return extends ? extends->value : text::Span{};
}

}  // namespace

void Workspace::set(std::string path, std::string_view text, const Document& document) {
  File file{text, &document, {}, {}};
  learn_titles(file);
  files_[std::move(path)] = std::move(file);
}

void Workspace::follow(std::string_view path, std::string_view text,
                       const Replacement& replacement) {
  File& file = files_.find(path)->second;
  file.text = text;
  bool is_same = replacement.before == replacement.after;
  for (std::uint32_t i = 0; is_same && i < replacement.after; ++i) {
    const std::size_t ladder = replacement.first + i;
    is_same = title_key(file, ladder) == file.titles[ladder];
  }
  if (!is_same) learn_titles(file);
}

std::string Workspace::title_key(const File& file, std::size_t ladder) {
  const auto& [span, it] = file.document->ladders[ladder];
  return key_of(text::slice(text::slice(file.text, span), it.title));
}

void Workspace::learn_titles(File& file) {
  file.titles.clear();
  file.ladders.clear();
  for (std::size_t i = 0; i < file.document->ladders.size(); ++i)
    file.ladders.try_emplace(file.titles.emplace_back(title_key(file, i)), i);
}

bool Workspace::has(std::string_view path) const { return files_.find(path) != files_.end(); }

std::vector<Extension> Workspace::extensions(std::string_view path) const {
  std::vector<Extension> all;
  auto file = files_.find(path);
  if (file == files_.end()) return all;
  std::size_t suggestions = most_suggestions;
  for (std::size_t i = 0; i < file->second.document->ladders.size(); ++i) {
    Place base;
    Extension& it = all.emplace_back(resolve({&*file, i}, base));
    const bool resolved = it.state == Extension::State::absent || it.base;
    if (resolved || suggestions == 0) continue;
    --suggestions;
    it.candidates = it.state == Extension::State::no_file ? files_near(*file)
                                                          : titles_in(*files_.find(it.file));
  }
  find_cycles(*file, all);
  return all;
}

std::optional<FiledLadder> Workspace::base_of(FiledLadder ladder) const {
  const auto file = files_.find(ladder.path);
  if (file == files_.end()) return std::nullopt;
  Place base;
  if (!resolve({&*file, ladder.number}, base).base) return std::nullopt;
  return FiledLadder{base.file->first, base.ladder};
}

std::optional<std::size_t> Workspace::ladder_called(std::string_view path,
                                                    std::string_view title) const {
  const auto file = files_.find(path);
  if (file == files_.end()) return std::nullopt;
  const auto named = file->second.ladders.find(key_of(title));
  if (named == file->second.ladders.end()) return std::nullopt;
  return named->second;
}

std::string_view Workspace::text_of(const Place& place, text::Span span) const {
  const File& file = place.file->second;
  return text::slice(text::slice(file.text, file.document->ladders[place.ladder].span), span);
}

Extension Workspace::resolve(const Place& from, Place& base) const {
  Extension result;
  const PlacedLadder& placed = from.file->second.document->ladders[from.ladder];
  const text::Span value = extends_value(placed.ladder);
  if (value.empty()) return result;

  const std::string_view text = text::slice(from.file->second.text, placed.span);
  const Reference reference = read_reference(text, value);
  result.file = path_from(from.file->first, text::slice(text, reference.path));
  auto target = files_.find(result.file);
  if (target == files_.end()) {
    result.state = Extension::State::no_file;
    return result;
  }

  const auto& [document_text, document, titles, by_title] = target->second;
  std::size_t chosen = document->ladders.size();
  if (!reference.title.empty()) {
    auto named = by_title.find(key_of(text::slice(text, reference.title)));
    if (named != by_title.end()) chosen = named->second;
  } else if (document->ladders.size() == 1) {
    chosen = 0;
  }
  if (chosen == document->ladders.size()) {
    const bool several = reference.title.empty() && 1 < document->ladders.size();
    result.state = several ? Extension::State::ambiguous : Extension::State::no_ladder;
    return result;
  }
  base = {&*target, chosen};
  result.state = Extension::State::found;
  result.base = &document->ladders[chosen].ladder;
  result.base_text = text::slice(document_text, document->ladders[chosen].span);
  return result;
}

std::vector<std::string> Workspace::files_near(const Files::value_type& file) const {
  std::vector<std::string> paths;
  for (const auto& [path, other] : files_) {
    if (paths.size() == most_candidates) break;
    if (path != file.first) paths.push_back(relative_path(file.first, path));
  }
  return paths;
}

std::vector<std::string> Workspace::titles_in(const Files::value_type& file) const {
  std::vector<std::string> titles;
  const auto& ladders = file.second.document->ladders;
  for (std::size_t i = 0; i < ladders.size() && titles.size() < most_candidates; ++i) {
    std::string_view title = text_of({&file, i}, ladders[i].ladder.title);
    if (!title.empty()) titles.emplace_back(title);
  }
  return titles;
}

void Workspace::find_cycles(const Files::value_type& file, std::vector<Extension>& all) const {
  // Each ladder has at most one base, so every ladder is visited once: a walk ends where an earlier
  // walk has been. If it ends at itself, it has found a cycle.
  std::map<Place, std::size_t> walked;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (!all[i].base) continue;  // A path that leads nowhere isn't a cycle.
    Walk walk;
    Place at{&file, i};
    while (at.file && walked.try_emplace(at, i).second) {
      walk.push_back(at);
      Place base;
      resolve(at, base);
      at = base;
    }
    auto first = std::ranges::find(walk, at);
    const Walk cycle(first, walk.end());
    for (std::size_t member = 0; member < cycle.size(); ++member) {
      if (cycle[member].file != &file) continue;
      Extension& extension = all[cycle[member].ladder];
      extension.state = Extension::State::cycle;
      extension.cycle = way_round(cycle, member);
    }
  }
}

std::vector<std::string> Workspace::way_round(const Walk& cycle, std::size_t start) const {
  const std::size_t shown = std::min(cycle.size(), most_shown);
  std::vector<std::string> way;
  auto add = [&](std::size_t member) {
    const Place& place = cycle[member % cycle.size()];
    const Ladder& ladder = place.file->second.document->ladders[place.ladder].ladder;
    std::string name(text_of(place, ladder.title));
    const bool other_file = place.file != cycle[start].file;
    way.push_back(other_file
                      ? relative_path(cycle[start].file->first, place.file->first) + '#' + name
                      : std::move(name));
  };
  for (std::size_t i = 0; i < shown; ++i) add(start + i);
  if (shown < cycle.size()) way.emplace_back("...");
  add(start);
  return way;
}

std::vector<std::string> extended_paths(std::string_view path, std::string_view text,
                                        const Document& document) {
  std::vector<std::string> paths;
  for (const auto& [span, ladder] : document.ladders) {
    const text::Span value = extends_value(ladder);
    std::string_view own = text::slice(text, span);
    std::string_view written = text::slice(own, read_reference(own, value).path);
    if (!written.empty()) paths.push_back(path_from(path, written));
  }
  return paths;
}

}  // namespace ladder::model
