#pragma once

#include <string_view>
#include <type_traits>
#include <utility>

#include <nlohmann/json_fwd.hpp>

#include "protocol/client.h"
#include "protocol/types/types.h"

namespace ladder::protocol {

struct Session;

/// One method of the protocol: its name, how `initialize` advertises it, and what it does, so
/// nothing is advertised that isn't there. Each is a function `Method NAME()` in a file of its own,
/// handlers/NAME.cpp, and a line in methods.inc.
///
/// A request is answered by returning, or by throwing a Failure: it has exactly one reply. One that
/// is kept is answered later by who keeps it.
struct Method {
  std::string_view name;
  /// Adds to the `capabilities` of the server what lets the client call the method.
  void (*advertise)(const Client& client, ServerCapabilities& capabilities) = nullptr;
  void (*answer)(Session& session, nlohmann::json& params, text::JsonWriter& result) = nullptr;
  void (*keep)(Session& session, const nlohmann::json& id, nlohmann::json& params) = nullptr;
  void (*take)(Session& session, nlohmann::json& params) = nullptr;  // a notification
  bool needs_all_files = false;  // waits until all files of the workspace are known
};

// Each takes a function of typed parameters.

template <class Result, class Params>
void answer_by(Result (*answer)(Session&, Params), Session& session, nlohmann::json& params,
               text::JsonWriter& result) {
  std::remove_cvref_t<Params> given;
  read(params, given);
  write(result, answer(session, std::move(given)));
}

/// The answer is so large that it is written directly.
template <class Params>
void answer_by(void (*answer)(Session&, Params, text::JsonWriter&), Session& session,
               nlohmann::json& params, text::JsonWriter& result) {
  std::remove_cvref_t<Params> given;
  read(params, given);
  answer(session, std::move(given), result);
}

template <class Params>
void take_by(void (*take)(Session&, Params), Session& session, nlohmann::json& params) {
  std::remove_cvref_t<Params> given;
  read(params, given);
  take(session, std::move(given));
}

template <class Params>
void keep_by(void (*keep)(Session&, const nlohmann::json&, Params), Session& session,
             const nlohmann::json& id, nlohmann::json& params) {
  std::remove_cvref_t<Params> given;
  read(params, given);
  keep(session, id, std::move(given));
}

/// For Method::answer, Method::keep and Method::take.
template <auto function>
void answering(Session& session, nlohmann::json& params, text::JsonWriter& result) {
  answer_by(function, session, params, result);
}
template <auto function>
void keeping(Session& session, const nlohmann::json& id, nlohmann::json& params) {
  keep_by(function, session, id, params);
}
template <auto function>
void taking(Session& session, nlohmann::json& params) {
  take_by(function, session, params);
}

/// The method of a name, or nothing.
const Method* method_named(std::string_view name);

/// What the server can do, as all methods say.
ServerCapabilities capabilities_for(const Client& client);

}  // namespace ladder::protocol
