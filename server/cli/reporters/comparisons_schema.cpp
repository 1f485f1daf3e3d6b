#include "cli/reporters/schema_parts.h"
#include "cli/reporters/schemas.h"

namespace ladder::cli {

std::string comparisons_schema() {
  using namespace schema;
  const Json skill =
      object({{"name", text("In plain text, or empty.")},
              {"alike", flag("The texts have enough in common for the words that differ to tell "
                             "something.")},
              {"lower", part("content")},
              {"higher", part("content")}});
  const Json comparison = object({{"title", text("Of the ladder, or empty.")},
                                  {"lower", text("The level's label, or empty.")},
                                  {"higher", text("Likewise.")},
                                  {"skills", list("In their order.", skill)}});
  return document(
      "What `ladder compare --output-format json` writes",
      object({{"version", version()},
              {"comparisons", list("A ladder each that has both levels.", comparison)}}),
      {{"content", content()}});
}

}  // namespace ladder::cli
