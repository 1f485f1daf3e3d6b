#include <algorithm>
#include <array>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/core.h>

#include "support/corpus.h"
#include "support/editor/addresses.h"
#include "support/editor/client.h"
#include "support/editor/server_to_test.h"
#include "support/files.h"
#include "support/fixture.h"
#include "support/markdown.h"
#include "support/process.h"
#include "support/temporary_folder.h"
#include "text/utf8.h"

// An author sees the same findings in the editor and where `ladder check` runs.

using namespace ladder;
using testing::Json;
namespace fs = std::filesystem;

namespace {

/// The findings in each file, in order. A file without findings is left out.
using Findings = std::map<std::string, std::vector<std::string>>;

std::string to_text(const Json& range, std::string_view severity, const std::string& rule,
                    const std::string& message) {
  return fmt::format("{}:{}-{}:{} {} {}: {}", range["start"]["line"].get<int>(),
                     range["start"]["character"].get<int>(), range["end"]["line"].get<int>(),
                     range["end"]["character"].get<int>(), severity, rule, message);
}

/// The message, the evidence and the help, as an editor shows them together.
std::string shown_message(const Json& finding) {
  std::string message = finding["message"];
  for (const auto& [key, heading] : {std::pair("evidence", "because"), std::pair("help", "help")})
    if (const std::string more = finding[key]; !more.empty())
      message += fmt::format("\n{}: {}", heading, more);
  return message;
}

struct Checked {
  Findings findings;
  std::size_t files = 0;
};

/// The findings of `ladder check` in a folder.
Checked checked(const std::string& folder) {
  const testing::Outcome outcome =
      testing::run({{testing::server_to_test(), "check", "--output-format", "json"}, folder});
  const Json report = Json::parse(outcome.output);
  Checked result;
  for (const Json& it : report["diagnostics"])
    result.findings[it["file"]].push_back(
        to_text(it["range"], it["severity"].get<std::string>(), it["code"], shown_message(it)));
  result.files = report["summary"]["files"];
  return result;
}

/// LSP's findings.
std::vector<std::string> to_texts(const Json& diagnostics) {
  static constexpr std::array<std::string_view, 5> severities = {"", "error", "warning", "",
                                                                 "hint"};
  std::vector<std::string> texts;
  for (const Json& it : diagnostics)
    texts.push_back(to_text(it["range"], severities.at(it["severity"].get<std::size_t>()),
                            it["code"], it["message"]));
  return texts;
}

/// How an editor gets the findings.
enum class Manner { asking, listening };

/// An editor that has a folder open.
class Editor {
 public:
  Editor(const std::string& folder, Manner manner)
      : client_(testing::server_process(testing::server_to_test(), folder)), addresses_(folder) {
    Json introduction = {
        {"rootUri", addresses_.uri(".")},
        {"workspaceFolders", {{{"uri", addresses_.uri(".")}, {"name", "workspace"}}}},
        {"capabilities", {{"window", {{"workDoneProgress", true}}}}}};
    if (manner == Manner::listening)
      introduction["capabilities"]["textDocument"]["diagnostic"] = nullptr;
    client_.initialize(introduction);
    while (client_.next("$/progress")["value"]["kind"] != "end") {
    }
  }

  /// The server's answer about all files of the folder.
  Checked asked() {
    Checked result;
    const Json report =
        client_.request("workspace/diagnostic", {{"previousResultIds", Json::array()}});
    for (const Json& it : report["items"]) keep(it["uri"], it["items"], result.findings);
    result.files = report["items"].size();
    return result;
  }

  /// Its answer about each document.
  Findings asked(const std::map<std::string, std::string>& documents) {
    Findings findings;
    for (const auto& [name, text] : documents) {
      const Json report = client_.request("textDocument/diagnostic",
                                          {{"textDocument", {{"uri", addresses_.uri(name)}}}});
      keep(addresses_.uri(name), report["items"], findings);
    }
    return findings;
  }

  void open(const std::map<std::string, std::string>& documents) {
    for (const auto& [name, text] : documents)
      client_.notify("textDocument/didOpen", {{"textDocument",
                                               {{"uri", addresses_.uri(name)},
                                                {"languageId", "ladder"},
                                                {"version", 1},
                                                {"text", text}}}});
  }

  /// The findings that it has sent on its own by the time it is idle.
  Findings sent() {
    client_.receive_until_idle();
    Findings findings;
    while (const auto said =
               client_.next_within("textDocument/publishDiagnostics", std::chrono::seconds(0)))
      keep((*said)["uri"], (*said)["diagnostics"], findings);
    return findings;
  }

  int finish() { return client_.finish(); }

 private:
  void keep(const std::string& uri, const Json& diagnostics, Findings& findings) const {
    const std::string name = addresses_.name(uri);
    if (diagnostics.empty()) findings.erase(name);
    else findings[name] = to_texts(diagnostics);
  }

