#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "exchange/format.h"
#include "exchange/inference/choices.h"

namespace ladder::exchange {

/// Why the ladders of a file with so many bytes can't be written in any layout; empty where they
/// can.
std::string obstacle_to_writing(const layout::PlainDocument& document, std::size_t size);

/// Reads any bytes. `name` is what the file is called, for ladders that have no title.
Import imported(std::string_view bytes, const Format& format, std::string_view name,
                const Choices& choices = {});

/// Another way to read the same file.
struct Alternative {
  Choices choices;
  Import import;
};

/// All ways to read a file that make different ladders, the likeliest one first.
std::vector<Alternative> readings_of(std::string_view bytes, const Format& format,
                                     std::string_view name);

/// Whether a file's name ends as those that can be read do.
bool is_readable_name(std::string_view name);

/// A file that is read together with others.
struct PartFile {
  std::string path;
  std::string title;  // for a ladder without one
  std::string bytes;
  const Format* format = nullptr;
};

/// A file by its name and content.
PartFile part_file(const std::string& path, std::string bytes, const Format* format = nullptr);

/// Reads files that make one ladder: each is a level or a skill, which its title names.
Import imported_together(std::span<const PartFile> files, std::string_view name,
                         const Choices& choices);

/// How the ladders are written by default: in sections if expectations are long or have lists,
/// otherwise in a grid.
layout::Form usual_form(const Import& import, const Format& format);

/// The ladders as a document, with everything unplaced in comments at its end.
std::string to_document(const Import& import, const layout::Form& form);

enum class Titled { with_heading, below_heading };

/// A ladder made of cells copied from a spreadsheet: a matrix or, if the texts are long, sections;
/// with a heading if it needs one. If the first row has a single cell, that is the title. Empty if
/// the cells are empty.
std::string ladder_of_cells(std::string_view copied, Titled titled);

/// The same of the tables that were copied as HTML.
std::string ladder_of_table(std::string_view html, Titled titled);

}  // namespace ladder::exchange
