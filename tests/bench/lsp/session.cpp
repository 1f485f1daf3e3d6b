#include "bench/lsp/session.h"

#include <filesystem>
#include <fstream>
#include <stdexcept>

#include <fmt/core.h>

#include "support/editor/addresses.h"

namespace ladder::bench {
namespace {

using testing::Json;

constexpr std::uint32_t seed = 1825;

Json introduction(const std::string& folder, Findings findings) {
  const std::string uri = testing::Addresses(folder).uri(".");
  Json patch = {{"rootUri", uri},
                {"workspaceFolders", {{{"uri", uri}, {"name", "bench"}}}},
                {"capabilities", {{"window", {{"workDoneProgress", true}}}}}};
  if (findings == Findings::pushed) patch["capabilities"]["textDocument"]["diagnostic"] = nullptr;
  return patch;
}

}  // namespace

Session::Session(const testing::Process& server, const std::string& folder, Findings findings)
    : kind_(findings), client_(server) {
  capabilities_ = client_.initialize(introduction(folder, findings))["capabilities"];
  start_time_ = client_.arrived() - spawned_;
}

Clock::duration Session::open(const std::string& path, const Language& language,
                              const std::string& text) {
  language_ = &language;
  uri_ = "file://" + path;
  typist_.emplace(text, seed);
  const Clock::time_point begin = Clock::now();
  client_.notify(
      "textDocument/didOpen",
      {{"textDocument",
        {{"uri", uri_}, {"languageId", language.id}, {"version", ++version_}, {"text", text}}}});
  if (kind_ == Findings::pulled) return {};
  return await_findings() - begin;
}

Clock::duration Session::edit() {
  // Late findings of an earlier edit don't answer this one.
  while (const auto late = client_.next_within("textDocument/publishDiagnostics", {}))
    findings_ = (*late)["diagnostics"];
  const Clock::time_point begin = change(change_of_findings());
  return await_findings() - begin;
}

Json Session::change_of_findings() {
  const bool sends_all = language_->id != "ladder";
  for (int attempt = 0; attempt < 10'000 && !sends_all && !findings_.empty(); ++attempt) {
    const Json& start = findings_[typist_->below(findings_.size())]["range"]["start"];
    const Place place{start["line"], start["character"]};
    if (typist_->can_type_before(place)) return typist_->type_before(place);
  }
  return typist_->type();
}

Clock::time_point Session::change(const Json& change) {
  const Clock::time_point begin = Clock::now();
  client_.notify("textDocument/didChange",
                 {{"textDocument", {{"uri", uri_}, {"version", ++version_}}},
                  {"contentChanges", Json::array({change})}});
  return begin;
}

Clock::time_point Session::await_findings() {
  for (;;) {
    const Json said = client_.next("textDocument/publishDiagnostics");
    const bool is_old = said.value("version", version_) < version_;
    if (said["uri"] != uri_ || is_old) continue;
    findings_ = said["diagnostics"];
    return client_.arrived();
  }
}

Clock::duration Session::ask(const Request& request) {
  Spot spot{uri_, {}, {}, typist_->lines(), result_id_};
  const Clock::time_point begin = change(typist_->type());
  spot.place = typist_->place();
  spot.name = typist_->name(language_->name_line, language_->name_column);
  const Json reply = client_.reply(std::string(request.method), request.parameters(spot));
  const Json result = reply.value("result", Json());  // An error is an answer, too.
  if (request.method.starts_with("textDocument/semanticTokens/") && result.is_object())
    result_id_ = result.value("resultId", result_id_);
  return client_.arrived() - begin;
}

std::chrono::nanoseconds processor_time(pid_t process) {
  std::int64_t sum = 0;
  for (const auto& thread :
       std::filesystem::directory_iterator(fmt::format("/proc/{}/task", process))) {
    std::int64_t spent = 0;
    std::ifstream(thread.path() / "schedstat") >> spent;
    sum += spent;
  }
  return std::chrono::nanoseconds(sum);
}

}  // namespace ladder::bench
