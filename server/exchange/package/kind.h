#pragma once

#include <cstdint>
#include <string_view>

namespace ladder::exchange {

enum class PackageKind : std::uint8_t { none, xlsx, xlsb, docx, pptx, odt, ods, other };

/// The kind of a packed file, judged by its content and not by its name; `none` if it isn't a
/// packed file or can't be unpacked.
PackageKind package_kind(std::string_view bytes);

/// How much bytes look like the format of a kind: all or nothing.
template <PackageKind kind>
int package_likeness(std::string_view bytes) {
  return package_kind(bytes) == kind ? 100 : 0;
}

}  // namespace ladder::exchange
