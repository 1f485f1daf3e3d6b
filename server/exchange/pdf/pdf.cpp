#include "exchange/pdf/pdf.h"

#include <algorithm>

namespace ladder::exchange {
namespace {

constexpr std::string_view pdf_endings[] = {".pdf"};

/// Some programs put a few bytes before it.
bool is_pdf(std::string_view bytes) {
  constexpr std::size_t beginning = 1024;
  return bytes.substr(0, beginning).find("%PDF-") != bytes.npos;
}

}  // namespace

const Format formats::pdf = {
    .name = "pdf",
    .endings = pdf_endings,
    .read = read_pdf,
    .likeness = [](std::string_view bytes) { return is_pdf(bytes) ? 100 : 0; },
    .understood =
        "tables with lines or shading, even across pages; tables with columns separated only by "
        "white "
        "space (a note asks you to check these); headings, recognised by their font size. Scanned "
        "pages and encrypted files are refused",
    .is_binary = true,
};

}  // namespace ladder::exchange
