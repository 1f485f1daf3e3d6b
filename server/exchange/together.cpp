#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <fmt/core.h>

#include "exchange/file_names.h"
#include "exchange/import.h"
#include "exchange/inference/inference.h"
#include "exchange/inference/labels.h"
#include "exchange/sheets.h"
#include "text/unicode.h"

namespace ladder::exchange {
namespace {

/// Lines of all files are counted through, so that each is in one of them.
constexpr std::size_t lines_a_file = 100'000'000;

void move_lines(Section& section, std::size_t by) {
  section.line += by;
  for (Passage& it : section.passages) it.line += by;
  for (Unplaced& it : section.unplaced) it.line += by;
  for (Sheet& sheet : section.sheets)
    for (Line& line : sheet) {
      line.number += by;
      for (Cell& cell : line.cells)
        for (Passage& it : cell.passages) it.line += by;
    }
  for (Section& it : section.sections) move_lines(it, by);
}

/// What a file is about: its own title, or else its only heading, or else its name, without the
/// number that sorts it.
Section titled(Section found, const std::string& name) {
  const bool has_one_heading = found.title.empty() && found.sections.size() == 1 &&
                               found.sheets.empty() && found.passages.empty();
  if (has_one_heading) {
    Section only = std::move(found.sections.front());
    only.unplaced = std::move(found.unplaced);
    return only;
  }
  if (!found.title.empty()) return found;
  const std::size_t begin = name.find_first_not_of("0123456789. ");
  found.title = begin == name.npos ? name : name.substr(begin);
  return found;
}

/// The number that a file gives its place: `level: 3`.
std::optional<double> place_of(const Section& section) {
  for (const Section& it : section.sections) {
    const std::string key = text::folded(it.title);
    const bool is_place = key == "level" || key == "order" || key == "weight";
    if (!it.is_field || !is_place || it.passages.size() != 1) continue;
    if (const auto number = label_number(it.passages.front().text)) return number->value;
  }
  return std::nullopt;
}

/// By these numbers, if all files have one.
void sort_by_place(std::vector<Section>& sections) {
  const auto has_place = [](const Section& it) { return place_of(it).has_value(); };
  if (!std::ranges::all_of(sections, has_place)) return;
  std::ranges::stable_sort(sections, {}, [](const Section& it) { return *place_of(it); });
}

}  // namespace

PartFile part_file(const std::string& path, std::string bytes, const Format* format) {
  std::string title = name_from_path(path);
  if (title == "README" || title == "index") title = name_from_folder_of(path);
  if (!format) format = &format_of(path, bytes);
  return {path, std::move(title), std::move(bytes), format};
}

Import imported_together(std::span<const PartFile> files, std::string_view name,
                         const Choices& choices) {
  Import import;
  Section root;
  std::size_t size = 0;
  for (std::size_t i = 0; i < files.size(); ++i) {
    const PartFile& file = files[i];
    Reading reading = read_bytes(file.bytes, *file.format, choices.sheets);
    if (reading.ladders) reading.trouble = "it contains a whole ladder; import it on its own";
    if (!reading.trouble.empty()) {
      import.trouble = fmt::format("{}: {}", file.path, reading.trouble);
      return import;
    }
    size += file.bytes.size();
    Section section = titled(std::move(reading.found), file.title);
    move_lines(section, i * lines_a_file);
    for (Unplaced& it : section.unplaced) root.unplaced.push_back(std::move(it));
    section.unplaced.clear();
    root.sections.push_back(std::move(section));
  }
  sort_by_place(root.sections);
  import = import_of(root, name, choices);
  import.trouble = obstacle_to_writing(import.document, size);
  for (Unplaced& it : import.unplaced) {
    const std::size_t file = it.line / lines_a_file;
    if (file < files.size() && it.place.empty())
      it.place = fmt::format("{}, line {}", files[file].path, it.line % lines_a_file);
  }
  if (import.document.ladders.size() == 1 && !name.empty()) import.document.title.clear();
  return import;
}

}  // namespace ladder::exchange
