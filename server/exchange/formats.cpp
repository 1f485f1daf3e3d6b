#include <algorithm>

#include "exchange/format.h"
#include "text/unicode.h"

namespace ladder::exchange {
namespace {

bool has_ending(const Format& format, std::string_view folded_name) {
  return std::ranges::any_of(format.endings,
                             [&](std::string_view it) { return folded_name.ends_with(it); });
}

/// Whether a packed file holds one of this name.
bool holds(std::string_view bytes, std::string_view path) { return bytes.find(path) != bytes.npos; }

std::string why_not_packed(std::string_view bytes) {
  if (holds(bytes, "xl/workbook") || holds(bytes, "opendocument.spreadsheet"))
    return "it's a workbook; save it as CSV, or copy its cells into a text file";
  if (holds(bytes, "word/document") || holds(bytes, "opendocument.text"))
    return "it's a word processor document; save it as HTML";
  return "it's an archive; unpack it first";
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
  if (bytes.starts_with("\xD0\xCF\x11\xE0"))
    return "it's an old Office file; save it as CSV (a workbook) or HTML (a document)";
  if (bytes.starts_with("%PDF-"))
    return "it's a PDF; copy its table into a spreadsheet and save that as CSV";
  if (bytes.find('\0') != bytes.npos && to_utf8(bytes).find('\0') != std::string::npos)
    return "it isn't a text file";
  return {};
}

const Format& format_of(std::string_view name, std::string_view bytes) {
  const std::string folded = text::folded(name);
  for (const Format* it : all_formats())
    if (it->read && has_ending(*it, folded)) return *it;
  const std::string decoded = to_utf8(bytes);
  const std::string_view text = text::trimmed(decoded);
  const Format* best = &formats::csv;
  int most = 0;
  for (const Format* it : all_formats()) {
    const int likeness = it->likeness ? it->likeness(text) : 0;
    if (likeness <= most) continue;
    most = likeness;
    best = it;
  }
  return *best;
}

const Format* format_to_write(std::string_view name) {
  const std::string folded = text::folded(name);
  for (const Format* it : all_formats())
    if (it->write && has_ending(*it, folded)) return it;
  return nullptr;
}

}  // namespace ladder::exchange
