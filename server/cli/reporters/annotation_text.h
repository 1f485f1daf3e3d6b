#pragma once

#include <string>
#include <string_view>

#include "text/json_writer.h"

namespace ladder::cli {

// Text in the formats of code hosts.

/// A property of a workflow command of GitHub Actions, and its message. See escapeData() and
/// escapeProperty() of actions/toolkit, packages/core/src/command.ts.
std::string github_property(std::string_view text);
std::string github_message(std::string_view text);

/// A path as a relative or absolute URI reference (SARIF 2.1.0, section 3.4.3; RFC 3986, section
/// 2.3).
std::string sarif_uri(std::string_view path);

/// The log of one run: the rules of its tool, and its other members.
std::string sarif_log(const text::JsonMember& rules, text::JsonMembers others);

}  // namespace ladder::cli
