#pragma once

// Made by scripts/generate-protocol of used.txt: change that, and run it again.
// clang-format off

#include "protocol/types/own_types.h"

namespace ladder::protocol {

enum class CompletionItemKind { text = 1, field = 5, module = 9, value = 12, enum_ = 13,
    keyword = 14, reference = 18, enum_member = 20, constant = 21, };
inline void write(text::JsonWriter& json, CompletionItemKind it) {
    json.number(static_cast<int>(it)); }
enum class DiagnosticSeverity { error = 1, warning = 2, hint = 4, };
inline void write(text::JsonWriter& json, DiagnosticSeverity it) {
    json.number(static_cast<int>(it)); }
enum class DiagnosticTag { unnecessary = 1, };
inline void write(text::JsonWriter& json, DiagnosticTag it) { json.number(static_cast<int>(it)); }
enum class DocumentHighlightKind { read = 2, write = 3, };
inline void write(text::JsonWriter& json, DocumentHighlightKind it) {
    json.number(static_cast<int>(it)); }
enum class FileChangeType { created = 1, changed = 2, deleted = 3, };
inline void write(text::JsonWriter& json, FileChangeType it) { json.number(static_cast<int>(it)); }
enum class FoldingRangeKind { comment, region, };
inline std::string_view name_of(FoldingRangeKind it) {
    constexpr std::array names = {"comment", "region"}; return names[static_cast<std::size_t>(it)];
}
inline void write(text::JsonWriter& json, FoldingRangeKind it) { json.string(name_of(it)); }
enum class InsertTextFormat { snippet = 2, };
inline void write(text::JsonWriter& json, InsertTextFormat it) { json.number(static_cast<int>(it));
}
enum class MessageType { error = 1, warning = 2, info = 3, };
inline void write(text::JsonWriter& json, MessageType it) { json.number(static_cast<int>(it)); }
enum class SymbolKind { namespace_ = 3, class_ = 5, property = 7, enum_ = 10, string = 15,
    array = 18, enum_member = 22, };
inline void write(text::JsonWriter& json, SymbolKind it) { json.number(static_cast<int>(it)); }

struct TextDocumentItem { std::string text{}; std::optional<std::int64_t> version{};
    std::string uri{}; };
struct DidOpenTextDocumentParams { TextDocumentItem text_document{}; };
struct VersionedTextDocumentIdentifier { std::string uri{}; std::optional<std::int64_t> version{};
};
struct DidChangeTextDocumentParams { VersionedTextDocumentIdentifier text_document{};
    std::optional<std::vector<TextDocumentContentChangeEvent>> content_changes{}; };
struct DidCloseTextDocumentParams { TextDocumentIdentifier text_document{}; };
struct DidChangeConfigurationParams { std::optional<Any> settings{}; };
struct FileEvent { std::string uri{}; FileChangeType type{}; };
struct DidChangeWatchedFilesParams { std::vector<FileEvent> changes{}; };
struct WorkspaceFoldersChangeEvent { std::vector<WorkspaceFolder> removed{};
    std::vector<WorkspaceFolder> added{}; };
struct DidChangeWorkspaceFoldersParams { WorkspaceFoldersChangeEvent event{}; };
struct TextDocumentPositionParams { TextDocumentIdentifier text_document{}; Position position{}; };
struct CodeActionContext { std::optional<std::vector<std::string>> only{}; };
struct CodeActionParams { TextDocumentIdentifier text_document{}; Range range{};
    CodeActionContext context{}; };
struct CodeLensParams { TextDocumentIdentifier text_document{}; };
struct DocumentDiagnosticParams { TextDocumentIdentifier text_document{};
    std::optional<std::string> previous_result_id{}; };
struct DocumentFormattingParams { TextDocumentIdentifier text_document{}; };
struct DocumentLinkParams { TextDocumentIdentifier text_document{}; };
struct DocumentOnTypeFormattingParams { TextDocumentIdentifier text_document{}; Position position{};
    std::string ch{}; };
struct DocumentRangeFormattingParams { TextDocumentIdentifier text_document{}; Range range{}; };
struct DocumentRangesFormattingParams { TextDocumentIdentifier text_document{};
    std::vector<Range> ranges{}; };
struct DocumentSymbolParams { TextDocumentIdentifier text_document{}; };
struct ExecuteCommandParams { std::string command{}; std::vector<Any> arguments{}; };
struct FileRename { std::string old_uri{}; std::string new_uri{}; };
struct FoldingRangeParams { TextDocumentIdentifier text_document{}; };
struct InlayHintParams { TextDocumentIdentifier text_document{}; Range range{}; };
struct PreviousResultId { std::string uri{}; std::string value{}; };
struct ReferenceContext { std::optional<bool> include_declaration{}; };
struct ReferenceParams { TextDocumentIdentifier text_document{}; Position position{};
    std::optional<ReferenceContext> context{}; };
struct RenameFilesParams { std::vector<FileRename> files{}; };
struct RenameParams { TextDocumentIdentifier text_document{}; Position position{};
    std::string new_name{}; };
struct SelectionRangeParams { TextDocumentIdentifier text_document{};
    std::vector<Position> positions{}; };
struct SemanticTokensDeltaParams { TextDocumentIdentifier text_document{};
    std::optional<std::string> previous_result_id{}; };
struct SemanticTokensParams { TextDocumentIdentifier text_document{}; };
struct SemanticTokensRangeParams { TextDocumentIdentifier text_document{}; Range range{}; };
struct TypeHierarchyItem { std::string uri{}; Range range{}; Range selection_range{};
    std::string name{}; SymbolKind kind{}; std::optional<std::string> detail{}; };
struct TypeHierarchySubtypesParams { TypeHierarchyItem item{}; };
struct TypeHierarchySupertypesParams { TypeHierarchyItem item{}; };
struct WorkspaceDiagnosticParams {
    std::optional<std::vector<PreviousResultId>> previous_result_ids{};
    std::optional<ProgressToken> partial_result_token{}; };
struct WorkspaceSymbolParams { std::string query{}; };
struct CodeActionDisabled { std::string reason{}; };
struct CodeAction { std::optional<CodeActionData> data{}; std::optional<text::Json> diagnostics{};
    std::optional<CodeActionDisabled> disabled{}; std::optional<WorkspaceEdit> edit{};
    std::optional<bool> is_preferred{}; std::optional<std::string> kind{}; std::string title{};
    text::Json others{}; };
struct Command { std::string title{}; std::string command{};
    std::optional<std::vector<CommandPlace>> arguments{}; };
struct CodeLens { Range range{}; std::optional<Command> command{}; };
struct CompletionItem { std::optional<std::vector<TextEdit>> additional_text_edits{};
    std::optional<std::vector<std::string>> commit_characters{};
    std::optional<CompletionData> data{}; std::optional<std::string> detail{};
    std::optional<MarkupContent> documentation{}; std::optional<std::string> filter_text{};
    std::optional<InsertTextFormat> insert_text_format{}; std::optional<CompletionItemKind> kind{};
    std::string label{}; std::optional<bool> preselect{}; std::optional<std::string> sort_text{};
    std::optional<TextEdit> text_edit{}; text::Json others{}; };
struct CompletionList { bool is_incomplete = false; std::vector<CompletionItem> items{}; };
struct DocumentHighlight { std::optional<DocumentHighlightKind> kind{}; Range range{}; };
struct DocumentLink { Range range{}; std::optional<std::string> target{};
    std::optional<std::string> tooltip{}; };
struct DocumentSymbol { std::string name{}; SymbolKind kind{}; std::optional<std::string> detail{};
    Range range{}; Range selection_range{}; std::optional<std::vector<DocumentSymbol>> children{};
};
struct FoldingRange { std::uint32_t start_line = 0; std::uint32_t end_line = 0;
    std::optional<FoldingRangeKind> kind{}; std::optional<std::string> collapsed_text{}; };
struct Hover { MarkupContent contents{}; std::optional<Range> range{}; };
struct InlayHint { std::string label{}; std::optional<bool> padding_left{};
    std::optional<bool> padding_right{}; Position position{};
    std::optional<MarkupContent> tooltip{}; };
struct LinkedEditingRanges { std::vector<Range> ranges{}; std::optional<std::string> word_pattern{};
};
struct PrepareRenamePlaceholder { std::string placeholder{}; Range range{}; };
struct SelectionRange { std::unique_ptr<SelectionRange> parent{}; Range range{}; };
struct SemanticTokens { std::optional<std::string> result_id{}; std::vector<std::uint32_t> data{};
};
struct SemanticTokensEdit { std::uint32_t start = 0; std::uint32_t delete_count = 0;
    std::optional<std::vector<std::uint32_t>> data{}; };
struct SemanticTokensDelta { std::optional<std::string> result_id{};
    std::vector<SemanticTokensEdit> edits{}; };
struct SymbolInformation { std::string name{}; SymbolKind kind{}; Location location{};
    std::optional<std::string> container_name{}; };
struct WorkspaceSymbol { std::optional<std::string> container_name{}; SymbolKind kind{};
    Location location{}; std::string name{}; };
struct FullDocumentDiagnosticReport { std::optional<std::string> result_id{}; text::Json items{}; };
struct RelatedFullDocumentDiagnosticReport { std::optional<std::string> result_id{};
    text::Json items{};
    std::optional<std::map<std::string, FullDocumentDiagnosticReport>> related_documents{}; };
struct RelatedUnchangedDocumentDiagnosticReport { std::string result_id{};
    std::optional<std::map<std::string, FullDocumentDiagnosticReport>> related_documents{}; };
struct WorkspaceFullDocumentDiagnosticReport { std::string uri{};
    std::optional<std::int64_t> version{}; std::optional<std::string> result_id{};
    text::Json items{}; };
struct WorkspaceUnchangedDocumentDiagnosticReport { std::string uri{};
    std::optional<std::int64_t> version{}; std::string result_id{}; };
struct WorkspaceDiagnosticReport {
    std::vector<std::variant<WorkspaceFullDocumentDiagnosticReport, WorkspaceUnchangedDocumentDiagnosticReport>> items{};
};
struct CodeDescription { std::string href{}; };
struct DiagnosticRelatedInformation { Location location{}; std::string message{}; };
struct Diagnostic { Range range{}; std::optional<DiagnosticSeverity> severity{};
    std::optional<std::string> code{}; std::optional<CodeDescription> code_description{};
    std::optional<std::string> source{}; std::string message{};
    std::optional<std::vector<DiagnosticTag>> tags{};
    std::optional<std::vector<DiagnosticRelatedInformation>> related_information{};
    std::optional<DiagnosticData> data{}; };
struct PublishDiagnosticsParams { std::string uri{}; std::optional<std::int64_t> version{};
    text::Json diagnostics{}; };
struct ApplyWorkspaceEditParams { std::optional<std::string> label{}; WorkspaceEdit edit{}; };
struct LogMessageParams { std::string message{}; MessageType type{}; };
struct ShowMessageParams { std::string message{}; MessageType type{}; };
struct MessageActionItem { std::string title{}; };
struct ShowMessageRequestParams { std::optional<std::vector<MessageActionItem>> actions{};
    std::string message{}; MessageType type{}; };
struct ShowDocumentParams { std::optional<bool> take_focus{}; std::string uri{}; };
struct DiagnosticServerCancellationData { bool retrigger_request = false; };
struct ConfigurationItem { std::optional<std::string> section{}; };
struct ConfigurationParams { std::vector<ConfigurationItem> items{}; };
struct FileSystemWatcher { std::string glob_pattern{}; };
struct DidChangeWatchedFilesRegistrationOptions { std::vector<FileSystemWatcher> watchers{}; };
struct TextDocumentFilterPattern { std::string pattern{}; };
struct TextDocumentChangeRegistrationOptions {
    std::optional<std::vector<TextDocumentFilterPattern>> document_selector{};
    TextDocumentSyncKind sync_kind{}; };
struct Registration { std::string id{}; std::string method{};
    std::optional<std::variant<DidChangeWatchedFilesRegistrationOptions, TextDocumentChangeRegistrationOptions>> register_options{};
};
struct RegistrationParams { std::vector<Registration> registrations{}; };
struct Unregistration { std::string id{}; std::string method{}; };
struct UnregistrationParams { std::vector<Unregistration> unregisterations{}; };
struct WorkDoneProgressBegin { std::optional<bool> cancellable{};
    std::optional<std::uint32_t> percentage{}; std::string title{}; };
struct WorkDoneProgressReport { std::optional<std::string> message{};
    std::optional<std::uint32_t> percentage{}; };
struct WorkDoneProgressEnd { std::optional<std::string> message{}; };
struct WorkDoneProgressCreateParams { ProgressToken token{}; };
struct WorkspaceDiagnosticReportPartialResult {
    std::vector<std::variant<WorkspaceFullDocumentDiagnosticReport, WorkspaceUnchangedDocumentDiagnosticReport>> items{};
};
struct ProgressParams { ProgressToken token{};
    std::variant<WorkDoneProgressBegin, WorkDoneProgressReport, WorkDoneProgressEnd, WorkspaceDiagnosticReportPartialResult> value{};
};

void read(nlohmann::json& from, TextDocumentItem& it);
void read(nlohmann::json& from, DidOpenTextDocumentParams& it);
void read(nlohmann::json& from, VersionedTextDocumentIdentifier& it);
void read(nlohmann::json& from, DidChangeTextDocumentParams& it);
void read(nlohmann::json& from, DidCloseTextDocumentParams& it);
void read(nlohmann::json& from, DidChangeConfigurationParams& it);
void read(nlohmann::json& from, FileEvent& it);
void read(nlohmann::json& from, DidChangeWatchedFilesParams& it);
void read(nlohmann::json& from, WorkspaceFoldersChangeEvent& it);
void read(nlohmann::json& from, DidChangeWorkspaceFoldersParams& it);
void read(nlohmann::json& from, TextDocumentPositionParams& it);
void read(nlohmann::json& from, CodeActionContext& it);
void read(nlohmann::json& from, CodeActionParams& it);
void read(nlohmann::json& from, CodeLensParams& it);
void read(nlohmann::json& from, DocumentDiagnosticParams& it);
void read(nlohmann::json& from, DocumentFormattingParams& it);
void read(nlohmann::json& from, DocumentLinkParams& it);
void read(nlohmann::json& from, DocumentOnTypeFormattingParams& it);
void read(nlohmann::json& from, DocumentRangeFormattingParams& it);
void read(nlohmann::json& from, DocumentRangesFormattingParams& it);
void read(nlohmann::json& from, DocumentSymbolParams& it);
void read(nlohmann::json& from, ExecuteCommandParams& it);
void read(nlohmann::json& from, FileRename& it);
void read(nlohmann::json& from, FoldingRangeParams& it);
void read(nlohmann::json& from, InlayHintParams& it);
void read(nlohmann::json& from, PreviousResultId& it);
void read(nlohmann::json& from, ReferenceContext& it);
void read(nlohmann::json& from, ReferenceParams& it);
void read(nlohmann::json& from, RenameFilesParams& it);
void read(nlohmann::json& from, RenameParams& it);
void read(nlohmann::json& from, SelectionRangeParams& it);
void read(nlohmann::json& from, SemanticTokensDeltaParams& it);
void read(nlohmann::json& from, SemanticTokensParams& it);
void read(nlohmann::json& from, SemanticTokensRangeParams& it);
void read(nlohmann::json& from, TypeHierarchyItem& it);
void write(text::JsonWriter& json, const TypeHierarchyItem& it);
void read(nlohmann::json& from, TypeHierarchySubtypesParams& it);
void read(nlohmann::json& from, TypeHierarchySupertypesParams& it);
void read(nlohmann::json& from, WorkspaceDiagnosticParams& it);
void read(nlohmann::json& from, WorkspaceSymbolParams& it);
void read(nlohmann::json& from, CodeActionDisabled& it);
void write(text::JsonWriter& json, const CodeActionDisabled& it);
void read(nlohmann::json& from, CodeAction& it);
void write(text::JsonWriter& json, const CodeAction& it);
void write(text::JsonWriter& json, const Command& it);
void write(text::JsonWriter& json, const CodeLens& it);
void read(nlohmann::json& from, CompletionItem& it);
void write(text::JsonWriter& json, const CompletionItem& it);
void write(text::JsonWriter& json, const CompletionList& it);
void write(text::JsonWriter& json, const DocumentHighlight& it);
void write(text::JsonWriter& json, const DocumentLink& it);
void write(text::JsonWriter& json, const DocumentSymbol& it);
void write(text::JsonWriter& json, const FoldingRange& it);
void write(text::JsonWriter& json, const Hover& it);
void write(text::JsonWriter& json, const InlayHint& it);
void write(text::JsonWriter& json, const LinkedEditingRanges& it);
void write(text::JsonWriter& json, const PrepareRenamePlaceholder& it);
void write(text::JsonWriter& json, const SelectionRange& it);
void write(text::JsonWriter& json, const SemanticTokens& it);
void write(text::JsonWriter& json, const SemanticTokensEdit& it);
void write(text::JsonWriter& json, const SemanticTokensDelta& it);
void write(text::JsonWriter& json, const SymbolInformation& it);
void write(text::JsonWriter& json, const WorkspaceSymbol& it);
void write(text::JsonWriter& json, const FullDocumentDiagnosticReport& it);
void write(text::JsonWriter& json, const RelatedFullDocumentDiagnosticReport& it);
void write(text::JsonWriter& json, const RelatedUnchangedDocumentDiagnosticReport& it);
void write(text::JsonWriter& json, const WorkspaceFullDocumentDiagnosticReport& it);
void write(text::JsonWriter& json, const WorkspaceUnchangedDocumentDiagnosticReport& it);
void write(text::JsonWriter& json, const WorkspaceDiagnosticReport& it);
void write(text::JsonWriter& json, const CodeDescription& it);
void write(text::JsonWriter& json, const DiagnosticRelatedInformation& it);
void write(text::JsonWriter& json, const Diagnostic& it);
void write(text::JsonWriter& json, const PublishDiagnosticsParams& it);
void write(text::JsonWriter& json, const ApplyWorkspaceEditParams& it);
void write(text::JsonWriter& json, const LogMessageParams& it);
void write(text::JsonWriter& json, const ShowMessageParams& it);
void read(nlohmann::json& from, MessageActionItem& it);
void write(text::JsonWriter& json, const MessageActionItem& it);
void write(text::JsonWriter& json, const ShowMessageRequestParams& it);
void write(text::JsonWriter& json, const ShowDocumentParams& it);
void write(text::JsonWriter& json, const DiagnosticServerCancellationData& it);
void write(text::JsonWriter& json, const ConfigurationItem& it);
void write(text::JsonWriter& json, const ConfigurationParams& it);
void write(text::JsonWriter& json, const FileSystemWatcher& it);
void write(text::JsonWriter& json, const DidChangeWatchedFilesRegistrationOptions& it);
void write(text::JsonWriter& json, const TextDocumentFilterPattern& it);
void write(text::JsonWriter& json, const TextDocumentChangeRegistrationOptions& it);
void write(text::JsonWriter& json, const Registration& it);
void write(text::JsonWriter& json, const RegistrationParams& it);
void write(text::JsonWriter& json, const Unregistration& it);
void write(text::JsonWriter& json, const UnregistrationParams& it);
void write(text::JsonWriter& json, const WorkDoneProgressBegin& it);
void write(text::JsonWriter& json, const WorkDoneProgressReport& it);
void write(text::JsonWriter& json, const WorkDoneProgressEnd& it);
void write(text::JsonWriter& json, const WorkDoneProgressCreateParams& it);
void write(text::JsonWriter& json, const WorkspaceDiagnosticReportPartialResult& it);
void write(text::JsonWriter& json, const ProgressParams& it);

}  // namespace ladder::protocol
