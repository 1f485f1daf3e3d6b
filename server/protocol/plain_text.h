#pragma once

#include <string>
#include <string_view>

namespace ladder::protocol {

/// Markdown of ours as text that reads well without being rendered: no marks of emphasis, code and
/// headings, no tags and no escapes. Lists and quotations stay as they are.
std::string plain_text_of(std::string_view markdown);

}  // namespace ladder::protocol
