#include "exchange/json/json.h"

namespace ladder::exchange {
namespace {

constexpr std::string_view json_endings[] = {".json"};

int likeness_to_json(std::string_view text) {
  return text.starts_with('{') || text.starts_with("[{") || text.starts_with("[\n") ? 90 : 0;
}

}  // namespace

const Format formats::json = {
    .name = "json",
    .endings = json_endings,
    .read = read_json,
    .likeness = likeness_to_json,
    .understood =
        "the same as YAML, or what `ladder export --to json` writes ([its "
        "schema](../schema/ladder-model.schema.json))",
    .write = write_json,
    .is_sparse = true,
    .holds = "everything in the ladders ([its schema](../schema/ladder-model.schema.json))",
};

}  // namespace ladder::exchange