  testing::Client client_;
  testing::Addresses addresses_;
};

/// The ladders of a folder that an editor can open: a message can't hold bytes that aren't UTF-8.
std::map<std::string, std::string> documents_in(const std::string& folder) {
  std::map<std::string, std::string> documents;
  for (const fs::path& file : testing::files_below(folder, {".ladder", ".ladder.md"})) {
    std::string text = testing::content_of(file);
    if (text::invalid_utf8(text).empty()) documents.emplace(file.lexically_relative(folder), text);
  }
  return documents;
}

Findings of(const std::map<std::string, std::string>& documents, Findings findings) {
  std::erase_if(findings, [&](const auto& it) { return !documents.contains(it.first); });
  return findings;
}

std::vector<std::string> findings_of(const Findings& findings, const std::string& file) {
  const auto known = findings.find(file);
  return known == findings.end() ? std::vector<std::string>() : known->second;
}

/// The first finding that only one of the two has at its place; empty when they agree.
std::string first_difference(const Findings& check, const Findings& server) {
  Findings all = check;
  all.insert(server.begin(), server.end());
  for (const auto& [file, any] : all) {
    const std::vector<std::string> by_check = findings_of(check, file);
    const std::vector<std::string> by_server = findings_of(server, file);
    for (std::size_t i = 0; i < std::max(by_check.size(), by_server.size()); ++i) {
      const std::string here = i < by_check.size() ? by_check[i] : "(no more)";
      const std::string there = i < by_server.size() ? by_server[i] : "(no more)";
      if (here != there)
        return fmt::format("{}\n`ladder check` says\n{}\nand the server\n{}", file, here, there);
    }
  }
  return {};
}

void check_agreement(const TemporaryFolder& folder) {
  const Checked expected = checked(folder.path());
  CHECK_FALSE(expected.findings.empty());

  Editor asking(folder.path(), Manner::asking);
  const Checked answered = asking.asked();
  CHECK(answered.files == expected.files);
  CHECK(first_difference(expected.findings, answered.findings) == "");

  const auto documents = documents_in(folder.path());
  const Findings openable = of(documents, expected.findings);
  asking.open(documents);
  CHECK(first_difference(openable, asking.asked(documents)) == "");
  CHECK(asking.finish() == 0);

  Editor listening(folder.path(), Manner::listening);
  listening.open(documents);
  CHECK(first_difference(openable, listening.sent()) == "");
  CHECK(listening.finish() == 0);
}

void copy_samples(const TemporaryFolder& to) {
  for (const fs::path& file :
       testing::files_below(ROOT_DIR "/samples", {".ladder", ".ladder.md", ".json"}))
    to.write(testing::from_root(file), testing::content_of(file));
}

/// Writes each case of a rule's fixture into a separate folder, because it can have settings.
void write_rules_fixtures(const TemporaryFolder& to) {
  for (const fs::path& file : testing::files_below(TESTS_DIR "/rules", {".md"})) {
    int number = 0;
    for (const testing::Case& it : testing::read_fixture(file).cases) {
      const std::string folder = fmt::format("{}/{}/", file.stem().string(), ++number);
      to.write(folder + "test.ladder", it.escaped ? testing::unescaped(it.source) : it.source);
      for (const auto& [path, text] : it.other_files) to.write(folder + path, text);
      if (!it.settings.empty()) to.write(folder + "ladder.json", it.settings);
    }
  }
}

/// The blocks of all other pages; marks of places in them are text like any other.
void write_pages(const TemporaryFolder& to) {
  for (const fs::path& file : testing::files_below(TESTS_DIR, {".md"})) {
    const std::string name = testing::from_root(file);
    if (name.starts_with("tests/rules/")) continue;
    int number = 0;
    for (const testing::Block& it : testing::read_markdown(testing::content_of(file)).blocks)
      if (it.info.starts_with("ladder"))
        to.write(fmt::format("{}/{}.ladder", name, ++number), testing::unescaped(it.text));
  }
}

/// Each ladder in one of the forms.
void write_corpus(const TemporaryFolder& to) {
  std::size_t number = 0;
  for (const testing::CorpusLadder& it : testing::corpus_ladders())
    to.write(it.name + ".ladder",
             testing::serialize(it.ladder, testing::forms[number++ % std::size(testing::forms)]));
  for (const fs::path& file :
       testing::files_below(testing::corpus_folder() / "seed", {".ladder", ".ladder.md"}))
    to.write(file.filename().string(), testing::content_of(file));
}

}  // namespace

TEST_CASE("check and server report the same for the samples") {
  const TemporaryFolder folder;
  copy_samples(folder);
  check_agreement(folder);
}

TEST_CASE("check and server report the same for the rules' fixtures") {
  const TemporaryFolder folder;
  write_rules_fixtures(folder);
  check_agreement(folder);
}

TEST_CASE("check and server report the same for every ladder on the tests' other pages") {
  const TemporaryFolder folder;
  write_pages(folder);
  check_agreement(folder);
}

TEST_CASE("check and server report the same for real ladders") {
  if (testing::corpus_folder().empty()) {
    MESSAGE("skipped: there is no corpus beside the repository, and LADDER_CORPUS names none");
    return;
  }
  const TemporaryFolder folder;
  write_corpus(folder);
  check_agreement(folder);
}
