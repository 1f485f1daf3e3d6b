#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "support/editor/addresses.h"
#include "support/editor/client.h"
#include "support/editor/conversation.h"
#include "support/editor/script.h"
#include "support/editor/server_to_test.h"
#include "support/files.h"
#include "support/temporary_folder.h"

// Nothing is advertised that does nothing: each capability is used in a conversation in which the
// server gives a result for it. Whether the result is right is up to the conversation itself.

using namespace ladder;
using testing::Json;

namespace {

constexpr std::string_view no_method;

/// The method that uses a capability. One that only describes how something is done has no method.
const std::map<std::string, std::string_view> users = {
    {"positionEncoding", no_method},
    {"textDocumentSync.openClose", "textDocument/didClose"},
    {"textDocumentSync.change", "textDocument/didChange"},
    {"textDocumentSync.save", "textDocument/didSave"},
    {"textDocumentSync.save.includeText", "textDocument/didSave"},
    {"textDocumentSync.willSave", "textDocument/willSave"},
    {"textDocumentSync.willSaveWaitUntil", "textDocument/willSaveWaitUntil"},
    {"diagnosticProvider.identifier", no_method},
    {"diagnosticProvider.interFileDependencies", "textDocument/diagnostic"},
    {"diagnosticProvider.workspaceDiagnostics", "workspace/diagnostic"},
    {"hoverProvider", "textDocument/hover"},
    {"completionProvider.triggerCharacters", "textDocument/completion"},
    {"completionProvider.allCommitCharacters", "textDocument/completion"},
    {"completionProvider.resolveProvider", "completionItem/resolve"},
    {"completionProvider.completionItem.labelDetailsSupport", "textDocument/completion"},
    {"codeActionProvider.codeActionKinds", "textDocument/codeAction"},
    {"codeActionProvider.resolveProvider", "codeAction/resolve"},
    {"codeLensProvider", "textDocument/codeLens"},
    {"codeLensProvider.resolveProvider", "codeLens/resolve"},
    {"declarationProvider", "textDocument/declaration"},
    {"definitionProvider", "textDocument/definition"},
    {"typeDefinitionProvider", "textDocument/typeDefinition"},
    {"implementationProvider", "textDocument/implementation"},
    {"referencesProvider", "textDocument/references"},
    {"documentHighlightProvider", "textDocument/documentHighlight"},
    {"renameProvider", "textDocument/rename"},
    {"renameProvider.prepareProvider", "textDocument/prepareRename"},
    {"linkedEditingRangeProvider", "textDocument/linkedEditingRange"},
    {"documentLinkProvider", "textDocument/documentLink"},
    {"documentLinkProvider.resolveProvider", "documentLink/resolve"},
    {"documentSymbolProvider", "textDocument/documentSymbol"},
    {"documentSymbolProvider.label", no_method},
    {"workspaceSymbolProvider", "workspace/symbol"},
    {"workspaceSymbolProvider.resolveProvider", "workspaceSymbol/resolve"},
    {"foldingRangeProvider", "textDocument/foldingRange"},
    {"selectionRangeProvider", "textDocument/selectionRange"},
    {"semanticTokensProvider.legend.tokenTypes", "textDocument/semanticTokens/full"},
    {"semanticTokensProvider.legend.tokenModifiers", "textDocument/semanticTokens/full"},
    {"semanticTokensProvider.full", "textDocument/semanticTokens/full"},
    {"semanticTokensProvider.full.delta", "textDocument/semanticTokens/full/delta"},
    {"semanticTokensProvider.range", "textDocument/semanticTokens/range"},
    {"typeHierarchyProvider", "textDocument/prepareTypeHierarchy"},
    {"inlayHintProvider", "textDocument/inlayHint"},
    {"inlayHintProvider.resolveProvider", "inlayHint/resolve"},
    {"documentFormattingProvider", "textDocument/formatting"},
    {"documentRangeFormattingProvider", "textDocument/rangeFormatting"},
    {"documentRangeFormattingProvider.rangesSupport", "textDocument/rangesFormatting"},
    {"documentOnTypeFormattingProvider.firstTriggerCharacter", "textDocument/onTypeFormatting"},
    {"documentOnTypeFormattingProvider.moreTriggerCharacter", "textDocument/onTypeFormatting"},
    {"executeCommandProvider.commands", "workspace/executeCommand"},
    {"workspace.workspaceFolders.supported", "workspace/didChangeWorkspaceFolders"},
    {"workspace.workspaceFolders.changeNotifications", "workspace/didChangeWorkspaceFolders"},
    {"workspace.fileOperations.willRename.filters", "workspace/willRenameFiles"},
    {"workspace.fileOperations.didRename.filters", "workspace/didRenameFiles"},
    {"workspace.fileOperations.willCreate.filters", "workspace/willCreateFiles"},
    {"workspace.fileOperations.didCreate.filters", "workspace/didCreateFiles"},
    {"workspace.fileOperations.willDelete.filters", "workspace/willDeleteFiles"},
    {"workspace.fileOperations.didDelete.filters", "workspace/didDeleteFiles"},
};

/// The turns of all conversations in which a method is used and the server gives a result, by
/// method.
using Uses = std::multimap<std::string, std::string>;

bool says_something(std::string reply) {
  if (reply.starts_with('#')) reply.erase(0, reply.find(' ') + 1);
  static const std::set<std::string> nothing = {"…", "null", "[]", "{}", "{items: []}"};
  return !nothing.contains(reply) && !reply.starts_with("error ") && !reply.starts_with('(');
}

Uses uses_in(const std::vector<testing::Block>& blocks) {
  Uses uses;
  for (const testing::Block& block : blocks) {
    if (block.info != "lsp") continue;
    for (const testing::Turn& turn : testing::read_script(block.text)) {
      if (std::ranges::none_of(turn.replies, says_something)) continue;
      std::string text;
      for (const std::string& it : turn.replies) text += it + "\n";
      for (const std::string& it : turn.sent)
        uses.emplace(it.substr(0, it.find(' ')), it + "\n" + text);
    }
  }
  return uses;
}

Uses uses_in_all_conversations() {
  Uses uses;
  for (const auto& file : testing::files_below(TESTS_DIR "/protocol/conversations", {".md"}))
    for (const auto& it : testing::read_page(testing::content_of(file)).conversations)
      uses.merge(uses_in(it.blocks));
  return uses;
}

/// An advertised capability: a path such as `hoverProvider`. Each word of a list counts, with the
/// list's path.
struct Capability {
  std::string path;
  std::string word;
};

/// An object with nothing switched on in it is a capability all the same.
void collect(const Json& value, const std::string& path, std::vector<Capability>& into) {
  const std::size_t before = into.size();
  if (value.is_object()) {
    for (const auto& [name, member] : value.items())
      collect(member, path.empty() ? name : path + "." + name, into);
  } else if (value.is_array()) {
    for (const Json& it : value)
      into.push_back({path, it.is_string() ? it.get<std::string>() : std::string()});
  }
  if (into.size() == before && value != false) into.push_back({path, ""});
}

/// What the server advertises to an editor, at once and in the registrations that follow.
std::vector<Capability> advertised(Json patch) {
  const TemporaryFolder folder;
  testing::Client client(testing::server_process(testing::server_to_test(), folder.path()));
  std::vector<Capability> all;
  const std::string root = testing::Addresses(folder.path()).uri(".");
  patch["rootUri"] = root;
  patch["workspaceFolders"] = {{{"uri", root}, {"name", "workspace"}}};
  collect(client.initialize(patch)["capabilities"], "", all);
  client.request("workspace/diagnostic", {{"previousResultIds", Json::array()}});
  while (auto asked = client.next_within("client/registerCapability", std::chrono::seconds(0)))
    for (const Json& it : (*asked)["registrations"])
      all.push_back({"", it["method"].get<std::string>()});
  CHECK(client.finish() == 0);
  return all;
}

bool is_used(const Uses& uses, const std::string& method, const std::string& word) {
  const auto [first, last] = uses.equal_range(method);
  return std::any_of(first, last,
                     [&](const auto& it) { return it.second.find(word) != it.second.npos; });
}

void check_used(const std::vector<Capability>& capabilities) {
  static const Uses uses = uses_in_all_conversations();
  for (const Capability& it : capabilities) {
    const auto& path = it.path;
    const auto& word = it.word;
    INFO("capability ", path, " ", word);
    if (path.empty()) {  // registered later, by its method
      CHECK(is_used(uses, word, ""));
      continue;
    }
    const auto user = users.find(path);
    REQUIRE_MESSAGE(user != users.end(), "the table of this test does not know it");
    if (user->second != no_method) CHECK(is_used(uses, std::string(user->second), word));
  }
}

}  // namespace

TEST_CASE("every capability is used in a conversation, with a result that isn't empty") {
  check_used(advertised(Json::object()));
}

TEST_CASE("so is every capability advertised to an editor that can't ask for findings") {
  check_used(
      advertised(testing::from_notation("{capabilities: {textDocument: {diagnostic: null}}}")));
}

TEST_CASE("so is every capability registered with an editor that supports registration") {
  check_used(
      advertised(testing::from_notation("{capabilities: {workspace: {configuration: true, "
                                        "didChangeConfiguration: {dynamicRegistration: "
                                        "true}, didChangeWatchedFiles: {dynamicRegistration: true, "
                                        "relativePatternSupport: true}}}}")));
}
