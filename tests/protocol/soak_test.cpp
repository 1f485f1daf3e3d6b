#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/core.h>

#include "support/editor/addresses.h"
#include "support/editor/client.h"
#include "support/editor/server_to_test.h"
#include "support/generated.h"
#include "support/resources.h"
#include "support/temporary_folder.h"
#include "text/line_index.h"

// In an editor that stays open for weeks, the server is as small as on the first day.

using namespace ladder;
using testing::Json;

namespace {

/// The typed pieces: some change a sentence, others the structure of a ladder.
constexpr std::array<std::string_view, 10> pieces = {
    "a",
    " ",
    "\n",
    "\t",
    "9\tSketches.\n",
    "\n## Another\nLevels: 1 | 2\n",
    "\n#### 2\nSketches the the plan.\n",
    "\n<!-- ladder-ignore level-gap: not yet -->\n",
    "\nExtends: other.ladder\n",
    "👩‍🍳"};

/// Types for a while, and then undoes it all, edit by edit. So the document keeps its size, but
/// never has quite the same text.
class Author {
 public:
  Author(std::string text, std::uint32_t seed)
      : text_(std::move(text)), lines_(text_, text::LineEnds::any), random_(seed) {}
  Author(const Author&) = delete;
  Author& operator=(const Author&) = delete;

  const std::string& text() const { return text_; }

  /// The next edit, as one of the changes of a didChange.
  Json edit() {
    constexpr std::size_t memory = 20;
    if (undone_.empty()) is_writing_ = true;
    if (undone_.size() == memory) is_writing_ = false;
    if (is_writing_) return write();
    const auto [span, before] = std::move(undone_.back());
    undone_.pop_back();
    return replace(span, before);
  }

  /// A random place, or one at a name: the label of a row, or the text of a heading.
  Json place() {
    const auto line = static_cast<std::uint32_t>(below(lines_.line_count()));
    const std::uint32_t column = below(2) == 0 ? static_cast<std::uint32_t>(below(80))
                                               : lines_.line(line).find_last_of('#') + 2;
    const std::uint32_t offset = lines_.offset_of({line, column}, unit);
    return to_json(lines_.position_of(offset, unit));
  }

 private:
  static constexpr auto unit = text::ColumnUnit::utf16;

  struct Undone {
    text::Span span;
    std::string before;
  };

  Json write() {
    const text::Span span = somewhere();
    Undone undone{span, text_.substr(span.begin, span.size())};
    const std::string inserted =
        below(2) == 0 ? new_word() : std::string(pieces[below(pieces.size())]);
    undone.span.end = span.begin + static_cast<std::uint32_t>(inserted.size());
    undone_.push_back(std::move(undone));
    return replace(span, inserted);
  }

  Json replace(text::Span span, const std::string& replacement) {
    Json change = {{"range",
                    {{"start", to_json(lines_.position_of(span.begin, unit))},
                     {"end", to_json(lines_.position_of(span.end, unit))}}},
                   {"text", replacement}};
    text_.replace(span.begin, span.size(), replacement);
    lines_.edit(text_, span, static_cast<std::uint32_t>(replacement.size()));
    return change;
  }

  /// Up to a few words, from one character to another.
  text::Span somewhere() {
    const std::size_t begin = character_at(below(text_.size()));
    const std::size_t end = character_at(std::min(begin + below(30), text_.size() - 1));
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  }

  std::size_t character_at(std::size_t offset) const {
    while ((static_cast<unsigned char>(text_[offset]) & 0xC0) == 0x80) --offset;
    return offset;
  }

  std::string new_word() {
    std::string word;
    for (int i = 0; i < 8; ++i) word += static_cast<char>('a' + below(26));
    return word;
  }

  static Json to_json(text::Position position) {
    return {{"line", position.line}, {"character", position.column}};
  }

  std::size_t below(std::size_t end) { return random_() % end; }

