#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <variant>
#include <vector>

#include <nlohmann/json.hpp>

#include "protocol/session.h"
#include "protocol/types/types.h"

namespace ladder::protocol {

/// Requests for the findings of the whole workspace. Each is answered as soon as there is something
/// that its client doesn't know, and until then kept, so that a client which asks again and again
/// costs nothing. The documents are checked a few at a time while nothing else is to do.
class WorkspacePulls {
 public:
  explicit WorkspacePulls(Session& session) : session_(session) {}

  void add(const nlohmann::json& id, const WorkspaceDiagnosticParams& params);

  bool has_work() const;
  void work();

  /// Whether something has changed that could answer a request. To look at it after each keystroke
  /// would be too often: it is done once the author pauses.
  bool awaits_pause() const;
  void look_again();

  /// Ends a request, whose id is given in JSON. Returns whether there was one.
  bool cancel(const std::string& id);
  /// Ends all of them: the server is shut down.
  void end();

 private:
  using Report = std::variant<WorkspaceFullDocumentDiagnosticReport,
                              WorkspaceUnchangedDocumentDiagnosticReport>;

  struct Pull {
    nlohmann::json id;
    std::optional<ProgressToken> token;
    std::map<std::string, PreviousResultId> known;  // to the client, by name
    std::uint64_t revision = 0;                     // of the project, when it was looked through
    std::vector<std::string> names;                 // to look at
    std::size_t next = 0;
    std::vector<Report> reports;  // that weren't sent yet
    bool has_news = false;
    bool has_sent_part = false;
    bool rests = false;
  };

  bool is_ready() const;
  void begin(Pull& pull);
  /// Looks at a few documents. Returns whether the pull is answered.
  bool advance(Pull& pull);
  void report_on(const std::string& name, Pull& pull);
  void report_missing(Pull& pull);
  void send_parts(Pull& pull, std::size_t least);
  bool finish(Pull& pull);

  Session& session_;
  std::vector<Pull> pulls_;
};

}  // namespace ladder::protocol
