#include "features/rename/moved_files.h"

#include <map>
#include <optional>
#include <string_view>

#include "model/reference.h"
#include "semantics/ladder_at.h"
#include "text/unicode.h"

namespace ladder::features {
namespace {

std::string_view without_slash(std::string_view folder) {
  if (folder.ends_with('/')) folder.remove_suffix(1);
  return folder;
}

class Moves {
 public:
  explicit Moves(std::span<const Move> moves) {
    for (const Move& it : moves) targets_[without_slash(it.from)] = without_slash(it.to);
  }

  /// Where a file is afterwards: it moved itself, or with the nearest folder that moved.
  std::string moved(std::string_view path) const {
    std::size_t end = path.size();
    while (end != path.npos && 0 < end) {
      const auto found = targets_.find(path.substr(0, end));
      if (found != targets_.end()) return std::string(found->second).append(path.substr(end));
      end = path.rfind('/', end - 1);
    }
    return std::string(path);
  }

 private:
  std::map<std::string_view, std::string_view> targets_;  // by what moves
};

/// The edit that corrects the path of one `Extends:` in the file at `path`.
std::optional<text::Edit> corrected(std::string_view path, const semantics::LadderView& of,
                                    const model::Directive& extends, const Moves& moves) {
  const text::Span span = model::read_reference(of.text, extends.value).path;
  if (span.empty()) return std::nullopt;  // a ladder of the same file
  const std::string_view written = of.slice(span);
  const std::string new_path = moves.moved(path);
  const std::string target = moves.moved(model::path_from(path, written));
  // `./all.ladder` stays as its author wrote it, as long as it is correct.
  if (model::path_from(new_path, written) == target) return std::nullopt;

  const bool absolute = written.starts_with('/');
  std::string name = absolute ? target : model::relative_path(new_path, target);
  const text::Span all = text::whole(name);
  const bool holds =
      model::read_reference(name, all).path == all && model::path_from(new_path, name) == target;
  if (!holds) return std::nullopt;
  return text::Edit{of.in_document(span), std::move(name)};
}

}  // namespace

semantics::Change follow_moves(const rules::Corpus& corpus, std::span<const Move> all) {
  const Moves moves(all);
  semantics::Change change;
  for (std::uint32_t document = 0; document < corpus.documents().size(); ++document) {
    const rules::CheckedDocument& checked = corpus.documents()[document];
    semantics::FileChange file{std::string(checked.path), {}, false};
    for (std::uint32_t i = 0; i < checked.document->ladders.size(); ++i) {
      const semantics::LadderView of = semantics::ladder_view(corpus, {document, i});
      for (const model::Directive& it : of.ladder.directives) {
        if (it.kind != model::DirectiveKind::extends) continue;
        if (auto edit = corrected(checked.path, of, it, moves))
          file.edits.push_back(*std::move(edit));
      }
    }
    if (!file.edits.empty()) change.push_back(std::move(file));
  }
  return change;
}

}  // namespace ladder::features
