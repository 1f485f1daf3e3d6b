#pragma once

#include <string>

#include "rules/rule.h"

namespace ladder::rules {

/// The rule's page in docs/rules/, as Markdown; `ladder rule NAME` shows the same.
std::string to_markdown(const Rule& rule);

/// The list of all rules, docs/rules/README.md.
std::string index_markdown();

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
