#include <string>
#include <string_view>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "exchange/import.h"
#include "exchange/pdf/file.h"
#include "exchange/pdf/filters.h"
#include "exchange/pdf/font.h"
#include "exchange/pdf/object.h"
#include "support/office.h"

// The parts of a PDF. Whole files are in tests/cli/sessions/import-pdf.md.

using namespace ladder;
namespace pdf = exchange::pdf;

namespace {

constexpr std::size_t most = 1'000'000;

std::string unpacked(std::string_view bytes, std::string_view filter,
                     std::string_view parameters = "<<>>") {
  const pdf::Object object = pdf::Lexer(parameters, 0).next();
  return pdf::unpacked(bytes, filter, object, most).value_or("(unknown)");
}

pdf::Object object_in(std::string_view text) { return pdf::Lexer(text, 0).next(); }

/// A file whose only page has this content and a font with these properties.
std::string file_with(std::string_view content, std::string_view font) {
  return fmt::format(
      "%PDF-1.4\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n"
      "2 0 obj <</Type/Pages/Kids[3 0 R]/Count 100000>> endobj\n"
      "3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R"
      "/Resources<</Font<</F1 5 0 R>>>>>> endobj\n5 0 obj {} endobj\n"
      "4 0 obj <</Length {}>> stream\n{}\nendstream endobj\ntrailer <</Root 1 0 R>>",
      font, content.size(), content);
}

std::string trouble_with(std::string_view bytes) {
  return exchange::imported(bytes, exchange::formats::pdf, "a").trouble;
}

}  // namespace

TEST_CASE("values of a PDF are read") {
  CHECK(object_in("(a\\(b\\)\\101(c)\\\nd)").text == "a(b)A(c)d");
  CHECK(object_in("<41 4>").text == "A@");
  CHECK(object_in("/A#42").text == "AB");
  CHECK(object_in("-.5").number == doctest::Approx(-0.5));
  CHECK(object_in("12 0 R").is(pdf::Object::Type::reference));
  CHECK(object_in("[12 0 (R)]").items.size() == 3);
  CHECK(object_in("<</A 1/B[2 3]/C<</D 4>>>>")["C"]["D"].size() == 4);
  CHECK(object_in("% comment\n true").number == 1);
}

TEST_CASE("values that are nested too deeply, or never end, are read as far as is sensible") {
  CHECK(object_in(std::string(100'000, '[')).is(pdf::Object::Type::array));
  CHECK(object_in("(never").text == "never");
  CHECK(object_in("<</A").items.empty());
}

TEST_CASE("text filters are decoded") {
  CHECK(unpacked("48656C6C6F>", "ASCIIHexDecode") == "Hello");
  CHECK(unpacked("87cURDZ~>", "ASCII85Decode") == "Hello");
  CHECK(unpacked("z~>", "ASCII85Decode") == std::string(4, '\0'));
  CHECK(unpacked("\x04Hello\xFE!\x80", "RunLengthDecode") == "Hello!!!");
  // The example of the standard, PDF 32000, section 7.4.4.2.
  CHECK(unpacked("\x80\x0B\x60\x50\x22\x0C\x0C\x85\x01", "LZWDecode") == "-----A---B");
  CHECK(unpacked("?", "DCTDecode") == "(unknown)");
}

TEST_CASE("text in a font without character information isn't read as rubbish") {
  const std::string_view content = "BT /F1 12 Tf 50 700 Td (Digs a hole.) Tj ET";
  CHECK(trouble_with(file_with(content, "<</Type/Font/Subtype/Type0/Encoding/Identity-H>>"))
            .find("which letters") != std::string::npos);
  CHECK(trouble_with(file_with(content, "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"))
            .find("neither a table nor headings") != std::string::npos);
}

TEST_CASE("names of glyphs become characters") {
  CHECK(pdf::characters_of_glyph("a") == U"a");
  CHECK(pdf::characters_of_glyph("adieresis") == U"ä");
  CHECK(pdf::characters_of_glyph("f_f_i") == U"ffi");
  CHECK(pdf::characters_of_glyph("uni20AC") == U"€");
  CHECK(pdf::characters_of_glyph("a.alt") == U"a");
  CHECK(pdf::characters_of_glyph("g17").empty());
  CHECK(pdf::characters_of_glyph("C6").empty());
  CHECK(pdf::characters_of_glyph("").empty());
}

TEST_CASE("a form that contains itself, or a page that is its own parent, doesn't loop forever") {
  std::string file = testing::pdf_file("text 50 700 10 Some words");
  const std::size_t kids = file.find("/Kids[");
  file.replace(kids, 10, "/Kids[2 0 ");
  CHECK_FALSE(trouble_with(file).empty());
  const std::string form =
      "%PDF-1.4\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n"
      "2 0 obj <</Type/Pages/Kids[3 0 R]>> endobj\n"
      "3 0 obj <</Type/Page/Contents 4 0 R/Resources<</XObject<</X 4 0 R>>>>>> endobj\n"
      "4 0 obj <</Subtype/Form/Length 18>> stream\n/X Do /X Do /X Do \nendstream endobj\n";
  CHECK_FALSE(trouble_with(form).empty());
}

TEST_CASE("a page with very many lines is read in time") {
  std::string content;
  for (int i = 0; i < 50'000; ++i)
    content += fmt::format("{0} 0 m {0} 800 l S 0 {0} m 600 {0} l S\n", i * 0.01);
  CHECK_FALSE(trouble_with(file_with(content, "<<>>")).empty());
}
