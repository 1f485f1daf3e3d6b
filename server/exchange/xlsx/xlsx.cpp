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
    .likeness =
        [](std::string_view bytes) { return package_kind(bytes) == PackageKind::xlsx ? 100 : 0; },
    .layout = model::Layout::matrix,
    .understood =
        "every sheet; `--sheet NAME` chooses one. A merged cell says the same everywhere, and each "
        "line of a cell is a paragraph or a list item. Hidden sheets, rows and columns, comments "
        "and "
        "crossed-out text are listed",
    .write = [](const layout::PlainDocument& document,
                const Exported&) { return write_xlsx(document); },
    .obstacle = obstacle_to_xlsx,
    .is_binary = true,
    .losses = {.comments = true, .descriptions = true, .directives = true},
    .holds = "a workbook with a sheet for each ladder",
};

}  // namespace ladder::exchange
