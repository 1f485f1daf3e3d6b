// Made by scripts/generate-protocol of used.txt: change that, and run it again.
// clang-format off

#include "protocol/types/capabilities.h"

#include "protocol/types/reading.h"

namespace ladder::protocol {

void read(json&, ClientDiagnosticsTagOptions&) { }
void read(json& from, DiagnosticClientCapabilities& it) {
    defaulted(from, "relatedDocumentSupport", it.related_document_support);
    defaulted(from, "relatedInformation", it.related_information);
    lenient(from, "tagSupport", it.tag_support);
    defaulted(from, "codeDescriptionSupport", it.code_description_support);
    defaulted(from, "dataSupport", it.data_support); }
void read(json& from, PublishDiagnosticsClientCapabilities& it) {
    defaulted(from, "versionSupport", it.version_support);
    defaulted(from, "relatedInformation", it.related_information);
    lenient(from, "tagSupport", it.tag_support);
    defaulted(from, "codeDescriptionSupport", it.code_description_support);
    defaulted(from, "dataSupport", it.data_support); }
void read(json& from, TextDocumentSyncClientCapabilities& it) {
    defaulted(from, "dynamicRegistration", it.dynamic_registration); }
void read(json& from, ClientSymbolKindOptions& it) { defaulted(from, "valueSet", it.value_set); }
void read(json& from, DocumentSymbolClientCapabilities& it) {
    defaulted(from, "hierarchicalDocumentSymbolSupport", it.hierarchical_document_symbol_support);
    defaulted(from, "symbolKind", it.symbol_kind); }
void read(json& from, DefinitionClientCapabilities& it) {
    defaulted(from, "linkSupport", it.link_support); }
void read(json& from, ClientCompletionItemOptions& it) {
    defaulted(from, "snippetSupport", it.snippet_support);
    defaulted(from, "commitCharactersSupport", it.commit_characters_support);
    defaulted(from, "documentationFormat", it.documentation_format); }
void read(json& from, ClientCompletionItemOptionsKind& it) {
    defaulted(from, "valueSet", it.value_set); }
void read(json& from, CompletionClientCapabilities& it) {
    defaulted(from, "completionItem", it.completion_item);
    defaulted(from, "completionItemKind", it.completion_item_kind); }
void read(json& from, HoverClientCapabilities& it) {
    defaulted(from, "contentFormat", it.content_format); }
void read(json&, ClientCodeActionLiteralOptions&) { }
void read(json& from, ClientCodeActionResolveOptions& it) {
    defaulted(from, "properties", it.properties); }
void read(json& from, CodeActionClientCapabilities& it) {
    lenient(from, "codeActionLiteralSupport", it.code_action_literal_support);
    defaulted(from, "resolveSupport", it.resolve_support);
    defaulted(from, "disabledSupport", it.disabled_support);
    defaulted(from, "dataSupport", it.data_support); }
void read(json& from, DocumentRangeFormattingClientCapabilities& it) {
    defaulted(from, "rangesSupport", it.ranges_support); }
void read(json& from, RenameClientCapabilities& it) {
    defaulted(from, "prepareSupport", it.prepare_support); }
void read(json& from, ClientFoldingRangeOptions& it) {
    defaulted(from, "collapsedText", it.collapsed_text); }
void read(json& from, FoldingRangeClientCapabilities& it) {
    defaulted(from, "lineFoldingOnly", it.line_folding_only);
    defaulted(from, "foldingRange", it.folding_range); }
void read(json& from, TextDocumentClientCapabilities& it) {
    defaulted(from, "synchronization", it.synchronization);
    lenient(from, "diagnostic", it.diagnostic);
    defaulted(from, "publishDiagnostics", it.publish_diagnostics);
    defaulted(from, "documentSymbol", it.document_symbol);
    defaulted(from, "definition", it.definition); defaulted(from, "completion", it.completion);
    defaulted(from, "hover", it.hover); defaulted(from, "codeAction", it.code_action);
    defaulted(from, "rename", it.rename); defaulted(from, "foldingRange", it.folding_range);
    defaulted(from, "rangeFormatting", it.range_formatting); }
void read(json& from, DidChangeWatchedFilesClientCapabilities& it) {
    defaulted(from, "dynamicRegistration", it.dynamic_registration); }
void read(json& from, WorkspaceEditClientCapabilities& it) {
    defaulted(from, "documentChanges", it.document_changes);
    defaulted(from, "resourceOperations", it.resource_operations); }
void read(json& from, DiagnosticWorkspaceClientCapabilities& it) {
    defaulted(from, "refreshSupport", it.refresh_support); }
void read(json& from, CodeLensWorkspaceClientCapabilities& it) {
    defaulted(from, "refreshSupport", it.refresh_support); }
void read(json& from, InlayHintWorkspaceClientCapabilities& it) {
    defaulted(from, "refreshSupport", it.refresh_support); }
void read(json& from, SemanticTokensWorkspaceClientCapabilities& it) {
    defaulted(from, "refreshSupport", it.refresh_support); }
void read(json& from, WorkspaceSymbolClientCapabilities& it) {
    defaulted(from, "symbolKind", it.symbol_kind); }
void read(json& from, WorkspaceClientCapabilities& it) {
    defaulted(from, "applyEdit", it.apply_edit); defaulted(from, "configuration", it.configuration);
    defaulted(from, "didChangeWatchedFiles", it.did_change_watched_files);
    defaulted(from, "workspaceEdit", it.workspace_edit);
    defaulted(from, "diagnostics", it.diagnostics); defaulted(from, "codeLens", it.code_lens);
    defaulted(from, "inlayHint", it.inlay_hint);
    defaulted(from, "semanticTokens", it.semantic_tokens); defaulted(from, "symbol", it.symbol); }
void read(json& from, ShowDocumentClientCapabilities& it) { defaulted(from, "support", it.support);
}
void read(json& from, WindowClientCapabilities& it) {
    defaulted(from, "workDoneProgress", it.work_done_progress);
    defaulted(from, "showDocument", it.show_document); }
void read(json& from, GeneralClientCapabilities& it) {
    defaulted(from, "positionEncodings", it.position_encodings); }
void read(json& from, ClientCapabilities& it) { defaulted(from, "workspace", it.workspace);
    defaulted(from, "textDocument", it.text_document); defaulted(from, "window", it.window);
    defaulted(from, "general", it.general); }
void read(json& from, InitializeParams& it) { defaulted(from, "capabilities", it.capabilities);
    lenient(from, "workspaceFolders", it.workspace_folders); lenient(from, "rootUri", it.root_uri);
    lenient(from, "rootPath", it.root_path); lenient(from, "processId", it.process_id);
    lenient(from, "initializationOptions", it.initialization_options); }

void write(text::JsonWriter& json, const CodeActionOptions& it) { text::JsonObject object(json);
    object.optional("codeActionKinds", it.code_action_kinds);
    object.optional("resolveProvider", it.resolve_provider); }
void write(text::JsonWriter& json, const CodeLensOptions& it) { text::JsonObject object(json);
    object.optional("resolveProvider", it.resolve_provider); }
void write(text::JsonWriter& json, const CompletionOptions& it) { text::JsonObject object(json);
    object.optional("resolveProvider", it.resolve_provider);
    object.optional("triggerCharacters", it.trigger_characters); }
void write(text::JsonWriter& json, const DiagnosticOptions& it) { text::JsonObject object(json);
    object.optional("identifier", it.identifier);
    object.member("interFileDependencies", it.inter_file_dependencies);
    object.member("workspaceDiagnostics", it.workspace_diagnostics); }
void write(text::JsonWriter& json, const DocumentLinkOptions& it) { text::JsonObject object(json);
    object.optional("resolveProvider", it.resolve_provider); }
void write(text::JsonWriter& json, const DocumentOnTypeFormattingOptions& it) {
    text::JsonObject object(json);
    object.member("firstTriggerCharacter", it.first_trigger_character);
    object.optional("moreTriggerCharacter", it.more_trigger_character); }
void write(text::JsonWriter& json, const DocumentRangeFormattingOptions& it) {
    text::JsonObject object(json); object.optional("rangesSupport", it.ranges_support); }
void write(text::JsonWriter& json, const DocumentSymbolOptions& it) { text::JsonObject object(json);
    object.optional("label", it.label); }
void write(text::JsonWriter& json, const ExecuteCommandOptions& it) { text::JsonObject object(json);
    object.member("commands", it.commands); }
void write(text::JsonWriter& json, const InlayHintOptions& it) { text::JsonObject object(json);
    object.optional("resolveProvider", it.resolve_provider); }
void write(text::JsonWriter& json, const RenameOptions& it) { text::JsonObject object(json);
    object.optional("prepareProvider", it.prepare_provider); }
void write(text::JsonWriter& json, const SemanticTokensLegend& it) { text::JsonObject object(json);
    object.member("tokenModifiers", it.token_modifiers);
    object.member("tokenTypes", it.token_types); }
void write(text::JsonWriter& json, const SemanticTokensFullDelta& it) {
    text::JsonObject object(json); object.optional("delta", it.delta); }
void write(text::JsonWriter& json, const SemanticTokensOptions& it) { text::JsonObject object(json);
    object.optional("full", it.full); object.member("legend", it.legend);
    object.optional("range", it.range); }
void write(text::JsonWriter& json, const SaveOptions& it) { text::JsonObject object(json);
    object.optional("includeText", it.include_text); }
void write(text::JsonWriter& json, const TextDocumentSyncOptions& it) {
    text::JsonObject object(json); object.optional("change", it.change);
    object.optional("openClose", it.open_close); object.optional("save", it.save); }
void write(text::JsonWriter& json, const FileOperationPattern& it) { text::JsonObject object(json);
    object.member("glob", it.glob); object.optional("matches", it.matches); }
void write(text::JsonWriter& json, const FileOperationFilter& it) { text::JsonObject object(json);
    object.member("pattern", it.pattern); object.optional("scheme", it.scheme); }
void write(text::JsonWriter& json, const FileOperationRegistrationOptions& it) {
    text::JsonObject object(json); object.member("filters", it.filters); }
void write(text::JsonWriter& json, const FileOperationOptions& it) { text::JsonObject object(json);
    object.optional("willRename", it.will_rename); }
void write(text::JsonWriter& json, const WorkspaceFoldersServerCapabilities& it) {
    text::JsonObject object(json); object.optional("changeNotifications", it.change_notifications);
    object.optional("supported", it.supported); }
void write(text::JsonWriter& json, const WorkspaceOptions& it) { text::JsonObject object(json);
    object.optional("fileOperations", it.file_operations);
    object.optional("workspaceFolders", it.workspace_folders); }
void write(text::JsonWriter& json, const ServerCapabilities& it) { text::JsonObject object(json);
    object.optional("codeActionProvider", it.code_action_provider);
    object.optional("codeLensProvider", it.code_lens_provider);
    object.optional("completionProvider", it.completion_provider);
    object.optional("definitionProvider", it.definition_provider);
    object.optional("diagnosticProvider", it.diagnostic_provider);
    object.optional("documentFormattingProvider", it.document_formatting_provider);
    object.optional("documentHighlightProvider", it.document_highlight_provider);
    object.optional("documentLinkProvider", it.document_link_provider);
    object.optional("documentOnTypeFormattingProvider", it.document_on_type_formatting_provider);
    object.optional("documentRangeFormattingProvider", it.document_range_formatting_provider);
    object.optional("documentSymbolProvider", it.document_symbol_provider);
    object.optional("executeCommandProvider", it.execute_command_provider);
    object.optional("foldingRangeProvider", it.folding_range_provider);
    object.optional("hoverProvider", it.hover_provider);
    object.optional("inlayHintProvider", it.inlay_hint_provider);
    object.optional("linkedEditingRangeProvider", it.linked_editing_range_provider);
    object.optional("positionEncoding", it.position_encoding);
    object.optional("referencesProvider", it.references_provider);
    object.optional("renameProvider", it.rename_provider);
    object.optional("selectionRangeProvider", it.selection_range_provider);
    object.optional("semanticTokensProvider", it.semantic_tokens_provider);
    object.optional("textDocumentSync", it.text_document_sync);
    object.optional("typeHierarchyProvider", it.type_hierarchy_provider);
    object.optional("workspace", it.workspace);
    object.optional("workspaceSymbolProvider", it.workspace_symbol_provider); }
void write(text::JsonWriter& json, const ServerInfo& it) { text::JsonObject object(json);
    object.member("name", it.name); object.optional("version", it.version); }
void write(text::JsonWriter& json, const InitializeResult& it) { text::JsonObject object(json);
    object.member("capabilities", it.capabilities); object.optional("serverInfo", it.server_info); }

}  // namespace ladder::protocol
