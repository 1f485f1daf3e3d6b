#include <algorithm>

#include <fmt/core.h>

#include "exchange/format.h"
#include "exchange/import.h"
#include "exchange/package/kind.h"
#include "exchange/package/package.h"
#include "text/unicode.h"

namespace ladder::exchange {
namespace {

bool has_ending(const Format& format, std::string_view folded_name) {
  return std::ranges::any_of(format.endings,
                             [&](std::string_view it) { return folded_name.ends_with(it); });
}

std::string why_not_packed(std::string_view bytes) {
  switch (package_kind(bytes)) {
    case PackageKind::none: {
      const Package package(bytes);
      return package.trouble().empty()
                 ? "it's damaged; save it again in the program that created it"
                 : package.trouble();
    }
    case PackageKind::xlsb: return "it's a binary workbook; save it as .xlsx";
    case PackageKind::pptx: return "it's a presentation; copy the table into a workbook";
    default: return "it's a zip file; unzip it first";
  }
}

/// Files of an old Office, and new ones with a password.
std::string why_not_old(std::string_view bytes) {
  constexpr std::string_view encrypted{"E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0", 32};
  if (bytes.find(encrypted) != bytes.npos) return std::string(has_password);
  return "it's an old Office file; save it as .xlsx or .docx";
}

/// The binary format that bytes are in; nothing if they are text, or if no format fits.
const Format* binary_format_of(std::string_view bytes) {
  for (const Format* it : all_formats())
    if (it->is_binary && it->likeness && 0 < it->likeness(bytes)) return it;
  return nullptr;
}

}  // namespace

std::span<const Format* const> all_formats() {
  static constexpr const Format* all[] = {
#define FORMAT(name) &formats::name,
#include "exchange/formats.inc"
#undef FORMAT
  };
  return all;
}

std::string why_unreadable(std::string_view bytes) {
  if (bytes.starts_with("PK\3\4")) return why_not_packed(bytes);
  if (bytes.starts_with("\xD0\xCF\x11\xE0")) return why_not_old(bytes);
  if (bytes.starts_with("version https://git-lfs"))
    return "it's only a pointer to a file in Git LFS; run `git lfs pull`";
  if (bytes.find('\0') != bytes.npos && to_utf8(bytes).find('\0') != std::string::npos)
    return "it isn't a text file";
  return {};
}

const Format& format_of(std::string_view name, std::string_view bytes) {
  if (const Format* it = binary_format_of(bytes)) return *it;
  const std::string folded = text::folded(name);
  for (const Format* it : all_formats())
    if (it->read && !it->is_binary && has_ending(*it, folded)) return *it;
  const std::string decoded = to_utf8(bytes);
  const std::string_view text = text::trimmed(decoded);
  const Format* best = &formats::csv;
  int most = 0;
  for (const Format* it : all_formats()) {
    const int likeness = it->likeness && !it->is_binary ? it->likeness(text) : 0;
    if (likeness <= most) continue;
    most = likeness;
    best = it;
  }
  return *best;
}

std::string why_unknown(std::string_view name, std::string_view bytes) {
  if (binary_format_of(bytes) || !why_unreadable(bytes).empty()) return {};
  const std::string folded = text::folded(name);
  const std::size_t slash = folded.find_last_of("/\\");
  const std::string file = folded.substr(slash == folded.npos ? 0 : slash + 1);
  const std::size_t dot = file.rfind('.');
  if (dot == file.npos || dot == 0 || file.find(' ', dot) != file.npos) return {};
  const std::string ending = file.substr(dot);
  if (ending == ".txt" || ending == ".text") return {};
  for (const Format* it : all_formats())
    if (std::ranges::find(it->endings, ending) != it->endings.end()) return {};
  return fmt::format("files ending in `{}` aren't supported", ending);
}

bool is_readable_name(std::string_view name) {
  const std::string folded = text::folded(name);
  return std::ranges::any_of(all_formats(),
                             [&](const Format* it) { return it->read && has_ending(*it, folded); });
}

const Format* format_to_write(std::string_view name) {
  const std::string folded = text::folded(name);
  for (const Format* it : all_formats())
    if (it->write && has_ending(*it, folded)) return it;
  return nullptr;
}

}  // namespace ladder::exchange
