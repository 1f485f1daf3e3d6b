#include "exchange/xlsx/xlsx.h"

#include "exchange/format.h"
#include "exchange/package/kind.h"

namespace ladder::exchange {
namespace {

constexpr std::string_view xlsx_endings[] = {".xlsx", ".xlsm"};

}  // namespace

const Format formats::xlsx = {
    .name = "xlsx",
    .endings = xlsx_endings,
    .read = read_xlsx,
    .likeness = package_likeness<PackageKind::xlsx>,
    .layout = model::Layout::matrix,
    .understood =
        "every sheet; `--sheet NAME` chooses one. The text of a merged cell counts for every cell "
        "it covers, and each line of a cell becomes a paragraph or a list item. Hidden sheets, rows "
        "and columns aren't imported, and nor are comments or crossed-out text; they're listed "
        "instead",
    .write = [](const layout::PlainDocument& document,
                const Exported&) { return write_xlsx(document); },
    .obstacle = obstacle_to_xlsx,
    .is_binary = true,
    .losses = {.comments = true, .descriptions = true, .directives = true},
    .holds = "a workbook with a sheet for each ladder",
};

}  // namespace ladder::exchange
