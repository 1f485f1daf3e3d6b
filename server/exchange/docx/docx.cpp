#include "exchange/docx/docx.h"

#include "exchange/package/kind.h"

namespace ladder::exchange {
namespace {

constexpr std::string_view docx_endings[] = {".docx", ".docm"};

}  // namespace

const Format formats::docx = {
    .name = "docx",
    .endings = docx_endings,
    .read = read_docx,
    .likeness =
        [](std::string_view bytes) { return package_kind(bytes) == PackageKind::docx ? 100 : 0; },
    .understood =
        "tables; headings and lists, whatever the language of Word. Tracked changes are accepted. "
        "Comments, footnotes, page headers and crossed-out or hidden text are listed",
    .is_binary = true,
};

}  // namespace ladder::exchange
