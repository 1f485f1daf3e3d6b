#include "exchange/xlsx/xlsx.h"

#include "exchange/format.h"

namespace ladder::exchange {
namespace {

constexpr std::string_view xlsx_endings[] = {".xlsx"};

}  // namespace

const Format formats::xlsx = {
    .name = "xlsx",
    .endings = xlsx_endings,
    .layout = model::Layout::matrix,
    .write = [](const layout::PlainDocument& document,
                const Exported&) { return write_xlsx(document); },
    .obstacle = obstacle_to_xlsx,
    .is_binary = true,
    .losses = {.comments = true, .descriptions = true, .directives = true},
    .holds = "a workbook with a sheet for each ladder",
};

}  // namespace ladder::exchange
