#pragma once

#include <string>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "project/document.h"
#include "protocol/session.h"
#include "rules/found.h"

namespace ladder::protocol {

/// The findings of a document as a JSON array of the protocol's `Diagnostic`, with as much as the
/// client understands. Written by hand: a document may have thousands, at each keystroke.
std::string diagnostics_json(const Session& session, const project::Document& document,
                             const std::vector<rules::Found>& findings);

/// One of them.
nlohmann::json diagnostic_json(const Session& session, const project::Document& document,
                               const rules::Found& found);

}  // namespace ladder::protocol
