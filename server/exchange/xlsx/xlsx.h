#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>

#include "exchange/format.h"
#include "layout/plain.h"

namespace ladder::exchange {

/// Why a workbook can't represent a document, as part of a sentence, or nothing.
std::string obstacle_to_xlsx(const layout::PlainDocument& document);

/// A workbook with a sheet for each ladder.
std::string write_xlsx(const layout::PlainDocument& document);

Reading read_xlsx(std::string_view bytes);

// The properties of a workbook that we write, which other programs keep: that its cells are in the
// notation of cells, the title of the document, and the title of a ladder whose sheet shortens it.
constexpr std::string_view notation_property = "ladder";
constexpr std::string_view title_property = "ladder title";
constexpr std::string_view sheet_property = "ladder sheet ";

/// How the XML of a workbook writes text.
std::string workbook_text(std::string_view plain);

/// As programs that read workbooks count characters: one beyond U+FFFF is two.
std::size_t workbook_size(std::string_view text);

/// What the sheets of a workbook are called: in 31 characters at most, without some marks, and each
/// unlike the others.
class SheetNames {
 public:
  std::string add(std::string_view title);

 private:
  std::set<std::string> known_;
  std::map<std::string, int> numbers_;  // the last that follows a name
};

/// Writes several files as one ZIP archive, without compression: a workbook is an archive, and
/// ladders are small.
class Archive {
 public:
  void add(std::string_view path, std::string_view content);

  std::string finish() &&;

 private:
  std::string files_;
  std::string directory_;
  std::uint16_t count_ = 0;
};

}  // namespace ladder::exchange