  std::string text_;
  text::LineIndex lines_;
  std::mt19937 random_;
  std::vector<Undone> undone_;
  bool is_writing_ = true;
};

/// The requests between the edits.
constexpr std::array requests = {"textDocument/diagnostic",
                                 "textDocument/hover",
                                 "textDocument/completion",
                                 "textDocument/semanticTokens/full",
                                 "textDocument/semanticTokens/full/delta",
                                 "textDocument/semanticTokens/range",
                                 "textDocument/codeAction",
                                 "textDocument/codeLens",
                                 "textDocument/inlayHint",
                                 "textDocument/definition",
                                 "textDocument/references",
                                 "textDocument/documentHighlight",
                                 "textDocument/prepareRename",
                                 "textDocument/rename",
                                 "textDocument/linkedEditingRange",
                                 "textDocument/documentSymbol",
                                 "textDocument/foldingRange",
                                 "textDocument/selectionRange",
                                 "textDocument/documentLink",
                                 "workspace/symbol",
                                 "workspace/diagnostic"};

const std::string extending =
    "## Design\nExtends: other.ladder\n\nLevel/Skill\tCraft\n1\tSketches.\n\n";

struct Document {
  std::string name;
  Author author;
};

/// An editor in which two documents are written, one in each way of writing, while others are
/// opened and closed, and settings change.
class Editor {
 public:
  Editor()
      : client_(testing::server_process(testing::server_to_test(), folder_.path())),
        addresses_(folder_.path()) {
    folder_.write("other.ladder", testing::generated_lines(100, 7, model::Layout::matrix));
    Json introduction = {
        {"rootUri", addresses_.uri(".")},
        {"workspaceFolders", {{{"uri", addresses_.uri(".")}, {"name", "workspace"}}}}};
    // Findings are sent to a client that doesn't ask for them, but it can ask as well.
    introduction["capabilities"]["textDocument"]["diagnostic"] = nullptr;
    client_.initialize(introduction);
    for (const auto& [name, author] : documents_) open(addresses_.uri(name), author.text());
  }

  void edit() {
    auto& [name, author] = documents_[++edits_ % documents_.size()];
    client_.notify("textDocument/didChange",
                   {{"textDocument", {{"uri", addresses_.uri(name)}, {"version", ++version_}}},
                    {"contentChanges", Json::array({author.edit()})}});
  }

  /// Sends the next of the requests, with the parameters of all of them.
  void ask() {
    const std::string method = requests[asked_ % requests.size()];
    auto& [name, author] = documents_[asked_++ / requests.size() % documents_.size()];
    const Json place = author.place();
    const Json reply = client_.reply(
        method, {{"textDocument", {{"uri", addresses_.uri(name)}}},
                 {"position", place},
                 {"positions", {place}},
                 {"range", {{"start", {{"line", 0}, {"character", 0}}}, {"end", place}}},
                 {"context", {{"includeDeclaration", true}, {"diagnostics", Json::array()}}},
                 {"newName", "Renamed"},
                 {"query", "e"},
                 {"previousResultId", tokens_},
                 {"previousResultIds", Json::array()}});
    const Json result = reply.value("result", Json());
    if (!result.empty()) ++answers_[method];
    if (method.starts_with("textDocument/semanticTokens/full"))
      tokens_ = result.value("resultId", tokens_);
    hear();
  }

  /// Settings of the editor and of the folder.
  void configure() {
    const bool on = ++configurations_ % 2 == 0;
    const std::string severity = on ? "error" : "off";
    client_.notify("workspace/didChangeConfiguration",
                   {{"settings",
                     {{"ladder",
                       {{"codeLens", {{"enable", on}}},
                        {"inlayHints", {{"skills", on}}},
                        {"rules", {{"repeated-word", severity}}}}}}}});
    folder_.write("ladder.json", fmt::format(R"({{"rules": {{"level-gap": "{}"}}}})", severity));
    client_.notify("workspace/didChangeWatchedFiles",
                   {{"changes", {{{"uri", addresses_.uri("ladder.json")}, {"type", 2}}}}});
  }

