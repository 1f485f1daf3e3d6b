#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "config/resolver.h"
#include "project/project.h"
#include "protocol/client.h"
#include "protocol/editor_settings.h"
#include "protocol/host.h"
#include "protocol/names.h"
#include "protocol/outbox.h"
#include "semantics/view.h"
#include "text/diagnostic.h"

namespace ladder::protocol {

/// A document that the client has open.
struct OpenDocument {
  std::int64_t version = 0;
  bool is_lost = false;  // an edit could not be applied: the client has to send the text again
};

/// The semantic tokens that a client has of a document.
struct SentTokens {
  std::uint32_t id = 0;
  std::vector<std::uint32_t> numbers;
};

/// The cells that a client has of a ladder as a grid: where they are, and what they say, as hashes.
struct SentMatrix {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> places;  // skill and level
  std::vector<std::uint64_t> hashes;
};

/// The grids that a client has of a document.
struct SentMatrices {
  std::uint32_t id = 0;
  std::vector<SentMatrix> ladders;
};

/// The number of bytes to check before other work gets a turn: about a millisecond. A document up
/// to this size is checked as a whole after each edit.
constexpr std::size_t check_budget = 32 * 1024;

class Indexer;
class Messages;
class Publisher;
class SettingsReport;
class Watchers;
class WorkspacePulls;

enum class Phase { not_initialized, running, shut_down };

/// What lasts from message to message: all that the handlers know and change.
struct Session {
  /// Without messages that wait, no request is ever cancelled.
  explicit Session(Host host, Messages* messages = nullptr);
  ~Session();
  Session(const Session&) = delete;
  Session& operator=(const Session&) = delete;

  Host host;
  Outbox outbox{host};
  Phase phase = Phase::not_initialized;
  std::optional<int> exit_code;  // once it is time to end
  Client client;
  Names names{host.real_path};
  EditorSettings settings;
  bool waits_for_settings = false;  // which the client was asked for
  std::unique_ptr<config::Resolver> resolver;
  project::Baselines baselines;
  project::Project project;
  std::map<std::string, OpenDocument, std::less<>> open;       // by name
  std::set<std::string, std::less<>> workspace_files;          // the names of those that were found
  std::map<std::string, SentTokens, std::less<>> sent_tokens;  // by name
  std::map<std::string, SentMatrices, std::less<>> sent_matrices;  // by name
  std::uint32_t last_matrices = 0;                                 // the id of the last ones sent
  std::map<std::string, std::uint32_t, std::less<>>
      closings;  // how often a file was closed, by name
  std::unique_ptr<Indexer> indexer;
  std::unique_ptr<Publisher> publisher;
  std::unique_ptr<SettingsReport> settings_report;
  std::unique_ptr<Watchers> watchers;
  std::unique_ptr<WorkspacePulls> workspace_pulls;

  Messages* messages;
  std::string answered_id;  // of the last request, in JSON

  /// Whether the client has cancelled the request that is answered now. A long one asks now and
  /// then.
  bool is_cancelled() const;

  /// Throws a Failure if it has.
  void require_wanted() const;

  /// Whether a document was edited in the meantime, so the reply would be out of date.
  bool is_outdated() const;

  /// New settings of the editor.
  void take_settings(EditorSettings next);
  /// Requests them from the client, if it supports that.
  void ask_for_settings();
  /// Makes ladder.json and baselines be read again when they are needed.
  void forget_files();
  /// The same, of files that were made, changed or deleted; other files may be ladders now.
  void settings_files_changed(const std::vector<std::string>& paths);
  /// The rules' settings for a document.
  const rules::Settings& settings_for(std::string_view name);
  /// The baseline that counts for a document, if there is one that can be used.
  project::Holding baseline_for(std::string_view name);

  /// All findings in a document that an author waits for: edited parts are checked, and in a small
  /// document the rest, too.
  const std::vector<rules::Found>& found_in(std::string_view name);
  /// The same, each finding by itself.
  std::vector<text::Diagnostic> findings_in(std::string_view name);
  /// The version of an open document, or -1.
  std::int64_t version_of(std::string_view name) const;

  /// Opens a document in the project. A document that isn't a file, such as an old revision from
  /// version control, or that is already known by another path, doesn't affect others.
  void open_in_project(const std::string& name, std::string text);

  /// Other folders make the workspace: the documents get other names, and all files are searched
  /// for again.
  void set_folders(std::vector<std::string> folders);

  /// An edit to an open document could not be applied: its full text is requested, and edits do not
  /// count until it comes.
  void lost_text(const std::string& name);
  void found_text(const std::string& name);
};

}  // namespace ladder::protocol
