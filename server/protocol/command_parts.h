#pragma once

#include <cstdint>
#include <optional>

#include "protocol/session.h"
#include "protocol/types/types.h"
#include "semantics/coverage.h"
#include "semantics/ladder_at.h"
#include "text/json_writer.h"

/// What several commands need.
namespace ladder::protocol {

std::optional<std::uint32_t> offset_of(const Session& session, const project::Document& document,
                                       std::optional<Position> position);

/// The ladder at a place, or else the first one. Throws a Failure in a document without ladders.
semantics::LadderView ladder_of(const semantics::View& view, std::optional<std::uint32_t> offset);

/// The member `coverage`.
void add_coverage(text::JsonObject& object, const semantics::Coverage& it);

}  // namespace ladder::protocol
