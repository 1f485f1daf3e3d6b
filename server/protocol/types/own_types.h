#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "protocol/types/basic_types.h"

/// Types that the protocol leaves to the server, and types that are read more leniently than it
/// says.
namespace ladder::protocol {

/// The parameters of a method that needs none of them.
struct NoParams {};

/// `LSPAny`: read by the code that knows its type.
using Any = std::shared_ptr<nlohmann::json>;

using ProgressToken = std::variant<std::int64_t, std::string>;

/// A change to a document or a part of it. Without text, it could not be read; the changes before
/// it count.
struct TextDocumentContentChangeEvent {
  std::optional<Range> range;
  std::optional<std::string> text;
};

/// What a client can show of a finding besides its message.
struct DiagnosticData {
  std::vector<std::string> fixes;  // their titles
  std::string place;               // the skill and level, unless the message names them
};

/// Identifies a proposal when the client asks about it again.
struct CompletionData {
  std::string token;
  std::string uri;
};

/// What an author is to type over once an action is done.
struct TypedOver {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::string path;
};

/// What identifies an action when the client asks about it again.
struct CodeActionIdentity {
  std::vector<std::string> arguments;
  std::string name;
  Range range;
  std::string uri;
  std::int64_t version = 0;
};

struct CodeActionData {
  std::optional<CodeActionIdentity> identity;  // if it is requested again
  std::optional<TypedOver> selection;
};

/// The argument of a command above a ladder: see commands.h.
struct CommandPlace {
  std::string uri;
  Position position;
};

/// The value; created if missing.
template <class Value>
Value& made(std::optional<Value>& value) {
  return value ? *value : value.emplace();
}

inline void read(nlohmann::json&, NoParams&) {}
void read(nlohmann::json& from, Any& it);
void read(nlohmann::json& from, text::Json& it);
void read(nlohmann::json& from, Position& it);
void read(nlohmann::json& from, ProgressToken& it);
void read(nlohmann::json& from, TextDocumentContentChangeEvent& it);
void read(nlohmann::json& from, CompletionData& it);
void read(nlohmann::json& from, CodeActionData& it);
void write(text::JsonWriter& json, const DiagnosticData& it);
void write(text::JsonWriter& json, const CompletionData& it);
void write(text::JsonWriter& json, const CodeActionData& it);
void write(text::JsonWriter& json, const CommandPlace& it);

}  // namespace ladder::protocol
