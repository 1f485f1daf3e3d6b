// Any bytes can be the parts of a workbook or a document. The first byte chooses the format, and
// the others are packed as its main part, or are the packed file itself.
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "exchange/import.h"
#include "exchange/xlsx/xlsx.h"

using namespace ladder;

namespace {

constexpr std::string_view relationships =
    "<Relationships><Relationship Id='a' Type='x/officeDocument' Target='main.xml'/>"
    "<Relationship Id='s' Type='x/worksheet' Target='main.xml'/>"
    "<Relationship Id='t' Type='x/sharedStrings' Target='main.xml'/>"
    "<Relationship Id='y' Type='x/styles' Target='main.xml'/>"
    "<Relationship Id='n' Type='x/numbering' Target='main.xml'/>"
    "<Relationship Id='c' Type='x/comments' Target='main.xml'/></Relationships>";

/// A file in which every part is these bytes.
std::string packed(std::string_view part) {
  exchange::Archive archive;
  for (const std::string_view it : {"main.xml", "content.xml", "styles.xml"}) archive.add(it, part);
  for (const std::string_view it : {"_rels/.rels", "_rels/main.xml.rels"})
    archive.add(it, relationships);
  return std::move(archive).finish();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
  constexpr std::array formats = {&exchange::formats::xlsx, &exchange::formats::docx,
                                  &exchange::formats::odt, &exchange::formats::ods};
  const exchange::Format& format = *formats[data[0] % formats.size()];
  const bool as_it_is = data[0] / formats.size() % 2 == 1;
  exchange::imported(as_it_is ? std::string(bytes) : packed(bytes), format, "some");
  exchange::format_of("some", bytes);
  return 0;
}
