// A document is edited and queried, at places inside and outside of it: every request has one
// answer, every range in it is in the text, and the server's text is the editor's.
#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

#include "fuzz/require.h"
#include "support/loopback.h"
#include "text/line_index.h"
#include "text/utf8.h"

namespace {

using nlohmann::json;
using namespace ladder;

constexpr std::array methods = {
    "textDocument/hover",
    "textDocument/completion",
    "textDocument/definition",
    "textDocument/references",
    "textDocument/documentHighlight",
    "textDocument/prepareRename",
    "textDocument/rename",
    "textDocument/linkedEditingRange",
    "textDocument/documentLink",
    "textDocument/documentSymbol",
    "textDocument/foldingRange",
    "textDocument/selectionRange",
    "textDocument/semanticTokens/full",
    "textDocument/semanticTokens/full/delta",
    "textDocument/semanticTokens/range",
    "textDocument/inlayHint",
    "textDocument/codeLens",
    "textDocument/codeAction",
    "textDocument/diagnostic",
    "workspace/symbol",
    "workspace/diagnostic",
    "workspace/executeCommand",
};

constexpr std::array commands = {"ladder.compareLevels", "ladder.showMatrix", "ladder.report"};

constexpr const char* uri = "file:///w/a.ladder";

/// Reads decisions and pieces of text from the input.
class Choices {
 public:
  explicit Choices(std::string_view bytes) : bytes_(bytes) {}

  bool empty() const { return bytes_.empty(); }
  std::uint32_t byte() {
    if (bytes_.empty()) return 0;
    const auto it = static_cast<unsigned char>(bytes_.front());
    bytes_.remove_prefix(1);
    return it;
  }
  std::string text(std::size_t most) {
    const std::size_t size = std::min<std::size_t>({byte(), most, bytes_.size()});
    const std::string it(bytes_.substr(0, size));
    bytes_.remove_prefix(size);
    return text::valid_utf8(it);
  }

