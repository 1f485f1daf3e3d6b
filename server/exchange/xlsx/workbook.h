#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "exchange/package/package.h"
#include "exchange/package/xml.h"

namespace ladder::exchange {

/// Text with runs that may be bold.
struct RichText {
  std::string text;
  bool bold = false;   // all of it
  std::string struck;  // its crossed-out parts, which don't count as text
};

/// How a cell shows the number that is in it.
enum class Shown { number, percent, date, time, date_and_time };

struct CellFormat {
  Shown shown = Shown::number;
  bool bold = false;
  bool struck = false;
};

struct SheetPart {
  std::string name;
  std::string path;
  bool hidden = false;
};

/// What the sheets of a workbook share.
struct Workbook {
  std::vector<SheetPart> sheets;
  std::vector<RichText> strings;
  std::vector<CellFormat> formats;  // by the numbers that cells have for them
  bool counts_from_1904 = false;
  bool is_ours = false;                       // `ladder export` wrote it, in the notation of cells
  std::string title;                          // of a document that `ladder export` wrote
  std::map<std::string, std::string> titles;  // of its ladders, by the sheets that shorten them
};

/// A relationship of a part: the type and the path of its target.
struct Relationship {
  std::string id;
  std::string type;  // the last name of it
  std::string path;
};

std::vector<Relationship> relationships_of(Package& package, std::string_view path);

/// The first one of a type; empty if there isn't any.
std::string related(const std::vector<Relationship>& all, std::string_view type);

Workbook read_workbook(Package& package);

/// The text of a shared string, an inline one or a comment.
RichText rich_text(pugi::xml_node node);

/// `_x000A_` means the character of that number.
std::string with_characters(std::string text);

/// A number as a cell shows it: `3`, `25%`, `2024-05-01`.
std::string shown_number(std::string_view value, Shown shown, bool counts_from_1904);

/// How a number format shows numbers; the code of one that a workbook defines itself.
Shown shown_by(std::uint32_t number, std::string_view code);

}  // namespace ladder::exchange
