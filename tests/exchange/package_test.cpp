#include "exchange/package/package.h"

#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "exchange/import.h"
#include "exchange/package/kind.h"
#include "exchange/package/xml.h"
#include "support/office.h"

// Files that claim to be more than they are, or are more than anybody needs, are refused before
// they take memory.

using namespace ladder;
using exchange::Package;
using testing::Part;

namespace {

std::string trouble_with(const std::vector<Part>& parts, std::string_view path) {
  const std::string bytes = testing::zipped(parts);
  Package package(bytes);
  package.part(path);
  return package.trouble();
}

std::string sheet_with(std::string_view rows) {
  return "== sheet Shop\n<sheetData>" + std::string(rows) + "</sheetData>";
}

}  // namespace

TEST_CASE("an unpacked part is the same as before packing") {
  const std::string bytes =
      testing::zipped({{"a.xml", "<a/>", true}, {"b\\c.xml", "stored", false}, {"d", "", true}});
  Package package(bytes);
  CHECK(package.part("a.xml") == "<a/>");
  CHECK(package.part("b/c.xml") == "stored");
  CHECK(package.part("d").empty());
  CHECK(package.part("e").empty());
  CHECK(package.trouble().empty());
}

TEST_CASE("a part that would be far larger than its packed bytes is refused") {
  const std::string zeros(std::size_t{33} << 20U, '0');
  CHECK(trouble_with({{"a.xml", zeros}}, "a.xml").find("33.0 MB") != std::string::npos);
  const std::string fewer(std::size_t{4} << 20U, '0');
  CHECK(trouble_with({{"a.xml", fewer}}, "a.xml").find("4.0 MB") != std::string::npos);
  CHECK(trouble_with({{"a.xml", fewer, false}}, "a.xml").empty());
}

TEST_CASE("a part whose stated size is wrong is refused") {
  CHECK(trouble_with({{"a", "some text", true, 5}}, "a").find("damaged") != std::string::npos);
  CHECK(trouble_with({{"a", "some text", true, 500}}, "a").find("damaged") != std::string::npos);
  CHECK(trouble_with({{"a", "some text", true, 4'000'000'000}}, "a").find("MB") !=
        std::string::npos);
}

TEST_CASE("two parts with the same name are refused, and so are too many parts") {
  CHECK(trouble_with({{"a", "1"}, {"a", "2"}}, "a") == "it has two parts called `a`");
  std::vector<Part> many;
  many.reserve(10'001);
  for (int i = 0; i < 10'001; ++i) many.push_back({std::to_string(i), "", false});
  CHECK(trouble_with(many, "1").find("10001 parts") != std::string::npos);
}

TEST_CASE("truncated or changed files are refused") {
  const std::string bytes = testing::zipped({{"a.xml", "<a>some text</a>"}});
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    Package package(std::string_view(bytes).substr(0, size));
    CHECK_FALSE(package.trouble().empty());
  }
  std::size_t whole = 0;
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    std::string changed = bytes;
    changed[at] = static_cast<char>(changed[at] ^ 0x55);
    Package package(changed);
    const std::string part = package.part("a.xml");
    CHECK((part == "<a>some text</a>" || part.empty()));
    whole += part.empty() ? 0 : 1;
  }
  CHECK(whole < bytes.size() / 2);
}

TEST_CASE("entities declared in a document aren't expanded") {
  const exchange::Xml xml(
      R"(<!DOCTYPE a [<!ENTITY b "cc"><!ENTITY d "&b;&b;&b;">]><a>&d; &amp; &#65;</a>)");
  CHECK(exchange::content(xml.root()) == "&d; & A");
}

TEST_CASE("XML that would take too much memory is refused") {
  std::string nodes = "<a>";
  for (int i = 0; i < 2'000'000; ++i) nodes += "<b/>";
  CHECK(exchange::Xml(nodes + "</a>").trouble().find("too big for a ladder") != std::string::npos);
  std::string deep;
  for (int i = 0; i < 100'000; ++i) deep += "<a>";
  CHECK_FALSE(exchange::Xml(deep).trouble().empty());
}

TEST_CASE("elements that are nested too deeply don't crash the program") {
  std::string open;
  std::string close;
  for (int i = 0; i < 100'000; ++i) {
    open += "<w:sdt><w:sdtContent>";
    close += "</w:sdtContent></w:sdt>";
  }
  const std::string file =
      testing::office_file("a.docx", "== document\n" + open + "<w:p/>" + close);
  CHECK(exchange::imported(file, exchange::formats::docx, "a").document.ladders.empty());
}

TEST_CASE("a sheet with more cells than any ladder is left out and reported") {
  std::string rows;
  for (std::size_t i = 0; i < 101'000; ++i)
    rows += "<row><c><v>" + std::to_string(i * i) + "</v></c></row>";
  const std::string file = testing::office_file("a.xlsx", sheet_with(rows));
  const exchange::Import import = exchange::imported(file, exchange::formats::xlsx, "a");
  REQUIRE(import.notes.size() == 1);
  CHECK(import.notes[0] == "sheet `Shop` is left out: it has far more cells than a ladder needs");
}

TEST_CASE("cells that are far apart need no memory for those in between") {
  const std::string file = testing::office_file(
      "a.xlsx", sheet_with("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>"
                           "<row r=\"1048576\"><c r=\"XFD1048576\"><v>2</v></c></row>"));
  CHECK(exchange::imported(file, exchange::formats::xlsx, "a").trouble.empty());
}

TEST_CASE("a packed file is recognised by its content") {
  using exchange::PackageKind;
  CHECK(exchange::package_kind(testing::office_file("a.xlsx", "")) == PackageKind::xlsx);
  CHECK(exchange::package_kind(testing::office_file("a.docx", "")) == PackageKind::docx);
  CHECK(exchange::package_kind(testing::office_file("a.odt", "")) == PackageKind::odt);
  CHECK(exchange::package_kind(testing::office_file("a.ods", "")) == PackageKind::ods);
  CHECK(exchange::package_kind(testing::zipped({{"a", "b"}})) == PackageKind::other);
  CHECK(exchange::package_kind("PK\3\4") == PackageKind::none);
  CHECK(exchange::package_kind("a,b") == PackageKind::none);
}

TEST_CASE("a path is relative to the part that names it") {
  CHECK(exchange::resolved_path("xl/workbook.xml", "sheets/1.xml") == "xl/sheets/1.xml");
  CHECK(exchange::resolved_path("xl/sheets/1.xml", "../comments.xml") == "xl/comments.xml");
  CHECK(exchange::resolved_path("xl/workbook.xml", "/xl/a.xml") == "xl/a.xml");
  CHECK(exchange::resolved_path("", "../../a.xml") == "a.xml");
}
