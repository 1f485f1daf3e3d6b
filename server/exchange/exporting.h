#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "exchange/format.h"

namespace ladder::exchange {

/// The ladders of a document in another format.
struct Export {
  std::string bytes;
  std::string obstacle;                    // why they can't be exported, as part of a sentence
  const Format* instead = nullptr;         // the format for which there is no such obstacle
  std::vector<std::string> left_out = {};  // `3 comments`
};

Export exported(const layout::PlainDocument& document, const Format& format, const Exported& file);

/// The format that can be written and has this name; nothing if there's none.
const Format* written_format_named(std::string_view name);

}  // namespace ladder::exchange
