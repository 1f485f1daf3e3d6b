// Any bytes are a ladder.json: what is wrong in it is said, and every rule has a setting.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "config/config.h"
#include "fuzz/require.h"
#include "rules/catalog.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const ladder::config::Config config = ladder::config::parse(text);
  const bool complete = config.settings.severities.size() == ladder::rules::catalog().size();
  ladder::testing::require_empty(complete ? "" : "a rule without a setting");
  return 0;
}
