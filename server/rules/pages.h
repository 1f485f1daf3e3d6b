#pragma once

#include <string>

#include "rules/rule.h"

namespace ladder::rules {

/// The rule's page in docs/rules/, as Markdown; `ladder rule NAME` shows the same.
std::string to_markdown(const Rule& rule);

/// The list of all rules, docs/rules/README.md.
std::string index_markdown();

/// What ladder.json can set of a rule beside its severity, and what else its page says of that, as
/// Markdown; empty where there is nothing.
std::string options_text(const Rule& rule);

/// A sentence or two about an option, with the rules that share it.
std::string summary_of(const Option& option);

std::string_view name_of(text::Severity severity);
std::string_view name_of(text::Applicability applicability);
std::string_view name_of(Fixing fixing);  // empty where there is none
std::string_view name_of(Group group);

/// The address of something that the project publishes, such as `rules/level-gap`; empty where it
/// has no home yet, which cmake/home.cmake says.
std::string published(std::string_view path);
std::string published(std::string_view path, std::string_view home);

/// The address of a rule's page; empty likewise.
std::string url_of(std::string_view rule_name);

}  // namespace ladder::rules
