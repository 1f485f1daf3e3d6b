#pragma once

#include <string>
#include <string_view>

#include "exchange/page/section.h"

/// A reader for each kind of file. All of them take UTF-8 in lines that end with LF.
namespace ladder::exchange {

/// What a reader finds, or why it could not read: as part of a sentence, with the line.
struct Reading {
  Section found;
  std::string trouble;
};

/// Cells with a mark between: a comma, a semicolon, a tab. A cell in quotes may span lines.
Sheet read_delimited(std::string_view text, char mark);

/// A page with tables, or with headings and texts.
Reading read_html(std::string_view text);

/// The same in Markdown as it is written on code hosts, with HTML in it, and with YAML above it.
Reading read_markdown(std::string_view text);

/// Lists and keys, each of which becomes a section.
Reading read_yaml(std::string_view text);
Reading read_json(std::string_view text);

}  // namespace ladder::exchange
