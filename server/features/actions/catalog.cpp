#include "features/actions/catalog.h"

namespace ladder::features {

std::span<const Recipe* const> recipes() {
  static constexpr const Recipe* all[] = {
#define RECIPE(name) &(name),
#include "features/actions/catalog.inc"
#undef RECIPE
  };
  return all;
}

}  // namespace ladder::features
