#include "support/editor/editor.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <initializer_list>
#include <optional>
#include <stdexcept>
#include <vector>

#include <fmt/core.h>
#include <unistd.h>

#include "support/files.h"

namespace ladder::testing {
namespace {

constexpr std::string_view cursor = "‸";
constexpr std::string_view selection = "‹›";

bool is_one_of(std::string_view method, std::initializer_list<std::string_view> methods) {
  return std::ranges::find(methods, method) != methods.end();
}

/// Methods that take a range, and mean the whole document without one.
bool takes_range(std::string_view method) {
  return is_one_of(method, {"textDocument/codeAction", "textDocument/inlayHint",
                            "textDocument/rangeFormatting", "textDocument/semanticTokens/range"});
}

/// The number at the front of a string, or `otherwise`.
std::size_t number_in(std::string_view text, std::size_t otherwise) {
  std::size_t number = otherwise;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

/// Where the parameters in braces at the end of the words begin.
std::size_t start_of_braces(std::string_view words) {
  if (!words.ends_with('}')) return words.npos;
  const std::size_t after = std::max(words.rfind("‸") + 1, words.rfind("›") + 1);
  const std::size_t at = words.find(" {", after);
  return words.starts_with('{') ? 0 : at == words.npos ? at : at + 1;
}

Json document(std::string_view uri) { return {{"uri", uri}}; }

}  // namespace

/// The parts that the words of a message name.
struct Editor::Words {
  std::string name;
  std::optional<Json> range;
  std::string passage;  // which shows a change to it
  Json extra = Json::object();
};

Json Editor::parameters(const std::string& method, std::string_view words) {
  if (!method.starts_with("textDocument/")) {
    const bool names_item = !words.empty() && !words.starts_with('{') && !words.starts_with('[');
    if (!names_item) return words.empty() ? Json() : with_uris(from_notation(words));
    Json chosen = item(words);
    if (method != "workspace/executeCommand") return chosen;
    const Json command = chosen.contains("command") && chosen["command"].is_object()
                             ? chosen["command"]
                             : std::move(chosen);
    return {{"command", command.at("command")}, {"arguments", command.value("arguments", Json())}};
  }
  const Words read = this->read(method, words);
  if (read.extra.contains(Json::json_pointer("/textDocument/uri")))
    subject_ = read.extra["textDocument"]["uri"];
  if (method == "textDocument/didOpen") return opening(read.extra);
  if (method == "textDocument/didChange") return change(read);
  Json parameters = read.name.empty() ? Json::object() : with_position(method, read);
  parameters.merge_patch(with_uris(read.extra));
  if (method == "textDocument/didClose") documents.close(subject_);
  return parameters;
}

Json Editor::initialization(const std::vector<Json>& patches, std::string_view words) const {
  Json parameters = {{"processId", ::getpid()}};
  parameters.update(Json::parse(content_of(TESTS_DIR "/support/editor/client.json")));
  for (const Json& it : patches) parameters.merge_patch(it);
  if (!words.empty()) parameters.merge_patch(from_notation(words));
  return with_uris(parameters);
}

Editor::Words Editor::read(const std::string& method, std::string_view words) {
  Words result;
  if (const std::size_t braces = start_of_braces(words); braces != words.npos) {
    result.extra = from_notation(words.substr(braces));
    words = words.substr(0, braces);
    if (words.ends_with(' ')) words.remove_suffix(1);
  }
  if (words.empty()) return result;

  const bool is_quoted = words.starts_with('"');
  if (is_quoted) words.remove_prefix(1);
  const std::size_t end =
      is_quoted ? words.find('"')
                : std::min({words.find(' '), words.find(cursor), words.find(selection)});
  subject_ = result.name = words.substr(0, end);
  if (end == words.npos) return result;

  std::string_view place = words.substr(end + (is_quoted ? 1 : 0));
  for (const std::string_view mark : {cursor, selection}) {
    if (!place.starts_with(mark)) continue;
    const std::size_t number = number_in(place.substr(mark.size()), 1);
    const std::vector<text::Span>& marks = documents.marks(result.name);
    if (number == 0 || marks.size() < number)
      throw std::runtime_error(fmt::format("{} has no mark {}", result.name, number));
    result.range = range(marks[number - 1]);
    return result;
  }
  if (place.starts_with(' ')) place.remove_prefix(1);
  if (place.empty()) return result;
  if (method == "textDocument/didChange") {
    result.passage = place;
  } else if (place.find(cursor) != place.npos || place.find("‹") != place.npos) {
    result.range = range(documents.place(result.name, place));
  } else {
    const Json named = from_notation(place);
    result.range = named.contains("start") ? named : Json{{"start", named}, {"end", named}};
  }
  return result;
}

Json Editor::range(text::Span span) const {
  const std::string text = documents.text(subject_);
  const text::LineIndex lines(text);
  const auto position = [&](std::uint32_t offset) {
    const text::Position it = lines.position_of(offset, unit_);
    return Json{{"line", it.line}, {"character", it.column}};
  };
  return {{"start", position(span.begin)}, {"end", position(span.end)}};
}

Json Editor::opening(const Json& extra) {
  Json parameters = {{"textDocument",
                      {{"uri", subject_},
                       {"languageId", "ladder"},
                       {"version", 1},
                       {"text", documents.text(subject_)}}}};
  parameters.merge_patch(extra);
  documents.open(subject_, parameters["textDocument"]["text"]);
  return with_uris(parameters);
}

/// The changes in the passage, or as given in braces.
Json Editor::change(const Words& words) {
  Json changes = Json::array();
  if (!words.passage.empty()) {
    for (const Replacement& it : documents.replacements(subject_, words.passage)) {
      changes.push_back({{"range", range(it.span)}, {"text", it.text}});
      documents.change(subject_, {it});
    }
  }
  Json parameters = {{"textDocument", {{"uri", subject_}}}, {"contentChanges", changes}};
  parameters.merge_patch(words.extra);
  if (!parameters["textDocument"].contains("version"))
    parameters["textDocument"]["version"] = documents.next_version(subject_);
  if (words.passage.empty())
    for (const Json& it : parameters["contentChanges"]) follow(it);
  return with_uris(parameters);
}

/// Applies a change of the protocol to our text, as far as it is valid.
void Editor::follow(const Json& change) {
  const std::string text = documents.text(subject_);
  text::Span span{0, static_cast<std::uint32_t>(text.size())};
  if (change.contains("range")) {
    const text::LineIndex lines(text);
    const auto offset = [&](const Json& it) {
      return lines.offset_of({it["line"], it["character"]}, unit_);
    };
    span = {offset(change["range"]["start"]), offset(change["range"]["end"])};
  }
  if (span.begin <= span.end) documents.change(subject_, {{span, change["text"]}});
}

Json Editor::with_position(const std::string& method, const Words& words) const {
  const std::string text = documents.text(words.name);
  Json parameters = {{"textDocument", document(words.name)}};
  if (takes_range(method)) {
    parameters["range"] =
        words.range ? *words.range : range({0, static_cast<std::uint32_t>(text.size())});
  } else if (method == "textDocument/selectionRange") {
    parameters["positions"] = Json::array();
    if (words.range) parameters["positions"].push_back((*words.range)["start"]);
    else
      for (const text::Span it : documents.marks(words.name))
        parameters["positions"].push_back(range(it)["start"]);
  } else if (words.range) {
    parameters["position"] = (*words.range)["start"];
  }
  if (method == "textDocument/codeAction")
    parameters["context"] = {{"diagnostics", overlapping_findings(parameters["range"])}};
  if (method == "textDocument/references") parameters["context"] = {{"includeDeclaration", true}};
  return with_uris(parameters);
}

/// The server's last findings in the document that touch a range, as editors send them back.
Json Editor::overlapping_findings(const Json& range) const {
  const auto before = [](const Json& one, const Json& other) {
    return std::pair(one["line"], one["character"]) < std::pair(other["line"], other["character"]);
  };
  Json result = Json::array();
  const auto known = findings_.find(subject_);
  if (known == findings_.end()) return result;
  for (const Json& it : known->second)
    if (!before(it["range"]["end"], range["start"]) && !before(range["end"], it["range"]["start"]))
      result.push_back(it);
  return result;
}

/// The item of the last list that has this name.
Json Editor::item(std::string_view label) const {
  if (label.starts_with('#')) {
    const std::size_t number = number_in(label.substr(1), 0);
    if (0 < number && number <= items_.size()) return items_[number - 1];
  }
  for (const Json& it : items_) {
    const Json& titled = it.contains("command") && it["command"].is_object() ? it["command"] : it;
    for (const Json* named : {&it, &titled})
      for (const char* name : {"label", "title"})
        if (named->contains(name) && (*named)[name] == label) return it;
  }
  throw std::runtime_error(fmt::format("the last reply had nothing called `{}`", label));
}

/// The value with the names of documents replaced by URIs wherever the protocol has one.
Json Editor::with_uris(const Json& value) const {
  if (!value.is_structured()) return value;
  Json result = value;
  for (const auto& [member, content] : result.items()) {
    const bool is_uri = !value.is_array() && content.is_string() &&
                        is_one_of(member, {"uri", "rootUri", "targetUri", "oldUri", "newUri",
                                           "scopeUri", "baseUri", "previousUri"});
    content =
        is_uri ? Json(documents.addresses().uri(content.get<std::string>())) : with_uris(content);
  }
  return result;
}

void Editor::observe(const std::string& method, const std::string& name, const Json& message) {
  if (method == "initialize") {
    const Json& capabilities = message["capabilities"];
    const std::string encoding = capabilities.value("positionEncoding", "utf-16");
    unit_ = encoding == "utf-8"    ? text::ColumnUnit::utf8
            : encoding == "utf-32" ? text::ColumnUnit::utf32
                                   : text::ColumnUnit::utf16;
    if (capabilities.contains("semanticTokensProvider"))
      legend_ = capabilities["semanticTokensProvider"]["legend"];
  } else if (method == "textDocument/publishDiagnostics") {
    findings_[documents.addresses().name(message["uri"].get<std::string>())] =
        message["diagnostics"];
  } else if (method == "textDocument/diagnostic") {
    if (message.is_object() && message.contains("items")) findings_[name] = message["items"];
  } else if (message.is_array()) {
    items_ = message;
  } else if (message.is_object() && message.contains("items")) {
    items_ = message["items"];
  }
}

}  // namespace ladder::testing
