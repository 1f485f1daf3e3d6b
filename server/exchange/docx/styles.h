#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>

#include "exchange/package/xml.h"

namespace ladder::exchange {

/// What a paragraph is in a list.
struct ListLevel {
  bool is_item = false;    // rather than a paragraph without a mark
  bool is_number = false;  // which counts, rather than a bullet
  std::uint32_t start = 1;
};

/// A style of a document, or what a paragraph says itself.
struct DocxStyle {
  std::string based_on;
  std::optional<std::uint32_t> heading;  // its depth, from 1
  bool is_title = false;
  std::optional<std::uint32_t> list;  // 0: none
  std::optional<std::uint32_t> list_level;
  std::optional<std::uint32_t> nesting;  // of a list that is one level of another, by its name
  std::optional<bool> bold;
  std::optional<bool> struck;
  std::optional<bool> hidden;
};

/// Takes what the properties of a run or paragraph say about its letters.
void take_letters(pugi::xml_node run_properties, DocxStyle& style);

/// Takes what a paragraph's properties say about its place.
void take_paragraph(pugi::xml_node paragraph_properties, DocxStyle& style);

/// The styles and lists that a document defines.
class DocxStyles {
 public:
  void read_styles(pugi::xml_node root);
  void read_lists(pugi::xml_node root);

  /// A style with what it inherits. Names of styles are the same in every language; their ids
  /// aren't.
  DocxStyle style(const std::string& id) const;

  ListLevel level(std::uint32_t list, std::uint32_t depth) const;

  /// Lists that count together have the same root.
  std::uint32_t root_of(std::uint32_t list) const;

 private:
  std::map<std::string, DocxStyle> styles_;
  std::map<std::uint32_t, std::uint32_t> lists_;  // to the lists they are based on
  std::map<std::pair<std::uint32_t, std::uint32_t>, ListLevel> levels_;
};

}  // namespace ladder::exchange
