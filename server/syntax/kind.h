#pragma once

#include <cstdint>

namespace ladder::syntax {

/// The kinds of node that the grammar names; grammar/src/node-types.json lists them.
enum class Kind : std::uint8_t {
#define KIND(name) name,
#include "syntax/kinds.inc"
#undef KIND
  other,  // tabs, pipes and colons, which have no name
};

}  // namespace ladder::syntax
