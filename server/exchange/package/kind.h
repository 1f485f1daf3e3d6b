#pragma once

#include <cstdint>
#include <string_view>

namespace ladder::exchange {

enum class PackageKind : std::uint8_t { none, xlsx, xlsb, docx, pptx, odt, ods, other };

/// What a packed file is, by what is in it, whatever it is called; `none` where it is no packed
/// file or can't be unpacked.
PackageKind package_kind(std::string_view bytes);

/// The likeness of bytes to the format of a kind: all or nothing.
template <PackageKind kind>
int package_likeness(std::string_view bytes) {
  return package_kind(bytes) == kind ? 100 : 0;
}

}  // namespace ladder::exchange
