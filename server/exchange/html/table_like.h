#pragma once

#include <map>

#include <gumbo.h>

namespace ladder::exchange {

/// What elements stand for that aren't a table, but are laid out as one: rows with equally many
/// cells, the first of them a header. Empty if this element isn't such a table.
std::map<const GumboNode*, GumboTag> table_like(const GumboNode& node);

}  // namespace ladder::exchange
