#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>

namespace ladder::exchange {

/// Why a file with a password can't be read.
constexpr std::string_view has_password = "it has a password; save a copy without one";

/// The parts of a packed file (ZIP), such as a workbook or an office document. The bytes aren't
/// trusted: sizes are checked before anything is unpacked, and nothing is ever written to disk. The
/// bytes must outlive the package.
class Package {
 public:
  explicit Package(std::string_view bytes);

  /// Why it can't be read, as part of a sentence; empty as long as it can.
  const std::string& trouble() const { return trouble_; }

  bool has(std::string_view path) const;

  /// A part, unpacked; empty if it doesn't exist or is broken, in which case `trouble` says so.
  std::string part(std::string_view path);

 private:
  struct Entry {
    std::uint32_t method = 0;
    std::uint32_t check_sum = 0;
    std::size_t packed_size = 0;
    std::size_t size = 0;
    std::size_t place = 0;  // of its own header
  };

  void read_directory(std::size_t end);
  std::string why_refused(const Entry& entry, std::string_view name, std::uint32_t flags) const;
  std::string_view packed(const Entry& entry) const;
  std::string refuse(std::string why);

  std::string_view bytes_;
  std::map<std::string, Entry, std::less<>> entries_;
  std::size_t unpacked_ = 0;
  std::string trouble_;
};

/// A path within a package, from the part that names it: `/xl/a.xml` or `../a.xml`.
std::string resolved_path(std::string_view from, std::string_view target);

}  // namespace ladder::exchange
