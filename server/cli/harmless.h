#pragma once

#include <string>
#include <string_view>

namespace ladder::cli {

/// Lines for people, in which no author's words are a command to a CI service that reads them:
/// GitHub's `::stop-commands::` and `##[add-mask]`, Azure's `##vso[task.setvariable]`.
std::string without_commands(std::string lines);

/// Markdown in which no author's `@team` notifies people. It is valid UTF-8 without control
/// characters.
std::string without_mentions(std::string_view markdown);

}  // namespace ladder::cli
