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
    .likeness = package_likeness<PackageKind::docx>,
    .understood =
        "tables; headings and lists, whatever language Word is set to. Tracked changes are "
        "accepted. "
        "Comments, footnotes, page headers and crossed-out or hidden text are left out of the "
        "ladder and listed below it instead",
    .is_binary = true,
};

}  // namespace ladder::exchange
