#pragma once

// Made by scripts/generate-protocol of used.txt: change that, and run it again.
// clang-format off

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "text/json_writer.h"

namespace ladder::protocol {

enum class MarkupKind { plain_text, markdown, };
inline std::string_view name_of(MarkupKind it) {
    constexpr std::array names = {"plaintext", "markdown"};
    return names[static_cast<std::size_t>(it)]; }
inline void write(text::JsonWriter& json, MarkupKind it) { json.string(name_of(it)); }
enum class TextDocumentSyncKind { full = 1, incremental = 2, };
inline void write(text::JsonWriter& json, TextDocumentSyncKind it) {
    json.number(static_cast<int>(it)); }

struct Position { std::uint32_t line = 0; std::uint32_t character = 0; };
struct Range { Position start{}; Position end{}; };
struct TextDocumentIdentifier { std::string uri{}; };
struct WorkspaceFolder { std::string uri{}; };
struct MarkupContent { MarkupKind kind{}; std::string value{}; };
struct Location { std::string uri{}; Range range{}; };
struct LocationLink { std::optional<Range> origin_selection_range{}; Range target_range{};
    Range target_selection_range{}; std::string target_uri{}; };
struct TextEdit { std::string new_text{}; Range range{}; };
struct OptionalVersionedTextDocumentIdentifier { std::string uri{};
    std::optional<std::int64_t> version{}; };
struct TextDocumentEdit { std::vector<TextEdit> edits{};
    OptionalVersionedTextDocumentIdentifier text_document{}; };
struct CreateFile { std::string uri{}; };
struct WorkspaceEdit { std::optional<std::map<std::string, std::vector<TextEdit>>> changes{};
    std::optional<std::vector<std::variant<TextDocumentEdit, CreateFile>>> document_changes{}; };

void write(text::JsonWriter& json, const Position& it);
void read(nlohmann::json& from, Range& it); void write(text::JsonWriter& json, const Range& it);
void read(nlohmann::json& from, TextDocumentIdentifier& it);
void read(nlohmann::json& from, WorkspaceFolder& it);
void write(text::JsonWriter& json, const MarkupContent& it);
void write(text::JsonWriter& json, const Location& it);
void write(text::JsonWriter& json, const LocationLink& it);
void read(nlohmann::json& from, TextEdit& it);
void write(text::JsonWriter& json, const TextEdit& it);
void write(text::JsonWriter& json, const OptionalVersionedTextDocumentIdentifier& it);
void write(text::JsonWriter& json, const TextDocumentEdit& it);
void write(text::JsonWriter& json, const CreateFile& it);
void write(text::JsonWriter& json, const WorkspaceEdit& it);

}  // namespace ladder::protocol
