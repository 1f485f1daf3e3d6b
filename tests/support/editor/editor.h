#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "support/editor/documents.h"
#include "support/editor/notation.h"
#include "text/line_index.h"

namespace ladder::testing {

/// An editor played by a test. It knows what the parameters of each method consist of, so a test
/// only specifies what matters to it.
class Editor {
 public:
  explicit Editor(std::string folder) : documents(std::move(folder)) {}

  /// The parameters of a message: those that the words name, and those that an editor would add.
  /// This also opens, changes and closes documents. The words are
  ///
  ///     a.ladder                        the document; a name with spaces is quoted
  ///     a.ladder‸    a.ladder‸2         the first, the second mark in its text
  ///     a.ladder‹›                      the same, where the mark is a selection
  ///     a.ladder Pro‸totypes            a place that its surroundings name
  ///     a.ladder ‹Prototypes›
  ///     a.ladder 4:2    a.ladder 4:2-4:5
  ///     a.ladder ‹Proto→Proso›types     for textDocument/didChange: what becomes what
  ///     a.ladder Pro‸totypes {a: b}     further parameters in braces
  ///
  /// A request that resolves an item of the last reply, or executes its command, is given the
  /// item's label or title instead, or its number: `#2`.
  Json parameters(const std::string& method, std::string_view words);

  /// The parameters of `initialize`: client.json, with the patches and then the words merged into
  /// it. Members that are null in them are left out.
  Json initialization(const std::vector<Json>& patches, std::string_view words) const;

  /// Remembers what later messages need from a message of the server.
  void observe(const std::string& method, const std::string& name, const Json& message);

  /// The document that the last words named.
  const std::string& subject() const { return subject_; }
  text::ColumnUnit unit() const { return unit_; }
  const Json& legend() const { return legend_; }  // of the semantic tokens; null without any

  Documents documents;

 private:
  struct Words;
  Words read(const std::string& method, std::string_view words);
  Json range(text::Span span) const;
  Json opening(const Json& extra);
  Json change(const Words& words);
  void follow(const Json& change);
  Json with_position(const std::string& method, const Words& words) const;
  Json overlapping_findings(const Json& range) const;
  Json item(std::string_view label) const;
  Json with_uris(const Json& value) const;

  std::string subject_;
  text::ColumnUnit unit_ = text::ColumnUnit::utf16;
  Json legend_;
  std::map<std::string, Json> findings_;  // by document
  Json items_ = Json::array();            // of the last reply that was a list
};

}  // namespace ladder::testing
