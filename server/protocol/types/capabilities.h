#pragma once

// Made by scripts/generate-protocol of used.txt: change that, and run it again.
// clang-format off

#include "protocol/types/own_types.h"

namespace ladder::protocol {

enum class FileOperationPatternKind { file, folder, };
inline std::string_view name_of(FileOperationPatternKind it) {
    constexpr std::array names = {"file", "folder"}; return names[static_cast<std::size_t>(it)]; }
inline void write(text::JsonWriter& json, FileOperationPatternKind it) { json.string(name_of(it)); }
enum class PositionEncodingKind { utf8, utf16, utf32, };
inline std::string_view name_of(PositionEncodingKind it) {
    constexpr std::array names = {"utf-8", "utf-16", "utf-32"};
    return names[static_cast<std::size_t>(it)]; }
inline void write(text::JsonWriter& json, PositionEncodingKind it) { json.string(name_of(it)); }
enum class ResourceOperationKind { create, };
inline std::string_view name_of(ResourceOperationKind it) { constexpr std::array names = {"create"};
    return names[static_cast<std::size_t>(it)]; }
inline void write(text::JsonWriter& json, ResourceOperationKind it) { json.string(name_of(it)); }

struct ClientDiagnosticsTagOptions { };
struct DiagnosticClientCapabilities { bool related_document_support = false;
    bool related_information = false; std::optional<ClientDiagnosticsTagOptions> tag_support{};
    bool code_description_support = false; bool data_support = false; };
struct PublishDiagnosticsClientCapabilities { bool version_support = false;
    bool related_information = false; std::optional<ClientDiagnosticsTagOptions> tag_support{};
    bool code_description_support = false; bool data_support = false; };
struct TextDocumentSyncClientCapabilities { bool dynamic_registration = false; };
struct ClientSymbolKindOptions { std::vector<Any> value_set{}; };
struct DocumentSymbolClientCapabilities { bool hierarchical_document_symbol_support = false;
    ClientSymbolKindOptions symbol_kind{}; };
struct DefinitionClientCapabilities { bool link_support = false; };
struct ClientCompletionItemOptions { bool snippet_support = false;
    bool commit_characters_support = false; std::vector<std::string> documentation_format{}; };
struct ClientCompletionItemOptionsKind { std::vector<Any> value_set{}; };
struct CompletionClientCapabilities { ClientCompletionItemOptions completion_item{};
    ClientCompletionItemOptionsKind completion_item_kind{}; };
struct HoverClientCapabilities { std::vector<std::string> content_format{}; };
struct ClientCodeActionLiteralOptions { };
struct ClientCodeActionResolveOptions { std::vector<std::string> properties{}; };
struct CodeActionClientCapabilities {
    std::optional<ClientCodeActionLiteralOptions> code_action_literal_support{};
    ClientCodeActionResolveOptions resolve_support{}; bool disabled_support = false;
    bool data_support = false; };
struct DocumentRangeFormattingClientCapabilities { bool ranges_support = false; };
struct RenameClientCapabilities { bool prepare_support = false; };
struct ClientFoldingRangeOptions { bool collapsed_text = false; };
struct FoldingRangeClientCapabilities { bool line_folding_only = false;
    ClientFoldingRangeOptions folding_range{}; };
struct TextDocumentClientCapabilities { TextDocumentSyncClientCapabilities synchronization{};
    std::optional<DiagnosticClientCapabilities> diagnostic{};
    PublishDiagnosticsClientCapabilities publish_diagnostics{};
    DocumentSymbolClientCapabilities document_symbol{}; DefinitionClientCapabilities definition{};
    CompletionClientCapabilities completion{}; HoverClientCapabilities hover{};
    CodeActionClientCapabilities code_action{}; RenameClientCapabilities rename{};
    FoldingRangeClientCapabilities folding_range{};
    DocumentRangeFormattingClientCapabilities range_formatting{}; };
struct DidChangeWatchedFilesClientCapabilities { bool dynamic_registration = false; };
struct WorkspaceEditClientCapabilities { bool document_changes = false;
    std::vector<std::string> resource_operations{}; };
struct DiagnosticWorkspaceClientCapabilities { bool refresh_support = false; };
struct CodeLensWorkspaceClientCapabilities { bool refresh_support = false; };
struct InlayHintWorkspaceClientCapabilities { bool refresh_support = false; };
struct SemanticTokensWorkspaceClientCapabilities { bool refresh_support = false; };
struct WorkspaceSymbolClientCapabilities { ClientSymbolKindOptions symbol_kind{}; };
struct WorkspaceClientCapabilities { bool apply_edit = false; bool configuration = false;
    DidChangeWatchedFilesClientCapabilities did_change_watched_files{};
    WorkspaceEditClientCapabilities workspace_edit{};
    DiagnosticWorkspaceClientCapabilities diagnostics{};
    CodeLensWorkspaceClientCapabilities code_lens{};
    InlayHintWorkspaceClientCapabilities inlay_hint{};
    SemanticTokensWorkspaceClientCapabilities semantic_tokens{};
    WorkspaceSymbolClientCapabilities symbol{}; };
struct ShowDocumentClientCapabilities { bool support = false; };
struct WindowClientCapabilities { bool work_done_progress = false;
    ShowDocumentClientCapabilities show_document{}; };
struct GeneralClientCapabilities { std::vector<std::string> position_encodings{}; };
struct ClientCapabilities { WorkspaceClientCapabilities workspace{};
    TextDocumentClientCapabilities text_document{}; WindowClientCapabilities window{};
    GeneralClientCapabilities general{}; };
struct InitializeParams { ClientCapabilities capabilities{};
    std::optional<std::vector<WorkspaceFolder>> workspace_folders{};
    std::optional<std::string> root_uri{}; std::optional<std::string> root_path{};
    std::optional<std::int64_t> process_id{}; std::optional<Any> initialization_options{}; };
struct CodeActionOptions { std::optional<std::vector<std::string>> code_action_kinds{};
    std::optional<bool> resolve_provider{}; };
struct CodeLensOptions { std::optional<bool> resolve_provider{}; };
struct CompletionOptions { std::optional<bool> resolve_provider{};
    std::optional<std::vector<std::string>> trigger_characters{}; };
struct DiagnosticOptions { std::optional<std::string> identifier{};
    bool inter_file_dependencies = false; bool workspace_diagnostics = false; };
struct DocumentLinkOptions { std::optional<bool> resolve_provider{}; };
struct DocumentOnTypeFormattingOptions { std::string first_trigger_character{};
    std::optional<std::vector<std::string>> more_trigger_character{}; };
struct DocumentRangeFormattingOptions { std::optional<bool> ranges_support{}; };
struct DocumentSymbolOptions { std::optional<std::string> label{}; };
struct ExecuteCommandOptions { std::vector<std::string> commands{}; };
struct InlayHintOptions { std::optional<bool> resolve_provider{}; };
struct RenameOptions { std::optional<bool> prepare_provider{}; };
struct SemanticTokensLegend { std::vector<std::string> token_modifiers{};
    std::vector<std::string> token_types{}; };
struct SemanticTokensFullDelta { std::optional<bool> delta{}; };
struct SemanticTokensOptions { std::optional<SemanticTokensFullDelta> full{};
    SemanticTokensLegend legend{}; std::optional<bool> range{}; };
struct SaveOptions { std::optional<bool> include_text{}; };
struct TextDocumentSyncOptions { std::optional<TextDocumentSyncKind> change{};
    std::optional<bool> open_close{}; std::optional<SaveOptions> save{}; };
struct FileOperationPattern { std::string glob{}; std::optional<FileOperationPatternKind> matches{};
};
struct FileOperationFilter { FileOperationPattern pattern{}; std::optional<std::string> scheme{}; };
struct FileOperationRegistrationOptions { std::vector<FileOperationFilter> filters{}; };
struct FileOperationOptions { std::optional<FileOperationRegistrationOptions> will_rename{}; };
struct WorkspaceFoldersServerCapabilities { std::optional<bool> change_notifications{};
    std::optional<bool> supported{}; };
struct WorkspaceOptions { std::optional<FileOperationOptions> file_operations{};
    std::optional<WorkspaceFoldersServerCapabilities> workspace_folders{}; };
struct ServerCapabilities { std::optional<CodeActionOptions> code_action_provider{};
    std::optional<CodeLensOptions> code_lens_provider{};
    std::optional<CompletionOptions> completion_provider{};
    std::optional<bool> definition_provider{};
    std::optional<DiagnosticOptions> diagnostic_provider{};
    std::optional<bool> document_formatting_provider{};
    std::optional<bool> document_highlight_provider{};
    std::optional<DocumentLinkOptions> document_link_provider{};
    std::optional<DocumentOnTypeFormattingOptions> document_on_type_formatting_provider{};
    std::optional<std::variant<bool, DocumentRangeFormattingOptions>> document_range_formatting_provider{};
    std::optional<DocumentSymbolOptions> document_symbol_provider{};
    std::optional<ExecuteCommandOptions> execute_command_provider{};
    std::optional<bool> folding_range_provider{}; std::optional<bool> hover_provider{};
    std::optional<InlayHintOptions> inlay_hint_provider{};
    std::optional<bool> linked_editing_range_provider{};
    std::optional<PositionEncodingKind> position_encoding{};
    std::optional<bool> references_provider{};
    std::optional<std::variant<bool, RenameOptions>> rename_provider{};
    std::optional<bool> selection_range_provider{};
    std::optional<SemanticTokensOptions> semantic_tokens_provider{};
    std::optional<TextDocumentSyncOptions> text_document_sync{};
    std::optional<bool> type_hierarchy_provider{}; std::optional<WorkspaceOptions> workspace{};
    std::optional<bool> workspace_symbol_provider{}; };
struct ServerInfo { std::string name{}; std::optional<std::string> version{}; };
struct InitializeResult { ServerCapabilities capabilities{};
    std::optional<ServerInfo> server_info{}; };

void read(nlohmann::json& from, ClientDiagnosticsTagOptions& it);
void read(nlohmann::json& from, DiagnosticClientCapabilities& it);
void read(nlohmann::json& from, PublishDiagnosticsClientCapabilities& it);
void read(nlohmann::json& from, TextDocumentSyncClientCapabilities& it);
void read(nlohmann::json& from, ClientSymbolKindOptions& it);
void read(nlohmann::json& from, DocumentSymbolClientCapabilities& it);
void read(nlohmann::json& from, DefinitionClientCapabilities& it);
void read(nlohmann::json& from, ClientCompletionItemOptions& it);
void read(nlohmann::json& from, ClientCompletionItemOptionsKind& it);
void read(nlohmann::json& from, CompletionClientCapabilities& it);
void read(nlohmann::json& from, HoverClientCapabilities& it);
void read(nlohmann::json& from, ClientCodeActionLiteralOptions& it);
void read(nlohmann::json& from, ClientCodeActionResolveOptions& it);
void read(nlohmann::json& from, CodeActionClientCapabilities& it);
void read(nlohmann::json& from, DocumentRangeFormattingClientCapabilities& it);
void read(nlohmann::json& from, RenameClientCapabilities& it);
void read(nlohmann::json& from, ClientFoldingRangeOptions& it);
void read(nlohmann::json& from, FoldingRangeClientCapabilities& it);
void read(nlohmann::json& from, TextDocumentClientCapabilities& it);
void read(nlohmann::json& from, DidChangeWatchedFilesClientCapabilities& it);
void read(nlohmann::json& from, WorkspaceEditClientCapabilities& it);
void read(nlohmann::json& from, DiagnosticWorkspaceClientCapabilities& it);
void read(nlohmann::json& from, CodeLensWorkspaceClientCapabilities& it);
void read(nlohmann::json& from, InlayHintWorkspaceClientCapabilities& it);
void read(nlohmann::json& from, SemanticTokensWorkspaceClientCapabilities& it);
void read(nlohmann::json& from, WorkspaceSymbolClientCapabilities& it);
void read(nlohmann::json& from, WorkspaceClientCapabilities& it);
void read(nlohmann::json& from, ShowDocumentClientCapabilities& it);
void read(nlohmann::json& from, WindowClientCapabilities& it);
void read(nlohmann::json& from, GeneralClientCapabilities& it);
void read(nlohmann::json& from, ClientCapabilities& it);
void read(nlohmann::json& from, InitializeParams& it);
void write(text::JsonWriter& json, const CodeActionOptions& it);
void write(text::JsonWriter& json, const CodeLensOptions& it);
void write(text::JsonWriter& json, const CompletionOptions& it);
void write(text::JsonWriter& json, const DiagnosticOptions& it);
void write(text::JsonWriter& json, const DocumentLinkOptions& it);
void write(text::JsonWriter& json, const DocumentOnTypeFormattingOptions& it);
void write(text::JsonWriter& json, const DocumentRangeFormattingOptions& it);
void write(text::JsonWriter& json, const DocumentSymbolOptions& it);
void write(text::JsonWriter& json, const ExecuteCommandOptions& it);
void write(text::JsonWriter& json, const InlayHintOptions& it);
void write(text::JsonWriter& json, const RenameOptions& it);
void write(text::JsonWriter& json, const SemanticTokensLegend& it);
void write(text::JsonWriter& json, const SemanticTokensFullDelta& it);
void write(text::JsonWriter& json, const SemanticTokensOptions& it);
void write(text::JsonWriter& json, const SaveOptions& it);
void write(text::JsonWriter& json, const TextDocumentSyncOptions& it);
void write(text::JsonWriter& json, const FileOperationPattern& it);
void write(text::JsonWriter& json, const FileOperationFilter& it);
void write(text::JsonWriter& json, const FileOperationRegistrationOptions& it);
void write(text::JsonWriter& json, const FileOperationOptions& it);
void write(text::JsonWriter& json, const WorkspaceFoldersServerCapabilities& it);
void write(text::JsonWriter& json, const WorkspaceOptions& it);
void write(text::JsonWriter& json, const ServerCapabilities& it);
void write(text::JsonWriter& json, const ServerInfo& it);
void write(text::JsonWriter& json, const InitializeResult& it);

}  // namespace ladder::protocol
