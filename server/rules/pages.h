#pragma once

#include <string>

#include "rules/rule.h"

namespace ladder::rules {

/// The rule's page in docs/rules/, as Markdown; `ladder rule NAME` shows the same.
std::string to_markdown(const Rule& rule);

/// The list of all rules, docs/rules/README.md.
std::string index_markdown();

/// What ladder.json can set for a rule besides its severity, with its remarks, as Markdown; empty
/// if there is nothing.
std::string options_text(const Rule& rule);

/// A sentence or two about an option, with the rules that share it.
std::string summary_of(const Option& option);

std::string_view name_of(text::Severity severity);
std::string_view name_of(text::Applicability applicability);
std::string_view name_of(Fixing fixing);  // empty without a fix

/// How severe a rule is without any settings: the name of its severity, or `off`.
std::string_view default_of(const Rule& rule);

std::string_view name_of(Group group);

/// The address of something that the project publishes, such as `rules/level-gap`; empty as long as
/// cmake/home.cmake names no home.
std::string published(std::string_view path);
std::string published(std::string_view path, std::string_view home);

/// The address of a rule's page; empty in the same case.
std::string url_of(std::string_view rule_name);

}  // namespace ladder::rules