  /// A file of the workspace, a file from elsewhere, or a document that isn't saved yet, always a
  /// new one.
  void open_and_close() {
    ++opened_;
    const std::array uris = {addresses_.uri("other.ladder"),
                             fmt::format("file:///elsewhere/{}.ladder", opened_),
                             fmt::format("untitled:Untitled-{}", opened_)};
    const std::string& uri = uris[opened_ % uris.size()];
    open(uri, testing::generated_lines(100, opened_, model::Layout::sections));
    client_.reply("textDocument/semanticTokens/full", {{"textDocument", {{"uri", uri}}}});
    client_.notify("textDocument/didClose", {{"textDocument", {{"uri", uri}}}});
  }

  /// The resources that the server uses when it has nothing to do.
  testing::Resources resources() {
    client_.receive_until_idle();
    hear();
    return testing::resources_of(client_.server().id());
  }

  /// The requests that were never answered with anything.
  std::string unanswered() const {
    std::string methods;
    for (const std::string method : requests)
      if (!answers_.contains(method)) methods += method + "\n";
    return methods;
  }

  int finish() { return client_.finish(); }

 private:
  void open(const std::string& uri, const std::string& text) {
    client_.notify(
        "textDocument/didOpen",
        {{"textDocument",
          {{"uri", uri}, {"languageId", "ladder"}, {"version", ++version_}, {"text", text}}}});
  }

  /// Findings that were sent are not kept.
  void hear() {
    while (client_.next_within("textDocument/publishDiagnostics", std::chrono::seconds(0))) {
    }
  }

  TemporaryFolder folder_;
  testing::Client client_;
  testing::Addresses addresses_;
  std::array<Document, 2> documents_ = {
      {{"matrix.ladder", {extending + testing::generated_lines(200, 1, model::Layout::matrix), 1}},
       {"sections.ladder", {testing::generated_lines(500, 2, model::Layout::sections), 2}}}};
  std::map<std::string, int> answers_;
  std::string tokens_;
  int version_ = 0;
  std::size_t edits_ = 0;
  std::size_t asked_ = 0;
  std::uint32_t configurations_ = 0;
  std::uint32_t opened_ = 0;
};

/// How many edits are made; the environment may ask for more than the tests have time for.
int edits() {
  const char* const wanted = std::getenv("LADDER_SOAK");
  return wanted ? std::atoi(wanted) : 2000;
}

/// After every hundred edits, the settings change, and a document is opened and closed.
void work(Editor& editor, int from, int to) {
  for (int i = from; i < to; ++i) {
    editor.edit();
    if (i % 4 == 0) editor.ask();
    if (i % 100 == 25) editor.configure();
    if (i % 100 == 75) editor.open_and_close();
  }
}

std::string to_text(const testing::Resources& it) {
  return fmt::format("{:.1f} MB, {} threads, {} descriptors", it.megabytes, it.threads,
                     it.descriptors);
}

}  // namespace

TEST_CASE("the server needs no more memory, threads or descriptors after running for a long time") {
  constexpr double most_growth = 5;  // megabytes
  Editor editor;
  const int warm = edits() / 20;
  work(editor, 0, warm);
  const testing::Resources before = editor.resources();
  work(editor, warm, edits());
  const testing::Resources after = editor.resources();

  const std::string figures = fmt::format("after {} edits {}; after {} edits {}", warm,
                                          to_text(before), edits(), to_text(after));
  INFO(figures);
  if (std::getenv("LADDER_SOAK")) MESSAGE(figures);
  if (!after.has_shadow) CHECK(after.megabytes < before.megabytes + most_growth);
  CHECK(after.threads <= before.threads);
  CHECK(after.descriptors <= before.descriptors);
  CHECK(editor.unanswered() == "");
  CHECK(editor.finish() == 0);
}
