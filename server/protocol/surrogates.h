#pragma once

#include <string>

namespace ladder::protocol {

/// Replaces each half of a surrogate pair that stands alone, `\ud83d` without its `\ude00`, by
/// `\ufffd`. An editor counts both as one UTF-16 unit; JSON for UTF-8 has no room for the first
/// (RFC 8259, section 8.2), so that the whole message would be lost.
void mend_surrogates(std::string& json);

}  // namespace ladder::protocol
