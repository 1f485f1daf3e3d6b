#pragma once

#include <string>
#include <vector>

#include "project/document.h"
#include "protocol/session.h"
#include "rules/found.h"
#include "text/json_writer.h"

namespace ladder::protocol {

/// The findings of a document as a list of the protocol's `Diagnostic`, with as much as the client
/// understands.
text::Json diagnostics_json(const Session& session, const project::Document& document,
                            const std::vector<rules::Found>& findings);

}  // namespace ladder::protocol
