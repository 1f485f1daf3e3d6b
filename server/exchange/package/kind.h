#pragma once

#include <cstdint>
#include <string_view>

namespace ladder::exchange {

enum class PackageKind : std::uint8_t { none, xlsx, xlsb, docx, pptx, odt, ods, other };

/// What a packed file is, by what is in it, whatever it is called; `none` where it is no packed
/// file or can't be unpacked.
PackageKind package_kind(std::string_view bytes);

}  // namespace ladder::exchange
