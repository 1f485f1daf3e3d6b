#include "exchange/xlsx/workbook.h"

#include <algorithm>
#include <charconv>
#include <map>

#include "exchange/package/xml.h"
#include "exchange/xlsx/xlsx.h"
#include "text/unicode.h"

namespace ladder::exchange {
namespace {

/// Whether a run or a font has it: `<b/>`, but not `<b val="0"/>`.
bool has(pugi::xml_node properties, std::string_view name) {
  const pugi::xml_node it = child(properties, name);
  return it && is_on(it, "val", true);
}

std::vector<RichText> read_strings(Package& package, const std::string& path) {
  std::vector<RichText> strings;
  const std::string part = package.part(path);
  const Xml xml(part);
  for (pugi::xml_node it = xml.root().first_child(); it; it = it.next_sibling())
    if (local_name(it) == "si") strings.push_back(rich_text(it));
  return strings;
}

std::vector<CellFormat> read_formats(Package& package, const std::string& path) {
  const std::string part = package.part(path);
  const Xml xml(part);
  const pugi::xml_node root = xml.root();
  std::map<std::uint32_t, std::string> codes;
  for (pugi::xml_node it = child(root, "numFmts").first_child(); it; it = it.next_sibling())
    codes[number(it, "numFmtId", 0)] = attribute(it, "formatCode");
  std::vector<pugi::xml_node> fonts;
  for (pugi::xml_node it = child(root, "fonts").first_child(); it; it = it.next_sibling())
    if (local_name(it) == "font") fonts.push_back(it);
  std::vector<CellFormat> formats;
  for (pugi::xml_node it = child(root, "cellXfs").first_child(); it; it = it.next_sibling()) {
    if (local_name(it) != "xf") continue;
    const std::uint32_t code = number(it, "numFmtId", 0);
    const std::uint32_t font = number(it, "fontId", 0);
    const pugi::xml_node face = font < fonts.size() ? fonts[font] : pugi::xml_node();
    formats.push_back({shown_by(code, codes[code]), has(face, "b"), has(face, "strike")});
  }
  return formats;
}

/// What `ladder export` says about its own workbooks. Other programs keep such properties.
void read_properties(Package& package, const std::string& path, Workbook& workbook) {
  const std::string part = package.part(path);
  const Xml xml(part);
  for (pugi::xml_node it = xml.root().first_child(); it; it = it.next_sibling()) {
    const std::string name = with_characters(attribute(it, "name"));
    std::string value = with_characters(content(child(it, "lpwstr")));
    if (name == notation_property) workbook.is_ours = true;
    else if (name == title_property) workbook.title = std::move(value);
    else if (name.starts_with(sheet_property))
      workbook.titles.emplace(name.substr(sheet_property.size()), std::move(value));
  }
}

}  // namespace

std::string with_characters(std::string text) {
  for (std::size_t at = 0; (at = text.find("_x", at)) != text.npos;) {
    unsigned code = 0;
    const char* const begin = text.data() + at + 2;
    if (text.size() < at + 7 || text[at + 6] != '_' ||
        std::from_chars(begin, begin + 4, code, 16).ptr != begin + 4) {
      ++at;
      continue;
    }
    std::string character;
    if (code == '\r') character = "";
    else if (code == '\n' || code == '\t' || (0x20 <= code && (code < 0xD800 || 0xDFFF < code)))
      text::append(character, code);
    text.replace(at, 7, character);
    at += character.size();
  }
  return text;
}

RichText rich_text(pugi::xml_node node) {
  RichText rich;
  bool plain = false;
  bool bold = false;
  for (pugi::xml_node it = node.first_child(); it; it = it.next_sibling()) {
    if (local_name(it) == "t") {
      rich.text += content(it);
      plain = true;
    }
    if (local_name(it) != "r") continue;  // `rPh` says how it is pronounced
    const std::string text = content(child(it, "t"));
    const pugi::xml_node properties = child(it, "rPr");
    if (has(properties, "strike")) {
      rich.struck += text;
      continue;
    }
    (has(properties, "b") || text::is_blank(text) ? bold : plain) = true;
    rich.text += text;
  }
  rich.bold = bold && !plain;
  rich.text = with_characters(std::move(rich.text));
  rich.struck = with_characters(std::move(rich.struck));
  return rich;
}

std::vector<Relationship> relationships_of(Package& package, std::string_view path) {
  const std::size_t name = path.rfind('/') + 1;
  const std::string part = package.part(std::string(path.substr(0, name)) + "_rels/" +
                                        std::string(path.substr(name)) + ".rels");
  std::vector<Relationship> all;
  if (part.empty()) return all;
  const Xml xml(part);
  for (pugi::xml_node it = xml.root().first_child(); it; it = it.next_sibling()) {
    if (local_name(it) != "Relationship" || attribute(it, "TargetMode") == "External") continue;
    const std::string type = attribute(it, "Type");
    all.push_back({attribute(it, "Id"), type.substr(type.rfind('/') + 1),
                   resolved_path(path, attribute(it, "Target"))});
  }
  return all;
}

std::string related(const std::vector<Relationship>& all, std::string_view type) {
  const auto found = std::ranges::find(all, type, &Relationship::type);
  return found == all.end() ? "" : found->path;
}

Workbook read_workbook(Package& package) {
  Workbook workbook;
  const std::vector<Relationship> outer = relationships_of(package, "");
  const std::string path = related(outer, "officeDocument");
  const std::string part = package.part(path);
  const Xml xml(part);
  const std::vector<Relationship> inner = relationships_of(package, path);
  workbook.counts_from_1904 = is_on(child(xml.root(), "workbookPr"), "date1904", false);
  for (pugi::xml_node it = child(xml.root(), "sheets").first_child(); it; it = it.next_sibling()) {
    const auto found = std::ranges::find(inner, attribute(it, "id"), &Relationship::id);
    // Charts and macros have sheets of their own, which have no cells.
    if (found == inner.end() || found->type != "worksheet") continue;
    const std::string state = attribute(it, "state");
    workbook.sheets.push_back({with_characters(attribute(it, "name")), found->path,
                               state == "hidden" || state == "veryHidden"});
  }
  if (const std::string strings = related(inner, "sharedStrings"); !strings.empty())
    workbook.strings = read_strings(package, strings);
  if (const std::string styles = related(inner, "styles"); !styles.empty())
    workbook.formats = read_formats(package, styles);
  if (const std::string properties = related(outer, "custom-properties"); !properties.empty())
    read_properties(package, properties, workbook);
  return workbook;
}

}  // namespace ladder::exchange
