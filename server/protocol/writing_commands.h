#pragma once

#include <nlohmann/json_fwd.hpp>

#include "protocol/session.h"

/// What the commands of an editor write.
namespace ladder::protocol {

/// `{ uri, position, to }` gives `{ edit }`: the ladder there in another form, which is `matrix`,
/// `table`, `sections` or `transposed`. Throws a Failure that says what would be lost.
nlohmann::json turned(Session& session, const nlohmann::json& argument);

/// `{ cells, titled }` gives `{ text }`: a ladder made of the cells that a spreadsheet has copied.
/// It is for a place below a heading of its own where `titled` is true.
nlohmann::json read_spreadsheet(Session& session, const nlohmann::json& argument);

}  // namespace ladder::protocol