 private:
  std::string_view bytes_;
};

/// A place near the text, or far beyond it.
json position(Choices& choices, const text::LineIndex& lines) {
  const std::uint32_t line = choices.byte();
  const std::uint32_t column = choices.byte();
  if (line == 255) return {{"line", 4'000'000'000U}, {"character", column}};
  return {{"line", line % (lines.line_count() + 2)},
          {"character", column == 255 ? 4'000'000'000U : column}};
}

class Editor {
 public:
  explicit Editor(std::string text)
      : text_(std::move(text)),
        server_({{"/w/base.ladder", "## Base\n\nLevel/Skill\tCraft\n1\tSketches.\n2\tDraws.\n"}}) {
    request("initialize", testing::full_initialize("utf-16"));
    notify("initialized", json::object());
    notify("textDocument/didOpen",
           {{"textDocument",
             {{"uri", uri}, {"languageId", "ladder"}, {"version", 1}, {"text", text_}}}});
    settle();
  }

  void act(Choices& choices) {
    const std::uint32_t what = choices.byte();
    if (what < 120) edit(choices);
    else ask(methods[what % methods.size()], choices);
  }

  void settle() {
    for (const json& it : server_.answers()) {
      if (it.contains("method")) {
        if (it.contains("id")) server_.send({{"id", it.at("id")}, {"result", nullptr}});
        continue;
      }
      if (it.at("id").get<int>() != asked_ || awaited_ != 1)
        testing::require_empty("an answer that nobody waits for: " + it.dump());
      --awaited_;
      if (it.contains("result")) look(it.at("result"));
    }
    if (awaited_ != 0) testing::require_empty("no answer");
  }

 private:
  void notify(const char* method, json params) {
    server_.send({{"jsonrpc", "2.0"}, {"method", method}, {"params", std::move(params)}});
  }

  void request(const char* method, json params) {
    ++awaited_;
    server_.send(
        {{"jsonrpc", "2.0"}, {"id", ++asked_}, {"method", method}, {"params", std::move(params)}});
    settle();
  }

  void edit(Choices& choices) {
    const text::LineIndex lines(text_, text::LineEnds::any);
    json start = position(choices, lines);
    json end = choices.byte() % 2 == 0 ? start : position(choices, lines);
    const auto offset = [&](const json& at) {
      return lines.offset_of({at.at("line"), at.at("character")}, text::ColumnUnit::utf16);
    };
    std::uint32_t from = offset(start);
    std::uint32_t to = offset(end);
    if (to < from) {
      std::swap(from, to);
      std::swap(start, end);
    }
    const std::string inserted = choices.text(40);
    text_.replace(from, to - from, inserted);
    notify(
        "textDocument/didChange",
        {{"textDocument", {{"uri", uri}, {"version", ++version_}}},
         {"contentChanges", {{{"range", {{"start", start}, {"end", end}}}, {"text", inserted}}}}});
    settle();
  }

  void ask(const std::string& method, Choices& choices) {
    const text::LineIndex lines(text_, text::LineEnds::any);
    const json at = position(choices, lines);
    const json to = position(choices, lines);
    json params = {{"textDocument", {{"uri", uri}}},
                   {"position", at},
                   {"positions", {at, to}},
                   {"range", {{"start", at}, {"end", to}}},
                   {"context", {{"diagnostics", json::array()}}},
                   {"newName", choices.byte() % 2 == 0 ? "Knots" : choices.text(12)},
                   {"query", "cr"},
                   {"previousResultId", "1"},
                   {"previousResultIds", json::array()}};
    if (method == "workspace/executeCommand")
      params = {{"command", commands[choices.byte() % commands.size()]},
                {"arguments", {{{"uri", uri}, {"position", at}}}}};
    request(method.c_str(), params);
    if (method == "textDocument/codeAction") resolve("codeAction/resolve");
    if (method == "textDocument/completion") resolve("completionItem/resolve");
  }

  /// The first few of the offers.
  void resolve(const char* method) {
    const json offered = last_.is_object() ? last_.value("items", json::array()) : last_;
    for (std::size_t i = 0; i < std::min<std::size_t>(offered.size(), 8); ++i)
      if (offered[i].contains("data")) request(method, offered[i]);
  }

  /// Every range is in the text, and leads back to itself.
  void look(const json& result) {
    last_ = result;
    const text::LineIndex lines(text_, text::LineEnds::any);
    look_within(result, lines, true);
  }

  void look_within(const json& it, const text::LineIndex& lines, bool own) {
    if (it.is_object()) {
      for (const char* key : {"uri", "targetUri"})
        if (it.contains(key) && it.at(key).is_string()) own = it.at(key) == uri;
      if (it.contains("kind") && it.at("kind") == "create") return;
      if (it.contains("textDocument") && it.at("textDocument").is_object())
        own = it.at("textDocument").value("uri", std::string()) == uri;
      if (own && it.size() == 2 && it.contains("line") && it.contains("character")) {
        const text::Position at{it.at("line"), it.at("character")};
        if (lines.position_of(lines.offset_of(at, text::ColumnUnit::utf16),
                              text::ColumnUnit::utf16) != at)
          testing::require_empty("no such place: " + it.dump());
      }
    }
    if (it.is_structured())
      for (const json& part : it) look_within(part, lines, own);
  }

  std::string text_;
  testing::Loopback server_;
  int version_ = 1;
  int asked_ = 0;
  int awaited_ = 0;
  json last_;
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view input(reinterpret_cast<const char*>(data), size);
  // The document comes first, up to the first zero, followed by the operations on it.
  const std::size_t end = std::min(input.find('\0'), input.size());
  Editor editor(text::valid_utf8(input.substr(0, end)));
  Choices choices(input.substr(std::min(end + 1, input.size())));
  for (int steps = 0; steps < 40 && !choices.empty(); ++steps) editor.act(choices);
  return 0;
}
