#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/workspace.h"
#include "project/baselines.h"
#include "project/checks.h"
#include "project/document.h"
#include "rules/corpus.h"
#include "rules/found.h"
#include "rules/settings.h"
#include "semantics/view.h"
#include "text/diagnostic.h"

namespace ladder::project {

/// A file that was read, lowered and looked through.
struct ParsedFile {
  std::unique_ptr<Document> document;
  std::vector<rules::Facts> facts;  // by ladder
};

/// Independent of any project, so any thread may do it.
ParsedFile parse_file(std::string name, std::string text);

/// The text of a document, now or after a change.
struct NamedText {
  std::string name;
  std::string text;
};

/// A document that was changed.
struct ChangedText {
  std::string name;
  std::string original;
  std::size_t findings = 0;  // that were fixed or suppressed
};

/// Parses many files at a time.
std::vector<ParsedFile> parse_files(std::vector<NamedText> files, unsigned threads);

/// The settings that apply to a document. They don't move until the settings change.
using SettingsOf = std::function<const rules::Settings&(std::string_view name)>;

/// The baseline that counts for a document.
struct Holding {
  const baseline::BaselineIndex* baseline = nullptr;  // null: none. It mustn't move either
  bool is_covered = true;  // the documents that a baseline covers use its entries first
};
using BaselineOf = std::function<Holding(std::string_view name)>;

/// Reads those of the given files that exist and may be read.
using ReadBases = std::function<std::vector<ParsedFile>(const std::vector<std::string>& names)>;

/// Whether a document is examined together with all others, or only with those that it extends, so
/// that it doesn't count as evidence about any other.
enum class Company { all, none };

/// All known documents, by name, in their current state, with all their findings. This is the
/// engine of both editor and command line. It writes nothing, and reads only through the functions
/// that it is given. Views and lists of findings are valid until the next change.
class Project {
 public:
  explicit Project(SettingsOf settings, BaselineOf baseline = {}, ReadBases read_bases = {})
      : settings_(std::move(settings)),
        baseline_(std::move(baseline)),
        read_bases_(std::move(read_bases)) {}
  Project(const Project&) = delete;
  Project& operator=(const Project&) = delete;

  /// Adds a file, or replaces its text. The text of an open document doesn't change.
  void add(ParsedFile file);
  /// Lets a document be found by another name, too, until it is removed.
  void add_name(std::string name, std::string_view document);
  /// Forgets a file; an open document stays.
  void remove(std::string_view name);
  /// Forgets everything.
  void clear();

  /// What the ladders of some documents extend and is not known, each once.
  std::vector<std::string> missing_bases(std::span<const std::string> names) const;
  /// Adds these, and what the ladders found there extend in turn.
  void add_bases(std::vector<std::string> names, const ReadBases& read);

  /// An editor shows the document, and its text is the one that counts.
  void open(std::string name, std::string text, Company company = Company::all);
  /// Replaces the bytes of `span`, which must lie in the text of an open document.
  void edit(std::string_view name, text::Span span, std::string_view replacement);
  /// The file's text counts again; `file` is nothing if it doesn't exist.
  void close(std::string_view name, ParsedFile file);

  /// Replaces the text of documents, and adds the documents that they now extend.
  void replace(std::vector<NamedText> texts, unsigned threads);
  /// Undoes everything that `work` does to a document's text.
  void try_out(std::string_view name, const std::function<void()>& work);

  /// Every document needs a check with other settings, or against another baseline.
  void settings_changed();

  const Document* find(std::string_view name) const;
  bool is_open(std::string_view name) const;
  bool is_alone(std::string_view name) const;
  std::vector<std::string_view> names() const;  // in order

  /// Differs whenever the findings of some document may be others than before.
  std::uint64_t revision() const { return revision_; }

  semantics::View view(std::string_view name);
  const rules::Corpus& corpus();
  const model::Workspace& workspace();

  // For editors: one document at a time, in small steps, even while others are edited.

  /// Checks a document as far as the budget allows, see Checks::check. Returns whether its findings
  /// are those of a check from scratch.
  bool check(std::string_view name, std::size_t budget);
  bool is_checked(std::string_view name) const;
  /// The results of the last checks, in the order of the text, without findings in a baseline. If
  /// the baseline has a finding once and two documents have it, both are left out: only a check of
  /// everything notices that there is one more.
  const std::vector<rules::Found>& findings(std::string_view name);

  // For the command line: many documents at once.

  /// Checks some documents, and sets aside what their baselines list.
  void check_all(std::span<const std::string> names, unsigned threads);
  /// What that found in a document, counted from its first byte, in the order of the text.
  std::vector<text::Diagnostic>& all_findings(std::string_view name);
  /// The findings that a baseline set aside; null if it applies to nothing that was found.
  const SetAside* set_aside_findings(const baseline::BaselineIndex& baseline) const;

 private:
  /// The documents that are looked at together.
  struct Context {
    model::Workspace workspace;
    rules::Corpus corpus{{}};
  };
  struct Entry {
    std::unique_ptr<Document> document;
    std::vector<rules::Facts> facts;  // until the corpus takes them
    bool is_learnt = false;           // by the corpus
    bool is_open = false;
    std::unique_ptr<Context> own_context;  // of one that is alone
    std::uint32_t index = 0;               // into the corpus
    Checks checks;
    std::vector<text::Diagnostic> all_findings;
  };
  using Entries = std::map<std::string, Entry, std::less<>>;

  Entry& entry(std::string_view name);
  Entry& put(ParsedFile file);
  Context& context_of(const Entry& it) { return it.own_context ? *it.own_context : shared_; }
  void set_aside(std::span<const std::string> names);
  /// The corpus is rebuilt before its next use: documents come or go.
  void refresh_later();
  void refresh();

  SettingsOf settings_;
  BaselineOf baseline_;
  ReadBases read_bases_;
  Entries entries_;
  std::map<std::string, std::string, std::less<>> other_names_;  // and whose they are
  Context shared_;
  bool is_fresh_ = true;
  Epoch epoch_ = 1;
  std::uint64_t revision_ = 1;
  std::map<const baseline::BaselineIndex*, SetAside> held_back_;
};

}  // namespace ladder::project
