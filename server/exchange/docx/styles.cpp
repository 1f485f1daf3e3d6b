#include "exchange/docx/styles.h"

#include <algorithm>
#include <charconv>

#include "text/unicode.h"

namespace ladder::exchange {
namespace {

constexpr std::uint32_t deepest_heading = 6;

std::optional<bool> toggle(pugi::xml_node properties, std::string_view name) {
  const pugi::xml_node it = child(properties, name);
  if (!it) return std::nullopt;
  return is_on(it, "val", true);
}

void inherit(DocxStyle& style, const DocxStyle& base) {
  if (!style.heading) style.heading = base.heading;
  if (!style.list) style.list = base.list;
  if (!style.list_level) style.list_level = base.list_level;
  if (!style.nesting) style.nesting = base.nesting;
  if (!style.bold) style.bold = base.bold;
  if (!style.struck) style.struck = base.struck;
  if (!style.hidden) style.hidden = base.hidden;
  style.is_title = style.is_title || base.is_title;
}

/// `heading 2`: programs write it in English, whatever their language.
std::optional<std::uint32_t> heading_named(const std::string& name) {
  constexpr std::string_view begin = "heading ";
  if (!name.starts_with(begin)) return std::nullopt;
  std::uint32_t depth = 0;
  std::from_chars(name.data() + begin.size(), name.data() + name.size(), depth);
  if (depth == 0) return std::nullopt;
  return std::min(depth, deepest_heading);
}

/// `List Bullet 2` is below `List Bullet`, although it is a list of its own.
std::optional<std::uint32_t> nesting_named(std::string_view name) {
  if (!name.starts_with("list bullet") && !name.starts_with("list number")) return std::nullopt;
  const char last = name.back();
  return '2' <= last && last <= '5' ? static_cast<std::uint32_t>(last - '1') : 0U;
}

}  // namespace

void take_letters(pugi::xml_node run_properties, DocxStyle& style) {
  if (const auto it = toggle(run_properties, "b")) style.bold = it;
  if (const auto it = toggle(run_properties, "strike")) style.struck = it;
  if (const auto it = toggle(run_properties, "dstrike"); it && *it) style.struck = it;
  if (const auto it = toggle(run_properties, "vanish")) style.hidden = it;
}

void take_paragraph(pugi::xml_node paragraph_properties, DocxStyle& style) {
  if (const pugi::xml_node it = child(paragraph_properties, "outlineLvl")) {
    const std::uint32_t level = number(it, "val", 9);
    style.heading = level < 9 ? std::min(level + 1, deepest_heading) : 0;
  }
  const pugi::xml_node list = child(paragraph_properties, "numPr");
  if (const pugi::xml_node it = child(list, "numId")) style.list = number(it, "val", 0);
  if (const pugi::xml_node it = child(list, "ilvl")) style.list_level = number(it, "val", 0);
}

void DocxStyles::read_styles(pugi::xml_node root) {
  for (pugi::xml_node it = root.first_child(); it; it = it.next_sibling()) {
    if (local_name(it) != "style") continue;
    DocxStyle style;
    style.based_on = attribute(child(it, "basedOn"), "val");
    const std::string name = text::folded(attribute(child(it, "name"), "val"));
    style.heading = heading_named(name);
    style.is_title = name == "title";
    style.nesting = nesting_named(name);
    take_paragraph(child(it, "pPr"), style);
    take_letters(child(it, "rPr"), style);
    styles_.emplace(attribute(it, "styleId"), std::move(style));
  }
}

void DocxStyles::read_lists(pugi::xml_node root) {
  for (pugi::xml_node it = root.first_child(); it; it = it.next_sibling()) {
    if (local_name(it) == "num")
      lists_[number(it, "numId", 0)] = number(child(it, "abstractNumId"), "val", 0);
    if (local_name(it) != "abstractNum") continue;
    const std::uint32_t list = number(it, "abstractNumId", 0);
    for (pugi::xml_node one = it.first_child(); one; one = one.next_sibling()) {
      if (local_name(one) != "lvl") continue;
      const std::string format = attribute(child(one, "numFmt"), "val");
      levels_[{list, number(one, "ilvl", 0)}] = {format != "none",
                                                 format != "bullet" && format != "none",
                                                 number(child(one, "start"), "val", 1)};
    }
  }
}

DocxStyle DocxStyles::style(const std::string& id) const {
  constexpr int longest_chain = 32;
  DocxStyle style;
  std::string next = id;
  for (int i = 0; i < longest_chain; ++i) {
    const auto found = styles_.find(next);
    if (found == styles_.end()) break;
    inherit(style, found->second);
    next = found->second.based_on;
  }
  return style;
}

std::uint32_t DocxStyles::root_of(std::uint32_t list) const {
  const auto found = lists_.find(list);
  return found == lists_.end() ? list : found->second;
}

ListLevel DocxStyles::level(std::uint32_t list, std::uint32_t depth) const {
  const auto found = levels_.find({root_of(list), depth});
  return found == levels_.end() ? ListLevel{true, false, 1} : found->second;
}

}  // namespace ladder::exchange
