#pragma once

#include <map>
#include <string>
#include <string_view>

#include "exchange/format.h"
#include "exchange/package/package.h"
#include "exchange/package/xml.h"
#include "exchange/page/paragraph.h"

namespace ladder::exchange {

/// Reads a document or a workbook of LibreOffice and its kind.
Reading read_odt(std::string_view bytes);
Reading read_ods(std::string_view bytes);

/// Why the parts of a package can't be read although they can be unpacked; empty if they can.
std::string why_encrypted(Package& package);

/// What the styles of an OpenDocument say that matters here.
class OpenStyles {
 public:
  void read(pugi::xml_node root);

  bool is_bold(const std::string& style) const;
  bool is_struck(const std::string& style) const;
  bool is_hidden_table(const std::string& style) const;

  /// Whether a list counts at a depth, from 1.
  bool counts(const std::string& list, std::uint32_t depth) const;

 private:
  struct Style {
    std::string parent;
    std::string bold;
    std::string struck;
    bool hidden_table = false;
  };
  const std::string& inherited(const std::string& style, std::string Style::*what) const;

  std::map<std::string, Style> styles_;
  std::map<std::string, std::map<std::uint32_t, bool>> lists_;
};

/// The letters of a paragraph, and its notes, boxes and the like.
struct OpenText {
  Paragraph paragraph;
  struct Left {
    std::string why;
    std::string text;
  };
  std::vector<Left> left;
  std::vector<pugi::xml_node> boxes;  // of text, that hang in the paragraph
};

OpenText open_text(pugi::xml_node paragraph, const OpenStyles& styles);

}  // namespace ladder::exchange
