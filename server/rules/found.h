#pragma once

#include <cstdint>

#include "text/diagnostic.h"

namespace ladder::rules {

/// A finding in its document. The finding stays valid wherever its ladder moves.
struct Found {
  std::uint32_t origin = 0;  // where the finding's spans count from
  const text::Diagnostic* finding = nullptr;

  text::Span span() const { return text::moved(finding->span, origin); }
};

/// The finding with spans that count from the document's first byte.
text::Diagnostic in_document(const Found& found);
text::Diagnostic in_document(text::Diagnostic finding, std::uint32_t origin);

}  // namespace ladder::rules
