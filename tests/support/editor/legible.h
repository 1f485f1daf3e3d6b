#pragma once

#include <string>

#include "support/editor/documents.h"
#include "support/editor/notation.h"

namespace ladder::testing {

/// A server's message in short: URIs are names, a position is `4:2`, a range is `4:2-4:13
/// ‹Prototypes.›` with the text that it covers in its document, and a location has the document's
/// name before that. Lines and columns are as the protocol counts them, from zero.
class Legible {
 public:
  Legible(const Documents& documents, text::ColumnUnit unit) : documents_(documents), unit_(unit) {}

  /// `name` is the document to use if the value names none.
  Json operator()(const Json& value, const std::string& name) const;

  /// A range and what it covers.
  std::string range(const Json& range, const std::string& name) const;

 private:
  Json object(const Json& value, const std::string& name) const;

  const Documents& documents_;
  text::ColumnUnit unit_;
};

}  // namespace ladder::testing
