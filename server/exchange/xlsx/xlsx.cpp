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
        "every sheet; `--sheet NAME` chooses one. The text of a merged cell applies to every cell "
        "it covers, and each line of a cell becomes a paragraph or a list item. Hidden sheets, "
        "rows and columns are left out of the ladder and listed below it instead, and so are "
        "comments and crossed-out text",
    .write = [](const layout::PlainDocument& document,
                const Exported&) { return write_xlsx(document); },
    .obstacle = obstacle_to_xlsx,
    .is_binary = true,
    .losses = {.comments = true, .descriptions = true, .directives = true},
    .holds = "a workbook with a sheet for each ladder",
};

}  // namespace ladder::exchange
