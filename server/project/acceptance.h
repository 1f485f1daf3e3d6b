#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/ladder.h"
#include "project/project.h"
#include "semantics/suppression_comment.h"
#include "text/diagnostic.h"

namespace ladder::project {

/// Accepts the findings of a document: the comments that suppress them all, each as near as can be.
///
/// A comment may miss its finding, for example above a line that another comment takes in. The next
/// attempt then has a wider comment, for the ladder and finally for the file: check `text()` and
/// call `settle` with the findings until it changes nothing.
class Acceptance {
 public:
  /// Findings in text that can't hold a comment are left.
  Acceptance(model::Document document, std::string text, std::vector<text::Diagnostic> findings,
             std::string_view reason);
  Acceptance(const Acceptance&) = delete;
  Acceptance& operator=(const Acceptance&) = delete;

  /// The document with the comments.
  const std::string& text() const { return text_; }
  const std::string& original() const { return original_; }

  /// Takes the findings of `text()`. Returns whether that changed the text, which then has to be
  /// checked again.
  bool settle(const model::Document& document, std::span<const text::Diagnostic> findings);

  /// How many findings the comments accept.
  std::size_t accepted() const;

 private:
  struct Wish {
    std::vector<semantics::SuppressionComment> choice;  // nearest first; without any, it is left
    std::size_t now = 0;

    bool is_left() const { return now == choice.size(); }
  };
  /// The comments of one reach that go to one place.
  using Site = std::pair<rules::Reach, std::uint32_t>;

  void write();
  void write_at(const Site& site, const std::vector<const Wish*>& wishes);
  void insert(std::uint32_t place, std::string more) { added_[place] += std::move(more); }
  std::uint32_t original_place(std::uint32_t place) const;

  model::Document document_;
  std::string original_;
  std::string content_;
  std::vector<text::Diagnostic> findings_;
  std::string reason_;
  semantics::SuppressionComments comments_;
  std::vector<Wish> wishes_;                    // by finding
  std::map<std::uint32_t, std::string> added_;  // by place in the original
  /// Where an added comment ends in the text, and how many bytes were added up to there.
  struct AddedEnd {
    std::uint32_t place = 0;
    std::uint32_t added = 0;
  };
  std::vector<AddedEnd> ends_;  // in the order of the text
  std::string text_;
};

/// Writes comments into documents that were checked together which suppress what was found in them,
/// for a reason that may be empty. What no comment can suppress is still found. The changes are in
/// the order of the documents.
std::vector<ChangedText> accept(Project& project, std::span<const std::string> names,
                                std::string_view reason, unsigned threads);

}  // namespace ladder::project
