// Made by scripts/generate-protocol of used.txt: change that, and run it again.
// clang-format off

#include "protocol/types/basic_types.h"

#include "protocol/types/reading.h"

namespace ladder::protocol {

void read(json& from, Range& it) { required(from, "start", it.start); required(from, "end", it.end);
}
void read(json& from, TextDocumentIdentifier& it) { required(from, "uri", it.uri); }
void read(json& from, WorkspaceFolder& it) { required(from, "uri", it.uri); }
void read(json& from, TextEdit& it) { required(from, "newText", it.new_text);
    required(from, "range", it.range); }

void write(text::JsonWriter& json, const Position& it) { text::JsonObject object(json);
    object.member("line", it.line); object.member("character", it.character); }
void write(text::JsonWriter& json, const Range& it) { text::JsonObject object(json);
    object.member("start", it.start); object.member("end", it.end); }
void write(text::JsonWriter& json, const MarkupContent& it) { text::JsonObject object(json);
    object.member("kind", it.kind); object.member("value", it.value); }
void write(text::JsonWriter& json, const Location& it) { text::JsonObject object(json);
    object.member("uri", it.uri); object.member("range", it.range); }
void write(text::JsonWriter& json, const LocationLink& it) { text::JsonObject object(json);
    object.optional("originSelectionRange", it.origin_selection_range);
    object.member("targetRange", it.target_range);
    object.member("targetSelectionRange", it.target_selection_range);
    object.member("targetUri", it.target_uri); }
void write(text::JsonWriter& json, const TextEdit& it) { text::JsonObject object(json);
    object.member("newText", it.new_text); object.member("range", it.range); }
void write(text::JsonWriter& json, const OptionalVersionedTextDocumentIdentifier& it) {
    text::JsonObject object(json); object.member("uri", it.uri);
    object.member("version", it.version); }
void write(text::JsonWriter& json, const TextDocumentEdit& it) { text::JsonObject object(json);
    object.member("edits", it.edits); object.member("textDocument", it.text_document); }
void write(text::JsonWriter& json, const CreateFile& it) { text::JsonObject object(json);
    object.member("kind", "create"); object.member("uri", it.uri); }
void write(text::JsonWriter& json, const WorkspaceEdit& it) { text::JsonObject object(json);
    object.optional("changes", it.changes); object.optional("documentChanges", it.document_changes);
}

}  // namespace ladder::protocol
