#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "model/extension.h"
#include "model/ladder.h"
#include "model/lower.h"

namespace ladder::model {

/// A ladder, identified by its file and its index there.
struct FiledLadder {
  std::string_view path;
  std::size_t number = 0;
};

/// The documents that are checked together with the documents that they extend.
///
/// Paths are compared as text, so the caller has to normalize them. The texts and documents must
/// outlive the workspace and must not move.
class Workspace {
 public:
  void set(std::string path, std::string_view text, const Document& document);
  /// Follows an edit of the document at `path`. `text` is the new text.
  void follow(std::string_view path, std::string_view text, const Replacement& replacement);
  bool has(std::string_view path) const;

  /// What the `Extends:` of each ladder of a document refers to, in the order of the ladders.
  std::vector<Extension> extensions(std::string_view path) const;

  /// The ladder that `Extends:` refers to, which may be the ladder itself.
  std::optional<FiledLadder> base_of(FiledLadder ladder) const;

  /// The index of the first ladder with this title in a file.
  std::optional<std::size_t> ladder_called(std::string_view path, std::string_view title) const;

 private:
  struct File {
    std::string_view text;
    const Document* document = nullptr;
    std::vector<std::string> titles;                       // their keys, by ladder
    std::unordered_map<std::string, std::size_t> ladders;  // the first ladder with each title's key
  };
  using Files = std::map<std::string, File, std::less<>>;

  /// A ladder of a file.
  struct Place {
    const Files::value_type* file = nullptr;
    std::size_t ladder = 0;

    friend auto operator<=>(const Place&, const Place&) = default;
  };
  using Walk = std::vector<Place>;

  static std::string title_key(const File& file, std::size_t ladder);
  static void learn_titles(File& file);
  std::string_view text_of(const Place& place, text::Span span) const;
  /// What the ladder at `from` extends, except for cycles and candidates. Sets `base` if it is
  /// found.
  Extension resolve(const Place& from, Place& base) const;
  std::vector<std::string> files_near(const Files::value_type& file) const;
  std::vector<std::string> titles_in(const Files::value_type& file) const;
  std::vector<std::string> way_round(const Walk& cycle, std::size_t start) const;
  void find_cycles(const Files::value_type& file, std::vector<Extension>& all) const;

  Files files_;
};

/// The paths that the ladders of a document extend, in the same form as the document's own path.
std::vector<std::string> extended_paths(std::string_view path, std::string_view text,
                                        const Document& document);

}  // namespace ladder::model
