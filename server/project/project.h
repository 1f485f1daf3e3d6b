#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "semantics/view.h"
#include "model/workspace.h"
#include "project/checks.h"
#include "project/document.h"
#include "rules/corpus.h"
#include "rules/found.h"
#include "rules/settings.h"

namespace ladder::project {

/// A file that was read, lowered and looked through. Making one asks nothing of the project, so
/// that many can be made at a time.
struct Understood {
  std::unique_ptr<Document> document;
  std::vector<rules::Facts> facts;  // by ladder
};

Understood understood(std::string path, std::string text);

/// The settings that hold for a path; they stay where they are until the settings change.
using SettingsOf = std::function<const rules::Settings&(std::string_view path)>;

/// The baseline that holds findings in a path back, or null; it stays where it is likewise.
using BaselineOf = std::function<const baseline::BaselineIndex*(std::string_view path)>;

/// All documents that are known, by path, as they are now, and what there is to say about each.
/// Nothing is read and nothing is written here. What a view or a list of findings refers to is good
/// until the next change.
class Project {
 public:
  explicit Project(
      SettingsOf settings, BaselineOf baseline = [](std::string_view) { return nullptr; })
      : settings_(std::move(settings)), baseline_(std::move(baseline)) {}

  /// Adds a file, or takes a new text for one. The text of an open document stays as it is.
  void add(Understood file);
  /// Forgets a file; an open document stays.
  void remove(std::string_view path);

  /// An editor shows the document, and its text is the one that counts.
  void open(std::string path, std::string text);
  /// Replaces the bytes of `span`, which must lie in the text of an open document.
  void edit(std::string_view path, text::Span span, std::string_view replacement);
  /// The file's text counts again; `file` is nothing where there is no such file.
  void close(std::string_view path, Understood file);

  /// Forgets everything.
  void clear();

  /// Every document is to be checked by other settings, or held to another baseline.
  void settings_changed();

  const Document* find(std::string_view path) const;
  bool is_open(std::string_view path) const;
  std::vector<std::string_view> paths() const;  // in order

  semantics::View view(std::string_view path);
  const rules::Corpus& corpus();
  const model::Workspace& workspace();

  /// Checks a document as far as the budget reaches, see Checks::check. Says whether its findings
  /// are those of a check of everything anew.
  bool check(std::string_view path, std::size_t budget);
  bool is_checked(std::string_view path) const;
  /// What there would be to say about a document if this were its text.
  std::vector<text::Diagnostic> findings_if(std::string_view path, std::string text);
  /// What the last checks found, in the order of the text, but for what a baseline holds.
  const std::vector<rules::Found>& findings(std::string_view path);

 private:
  struct Entry {
    std::unique_ptr<Document> document;
    std::vector<rules::Facts> facts;  // until the corpus takes them
    bool is_learnt = false;           // by the corpus
    bool is_open = false;
    std::uint32_t index = 0;  // into the corpus
    Checks checks;
  };
  using Entries = std::map<std::string, Entry, std::less<>>;

  Entry& entry(std::string_view path);
  Entry& put(Understood file);
  /// The corpus is made anew before the next question: documents come or go.
  void refresh_later();
  void refresh();

  SettingsOf settings_;
  BaselineOf baseline_;
  Entries entries_;
  model::Workspace workspace_;
  rules::Corpus corpus_{{}};
  bool is_fresh_ = true;
  Epoch epoch_ = 1;
};

}  // namespace ladder::project
