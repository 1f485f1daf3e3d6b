#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

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
void write_coverage(text::JsonWriter& json, const semantics::Coverage& it);

/// A list, each of whose elements is written by a function.
template <class Values, class Write>
void write_list(text::JsonWriter& json, std::string_view name, const Values& values, Write write) {
  json.key(name);
  json.begin_array();
  for (const auto& it : values) write(it);
  json.end_array();
}

}  // namespace ladder::protocol
