#pragma once

#include <nlohmann/json_fwd.hpp>

#include "protocol/session.h"

/// What the commands of an editor show. Each takes `{ uri, position }`: a document, and a place in
/// the ladder that is meant. Throws a Failure where there is none.
namespace ladder::protocol {

/// Two levels of a ladder beside each other, as data and as Markdown. `levels` names them; without
/// it the level at the position is compared with the one below it. Where it is not clear which
/// levels are meant, only the names to choose from come back: `{ title, levels }`.
nlohmann::json compared_levels(Session& session, const nlohmann::json& argument);

/// The ladder as a grid; without a position, all ladders of the document.
nlohmann::json shown_matrix(Session& session, const nlohmann::json& argument);

/// How far the ladders of a document have come, or, without a URI, those of the whole workspace; as
/// data and as Markdown.
nlohmann::json report(Session& session, const nlohmann::json& argument);

}  // namespace ladder::protocol
