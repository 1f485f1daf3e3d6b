// Made by scripts/generate-protocol of used.txt: change that, and run it again.
// clang-format off

#include "protocol/types/types.h"

#include "protocol/types/reading.h"

namespace ladder::protocol {

void read(json& from, TextDocumentItem& it) { required(from, "text", it.text);
    optional(from, "version", it.version); required(from, "uri", it.uri); }
void read(json& from, DidOpenTextDocumentParams& it) {
    required(from, "textDocument", it.text_document); }
void read(json& from, VersionedTextDocumentIdentifier& it) { required(from, "uri", it.uri);
    optional(from, "version", it.version); }
void read(json& from, DidChangeTextDocumentParams& it) {
    required(from, "textDocument", it.text_document);
    optional(from, "contentChanges", it.content_changes); }
void read(json& from, DidCloseTextDocumentParams& it) {
    required(from, "textDocument", it.text_document); }
void read(json& from, DidChangeConfigurationParams& it) { lenient(from, "settings", it.settings); }
void read(json& from, FileEvent& it) { required(from, "uri", it.uri);
    required(from, "type", it.type); }
void read(json& from, DidChangeWatchedFilesParams& it) { required(from, "changes", it.changes); }
void read(json& from, WorkspaceFoldersChangeEvent& it) { required(from, "removed", it.removed);
    required(from, "added", it.added); }
void read(json& from, DidChangeWorkspaceFoldersParams& it) { required(from, "event", it.event); }
void read(json& from, TextDocumentPositionParams& it) {
    required(from, "textDocument", it.text_document); required(from, "position", it.position); }
void read(json& from, CodeActionContext& it) { lenient(from, "only", it.only); }
void read(json& from, CodeActionParams& it) { required(from, "textDocument", it.text_document);
    required(from, "range", it.range); defaulted(from, "context", it.context); }
void read(json& from, CodeLensParams& it) { required(from, "textDocument", it.text_document); }
void read(json& from, DocumentDiagnosticParams& it) {
    required(from, "textDocument", it.text_document);
    lenient(from, "previousResultId", it.previous_result_id); }
void read(json& from, DocumentFormattingParams& it) {
    required(from, "textDocument", it.text_document); }
void read(json& from, DocumentLinkParams& it) { required(from, "textDocument", it.text_document); }
void read(json& from, DocumentOnTypeFormattingParams& it) {
    required(from, "textDocument", it.text_document); required(from, "position", it.position);
    required(from, "ch", it.ch); }
void read(json& from, DocumentRangeFormattingParams& it) {
    required(from, "textDocument", it.text_document); required(from, "range", it.range); }
void read(json& from, DocumentRangesFormattingParams& it) {
    required(from, "textDocument", it.text_document); required(from, "ranges", it.ranges); }
void read(json& from, DocumentSymbolParams& it) { required(from, "textDocument", it.text_document);
}
void read(json& from, ExecuteCommandParams& it) { required(from, "command", it.command);
    defaulted(from, "arguments", it.arguments); }
void read(json& from, FileRename& it) { required(from, "oldUri", it.old_uri);
    required(from, "newUri", it.new_uri); }
void read(json& from, FoldingRangeParams& it) { required(from, "textDocument", it.text_document); }
void read(json& from, InlayHintParams& it) { required(from, "textDocument", it.text_document);
    required(from, "range", it.range); }
void read(json& from, PreviousResultId& it) { required(from, "uri", it.uri);
    required(from, "value", it.value); }
void read(json& from, ReferenceContext& it) {
    optional(from, "includeDeclaration", it.include_declaration); }
void read(json& from, ReferenceParams& it) { required(from, "textDocument", it.text_document);
    required(from, "position", it.position); lenient(from, "context", it.context); }
void read(json& from, RenameFilesParams& it) { required(from, "files", it.files); }
void read(json& from, RenameParams& it) { required(from, "textDocument", it.text_document);
    required(from, "position", it.position); required(from, "newName", it.new_name); }
void read(json& from, SelectionRangeParams& it) { required(from, "textDocument", it.text_document);
    required(from, "positions", it.positions); }
void read(json& from, SemanticTokensDeltaParams& it) {
    required(from, "textDocument", it.text_document);
    lenient(from, "previousResultId", it.previous_result_id); }
void read(json& from, SemanticTokensParams& it) { required(from, "textDocument", it.text_document);
}
void read(json& from, SemanticTokensRangeParams& it) {
    required(from, "textDocument", it.text_document); required(from, "range", it.range); }
void read(json& from, TypeHierarchyItem& it) { required(from, "uri", it.uri);
    required(from, "range", it.range); required(from, "selectionRange", it.selection_range); }
void read(json& from, TypeHierarchySubtypesParams& it) { required(from, "item", it.item); }
void read(json& from, TypeHierarchySupertypesParams& it) { required(from, "item", it.item); }
void read(json& from, WorkspaceDiagnosticParams& it) {
    optional(from, "previousResultIds", it.previous_result_ids);
    optional(from, "partialResultToken", it.partial_result_token); }
void read(json& from, WorkspaceSymbolParams& it) { defaulted(from, "query", it.query); }
void read(json& from, CodeActionDisabled& it) { required(from, "reason", it.reason); }
void read(json& from, CodeAction& it) { optional(from, "data", it.data);
    optional(from, "diagnostics", it.diagnostics); optional(from, "disabled", it.disabled);
    optional(from, "isPreferred", it.is_preferred); optional(from, "kind", it.kind);
    required(from, "title", it.title);
    it.others = others_of(from, {"data", "diagnostics", "disabled", "edit", "isPreferred", "kind", "title"});
}
void read(json& from, CompletionItem& it) {
    optional(from, "additionalTextEdits", it.additional_text_edits);
    optional(from, "commitCharacters", it.commit_characters); optional(from, "data", it.data);
    optional(from, "detail", it.detail); optional(from, "filterText", it.filter_text);
    optional(from, "insertTextFormat", it.insert_text_format); optional(from, "kind", it.kind);
    required(from, "label", it.label); optional(from, "preselect", it.preselect);
    optional(from, "sortText", it.sort_text); optional(from, "textEdit", it.text_edit);
    it.others = others_of(from, {"additionalTextEdits", "commitCharacters", "data", "detail", "documentation", "filterText", "insertTextFormat", "kind", "label", "preselect", "sortText", "textEdit"});
}
void read(json& from, MessageActionItem& it) { required(from, "title", it.title); }

void write(text::JsonWriter& json, const TypeHierarchyItem& it) { text::JsonObject object(json);
    object.member("name", it.name); object.member("kind", it.kind);
    object.optional("detail", it.detail); object.member("uri", it.uri);
    object.member("range", it.range); object.member("selectionRange", it.selection_range); }
void write(text::JsonWriter& json, const CodeActionDisabled& it) { text::JsonObject object(json);
    object.member("reason", it.reason); }
void write(text::JsonWriter& json, const CodeAction& it) { text::JsonObject object(json);
    object.optional("data", it.data); object.optional("diagnostics", it.diagnostics);
    object.optional("disabled", it.disabled); object.optional("edit", it.edit);
    object.optional("isPreferred", it.is_preferred); object.optional("kind", it.kind);
    object.member("title", it.title); if (!it.others.text.empty()) json.raw(it.others.text); }
void write(text::JsonWriter& json, const Command& it) { text::JsonObject object(json);
    object.member("title", it.title); object.member("command", it.command);
    object.optional("arguments", it.arguments); }
void write(text::JsonWriter& json, const CodeLens& it) { text::JsonObject object(json);
    object.member("range", it.range); object.optional("command", it.command); }
void write(text::JsonWriter& json, const CompletionItem& it) { text::JsonObject object(json);
    object.optional("additionalTextEdits", it.additional_text_edits);
    object.optional("commitCharacters", it.commit_characters); object.optional("data", it.data);
    object.optional("detail", it.detail); object.optional("documentation", it.documentation);
    object.optional("filterText", it.filter_text);
    object.optional("insertTextFormat", it.insert_text_format); object.optional("kind", it.kind);
    object.member("label", it.label); object.optional("preselect", it.preselect);
    object.optional("sortText", it.sort_text); object.optional("textEdit", it.text_edit);
    if (!it.others.text.empty()) json.raw(it.others.text); }
void write(text::JsonWriter& json, const CompletionList& it) { text::JsonObject object(json);
    object.member("isIncomplete", it.is_incomplete); object.member("items", it.items); }
void write(text::JsonWriter& json, const DocumentHighlight& it) { text::JsonObject object(json);
    object.optional("kind", it.kind); object.member("range", it.range); }
void write(text::JsonWriter& json, const DocumentLink& it) { text::JsonObject object(json);
    object.member("range", it.range); object.optional("target", it.target);
    object.optional("tooltip", it.tooltip); }
void write(text::JsonWriter& json, const DocumentSymbol& it) { text::JsonObject object(json);
    object.member("name", it.name); object.member("kind", it.kind);
    object.optional("detail", it.detail); object.member("range", it.range);
    object.member("selectionRange", it.selection_range); object.optional("children", it.children); }
void write(text::JsonWriter& json, const FoldingRange& it) { text::JsonObject object(json);
    object.member("startLine", it.start_line); object.member("endLine", it.end_line);
    object.optional("kind", it.kind); object.optional("collapsedText", it.collapsed_text); }
void write(text::JsonWriter& json, const Hover& it) { text::JsonObject object(json);
    object.member("contents", it.contents); object.optional("range", it.range); }
void write(text::JsonWriter& json, const InlayHint& it) { text::JsonObject object(json);
    object.member("label", it.label); object.optional("paddingLeft", it.padding_left);
    object.optional("paddingRight", it.padding_right); object.member("position", it.position);
    object.optional("tooltip", it.tooltip); }
void write(text::JsonWriter& json, const LinkedEditingRanges& it) { text::JsonObject object(json);
    object.member("ranges", it.ranges); object.optional("wordPattern", it.word_pattern); }
void write(text::JsonWriter& json, const PrepareRenamePlaceholder& it) {
    text::JsonObject object(json); object.member("placeholder", it.placeholder);
    object.member("range", it.range); }
void write(text::JsonWriter& json, const SelectionRange& it) { text::JsonObject object(json);
    object.optional("parent", it.parent); object.member("range", it.range); }
void write(text::JsonWriter& json, const SemanticTokens& it) { text::JsonObject object(json);
    object.optional("resultId", it.result_id); object.member("data", it.data); }
void write(text::JsonWriter& json, const SemanticTokensEdit& it) { text::JsonObject object(json);
    object.member("start", it.start); object.member("deleteCount", it.delete_count);
    object.optional("data", it.data); }
void write(text::JsonWriter& json, const SemanticTokensDelta& it) { text::JsonObject object(json);
    object.optional("resultId", it.result_id); object.member("edits", it.edits); }
void write(text::JsonWriter& json, const SymbolInformation& it) { text::JsonObject object(json);
    object.member("name", it.name); object.member("kind", it.kind);
    object.member("location", it.location); object.optional("containerName", it.container_name); }
void write(text::JsonWriter& json, const WorkspaceSymbol& it) { text::JsonObject object(json);
    object.optional("containerName", it.container_name); object.member("kind", it.kind);
    object.member("location", it.location); object.member("name", it.name); }
void write(text::JsonWriter& json, const FullDocumentDiagnosticReport& it) {
    text::JsonObject object(json); object.member("kind", "full");
    object.optional("resultId", it.result_id); object.member("items", it.items); }
void write(text::JsonWriter& json, const RelatedFullDocumentDiagnosticReport& it) {
    text::JsonObject object(json); object.member("kind", "full");
    object.optional("resultId", it.result_id); object.member("items", it.items);
    object.optional("relatedDocuments", it.related_documents); }
void write(text::JsonWriter& json, const RelatedUnchangedDocumentDiagnosticReport& it) {
    text::JsonObject object(json); object.member("kind", "unchanged");
    object.member("resultId", it.result_id);
    object.optional("relatedDocuments", it.related_documents); }
void write(text::JsonWriter& json, const WorkspaceFullDocumentDiagnosticReport& it) {
    text::JsonObject object(json); object.member("uri", it.uri);
    object.member("version", it.version); object.member("kind", "full");
    object.optional("resultId", it.result_id); object.member("items", it.items); }
void write(text::JsonWriter& json, const WorkspaceUnchangedDocumentDiagnosticReport& it) {
    text::JsonObject object(json); object.member("uri", it.uri);
    object.member("version", it.version); object.member("kind", "unchanged");
    object.member("resultId", it.result_id); }
void write(text::JsonWriter& json, const WorkspaceDiagnosticReport& it) {
    text::JsonObject object(json); object.member("items", it.items); }
void write(text::JsonWriter& json, const CodeDescription& it) { text::JsonObject object(json);
    object.member("href", it.href); }
void write(text::JsonWriter& json, const DiagnosticRelatedInformation& it) {
    text::JsonObject object(json); object.member("location", it.location);
    object.member("message", it.message); }
void write(text::JsonWriter& json, const Diagnostic& it) { text::JsonObject object(json);
    object.member("range", it.range); object.optional("severity", it.severity);
    object.optional("code", it.code); object.optional("codeDescription", it.code_description);
    object.optional("source", it.source); object.member("message", it.message);
    object.optional("tags", it.tags); object.optional("relatedInformation", it.related_information);
    object.optional("data", it.data); }
void write(text::JsonWriter& json, const PublishDiagnosticsParams& it) {
    text::JsonObject object(json); object.member("uri", it.uri);
    object.optional("version", it.version); object.member("diagnostics", it.diagnostics); }
void write(text::JsonWriter& json, const ApplyWorkspaceEditParams& it) {
    text::JsonObject object(json); object.optional("label", it.label);
    object.member("edit", it.edit); }
void write(text::JsonWriter& json, const LogMessageParams& it) { text::JsonObject object(json);
    object.member("message", it.message); object.member("type", it.type); }
void write(text::JsonWriter& json, const ShowMessageParams& it) { text::JsonObject object(json);
    object.member("message", it.message); object.member("type", it.type); }
void write(text::JsonWriter& json, const MessageActionItem& it) { text::JsonObject object(json);
    object.member("title", it.title); }
void write(text::JsonWriter& json, const ShowMessageRequestParams& it) {
    text::JsonObject object(json); object.optional("actions", it.actions);
    object.member("message", it.message); object.member("type", it.type); }
void write(text::JsonWriter& json, const ShowDocumentParams& it) { text::JsonObject object(json);
    object.optional("takeFocus", it.take_focus); object.member("uri", it.uri); }
void write(text::JsonWriter& json, const DiagnosticServerCancellationData& it) {
    text::JsonObject object(json); object.member("retriggerRequest", it.retrigger_request); }
void write(text::JsonWriter& json, const ConfigurationItem& it) { text::JsonObject object(json);
    object.optional("section", it.section); }
void write(text::JsonWriter& json, const ConfigurationParams& it) { text::JsonObject object(json);
    object.member("items", it.items); }
void write(text::JsonWriter& json, const FileSystemWatcher& it) { text::JsonObject object(json);
    object.member("globPattern", it.glob_pattern); }
void write(text::JsonWriter& json, const DidChangeWatchedFilesRegistrationOptions& it) {
    text::JsonObject object(json); object.member("watchers", it.watchers); }
void write(text::JsonWriter& json, const TextDocumentFilterPattern& it) {
    text::JsonObject object(json); object.member("pattern", it.pattern); }
void write(text::JsonWriter& json, const TextDocumentChangeRegistrationOptions& it) {
    text::JsonObject object(json); object.member("documentSelector", it.document_selector);
    object.member("syncKind", it.sync_kind); }
void write(text::JsonWriter& json, const Registration& it) { text::JsonObject object(json);
    object.member("id", it.id); object.member("method", it.method);
    object.optional("registerOptions", it.register_options); }
void write(text::JsonWriter& json, const RegistrationParams& it) { text::JsonObject object(json);
    object.member("registrations", it.registrations); }
void write(text::JsonWriter& json, const Unregistration& it) { text::JsonObject object(json);
    object.member("id", it.id); object.member("method", it.method); }
void write(text::JsonWriter& json, const UnregistrationParams& it) { text::JsonObject object(json);
    object.member("unregisterations", it.unregisterations); }
void write(text::JsonWriter& json, const WorkDoneProgressBegin& it) { text::JsonObject object(json);
    object.optional("cancellable", it.cancellable); object.member("kind", "begin");
    object.optional("percentage", it.percentage); object.member("title", it.title); }
void write(text::JsonWriter& json, const WorkDoneProgressReport& it) {
    text::JsonObject object(json); object.member("kind", "report");
    object.optional("message", it.message); object.optional("percentage", it.percentage); }
void write(text::JsonWriter& json, const WorkDoneProgressEnd& it) { text::JsonObject object(json);
    object.member("kind", "end"); object.optional("message", it.message); }
void write(text::JsonWriter& json, const WorkDoneProgressCreateParams& it) {
    text::JsonObject object(json); object.member("token", it.token); }
void write(text::JsonWriter& json, const WorkspaceDiagnosticReportPartialResult& it) {
    text::JsonObject object(json); object.member("items", it.items); }
void write(text::JsonWriter& json, const ProgressParams& it) { text::JsonObject object(json);
    object.member("token", it.token); object.member("value", it.value); }

}  // namespace ladder::protocol
