#pragma once

#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "model/extension.h"
#include "model/ladder.h"

namespace ladder::model {

/// The documents that are looked at together: those to be checked, and those that they extend.
///
/// Paths are compared as text; the caller gives them in one normal form. The texts and documents
/// must outlive the workspace and stay where they are.
class Workspace {
 public:
  void set(std::string path, std::string_view text, const Document& document);
  bool has(std::string_view path) const;

  /// What the `Extends:` of each ladder of a document leads to, in the ladders' order.
  std::vector<Extension> extensions(std::string_view path) const;

 private:
  struct File {
    std::string_view text;
    const Document* document = nullptr;
    std::unordered_map<std::string, std::size_t> ladders;  // by folded title, the first of a title
  };
  struct Target;
  struct Place;

  Extension extension(const Place& from) const;
  Extension resolve(const Place& from, Place& to) const;

  std::map<std::string, File, std::less<>> files_;
};

/// The paths that the ladders of a document extend, in the same form as the document's own.
std::vector<std::string> extended_paths(std::string_view path, std::string_view text,
                                        const Document& document);

}  // namespace ladder::model
