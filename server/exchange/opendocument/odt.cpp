#include <algorithm>
#include <array>
#include <iterator>
#include <utility>
#include <vector>

#include <fmt/core.h>

#include "exchange/opendocument/opendocument.h"
#include "exchange/package/kind.h"

namespace ladder::exchange {
namespace {

constexpr int deepest = 256;
constexpr std::uint32_t most_repeated = 1000;  // columns or rows that one element is

class OdtReader {
 public:
  explicit OdtReader(Package& package) : package_(package) {}

  Reading read() {
    Reading reading;
    reading.trouble = why_encrypted(package_);
    if (!reading.trouble.empty()) return reading;
    const std::string styles = package_.part("styles.xml");
    const Xml outer(styles);
    styles_.read(outer.root());
    const std::string part = package_.part("content.xml");
    const Xml xml(part);
    styles_.read(xml.root());
    read_blocks(child(xml.root(), "body", "text"), 0);
    reading.found = std::move(page_).finish();
    std::ranges::move(left_, std::back_inserter(reading.found.unplaced));
    reading.places = std::move(places_);
    reading.trouble = package_.trouble().empty() ? xml.trouble() : package_.trouble();
    return reading;
  }

 private:
  void read_blocks(pugi::xml_node parent, int depth) {
    static constexpr std::array<std::string_view, 5> skipped = {
        "tracked-changes", "table-of-content", "sequence-decls", "forms", "variable-decls"};
    if (deepest < depth) return;
    for (pugi::xml_node it = parent.first_child(); it; it = it.next_sibling()) {
      const std::string_view name = local_name(it);
      if (name == "p" || name == "h") read_paragraph(it, name == "h", depth);
      else if (name == "list") read_list(it, attribute(it, "style-name"), 1, depth);
      else if (name == "table") read_table(it, depth);
      else if (std::ranges::find(skipped, name) == skipped.end()) read_blocks(it, depth + 1);
    }
  }

  void read_paragraph(pugi::xml_node node, bool is_heading, int depth) {
    if (tables_ == 0) places_.push_back(fmt::format("paragraph {}", ++paragraphs_));
    OpenText text = open_text(node, styles_);
    text.paragraph.line = places_.size();
    if (is_heading) text.paragraph.heading = std::clamp(number(node, "outline-level", 1), 1U, 6U);
    else if (attribute(node, "style-name") == "Title") text.paragraph.heading = 1;
    if (item_) {
      text.paragraph.is_item = text.paragraph.heading == 0;
      text.paragraph.depth = item_->depth;
      text.paragraph.number = item_->number;
      item_.reset();
    }
    add_paragraph(page_, std::move(text.paragraph));
    for (auto& [why, left] : text.left) left_.push_back({places_.size(), why, left});
    for (const pugi::xml_node it : text.boxes) read_blocks(it, depth + 1);
  }

  void read_list(pugi::xml_node list, const std::string& style, std::uint32_t level, int depth) {
    if (deepest < depth) return;
    const bool counts = styles_.counts(style, level);
    std::uint32_t count = 0;
    for (pugi::xml_node it = list.first_child(); it; it = it.next_sibling()) {
      if (local_name(it) != "list-item" && local_name(it) != "list-header") continue;
      const std::string_view name = local_name(it);
      for (pugi::xml_node one = it.first_child(); one; one = one.next_sibling()) {
        if (local_name(one) == "list") {
          const std::string own = attribute(one, "style-name");
          read_list(one, own.empty() ? style : own, level + 1, depth + 1);
          continue;
        }
        const bool first = one == it.first_child() || !one.previous_sibling();
        if (first && name == "list-item") {
          item_ = Item{level - 1, {}};
          if (counts) item_->number = number(it, "start-value", ++count);
        }
        if (local_name(one) == "p" || local_name(one) == "h")
          read_paragraph(one, local_name(one) == "h", depth + 1);
      }
      item_.reset();
    }
  }

  void rows_of(pugi::xml_node parent, bool are_headers, int depth,
               std::vector<std::pair<pugi::xml_node, bool>>& rows) const {
    if (deepest < depth) return;
    for (pugi::xml_node it = parent.first_child(); it; it = it.next_sibling()) {
      const std::string_view name = local_name(it);
      if (name == "table-row") rows.emplace_back(it, are_headers);
      else if (name == "table-header-rows") rows_of(it, true, depth + 1, rows);
      else if (name == "table-rows" || name == "table-row-group")
        rows_of(it, are_headers, depth + 1, rows);
    }
  }

  void read_table(pugi::xml_node table, int depth) {
    if (deepest < depth) return;
    std::vector<std::pair<pugi::xml_node, bool>> rows;
    rows_of(table, false, 0, rows);
    const bool outer = tables_++ == 0;
    if (outer) ++table_number_;
    page_.begin_table();
    std::size_t count = 0;
    for (const auto& [row, is_header] : rows) {
      ++count;
      if (outer) places_.push_back(fmt::format("table {}, row {}", table_number_, count));
      if (is_header) page_.begin_header_row(places_.size());
      else page_.begin_row(places_.size());
      for (pugi::xml_node it = row.first_child(); it; it = it.next_sibling())
        if (local_name(it) == "table-cell") read_cell(it, depth);
    }
    page_.end_table();
    --tables_;
  }

  void read_cell(pugi::xml_node cell, int depth) {
    const std::uint32_t repeated =
        std::clamp(number(cell, "number-columns-repeated", 1), 1U, most_repeated);
    for (std::uint32_t i = 0; i < repeated; ++i) {
      page_.begin_cell(std::clamp(number(cell, "number-columns-spanned", 1), 1U, most_repeated),
                       std::clamp(number(cell, "number-rows-spanned", 1), 1U, most_repeated));
      read_blocks(cell, depth + 1);
      page_.end_cell();
    }
  }

  struct Item {
    std::uint32_t depth = 0;
    std::optional<std::uint32_t> number;
  };

  Package& package_;
  OpenStyles styles_;
  Page page_;
  std::vector<std::string> places_;
  std::vector<Unplaced> left_;
  std::optional<Item> item_;  // that begins
  std::size_t paragraphs_ = 0;
  std::size_t table_number_ = 0;
  int tables_ = 0;  // that are open
};

constexpr std::string_view odt_endings[] = {".odt", ".ott"};

}  // namespace

Reading read_odt(std::string_view bytes) {
  Package package(bytes);
  return OdtReader(package).read();
}

const Format formats::odt = {
    .name = "odt",
    .endings = odt_endings,
    .read = read_odt,
    .likeness = package_likeness<PackageKind::odt>,
    .understood =
        "tables; headings and lists. Comments, footnotes and crossed-out text are left out of the "
        "ladder and listed below it instead",
    .is_binary = true,
};

}  // namespace ladder::exchange
