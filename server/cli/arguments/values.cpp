#include "cli/arguments/values.h"

#include <algorithm>
#include <string_view>

#include <CLI/App.hpp>
#include <fmt/core.h>

#include "cli/arguments/reports.h"
#include "rules/catalog.h"
#include "rules/pages.h"

namespace ladder::cli {
namespace {

constexpr std::string_view list_ending = ",...";

std::vector<Candidate> choices(std::string_view type) {
  std::vector<Candidate> all;
  for (;;) {
    const std::string_view word = type.substr(0, type.find('|'));
    all.push_back({std::string(word), ""});
    if (word.size() == type.size()) return all;
    type.remove_prefix(word.size() + 1);
  }
}

std::vector<Candidate> all_rules() {
  std::vector<Candidate> all;
  for (const rules::Rule* it : rules::catalog())
    all.push_back({std::string(it->name), std::string(it->summary)});
  return all;
}

/// Where several rules can be named, so can the groups they belong to.
std::vector<Candidate> all_groups() {
  std::vector<Candidate> all;
  for (const rules::Rule* it : rules::catalog()) {
    const std::string name(rules::name_of(it->group));
    if (std::ranges::find(all, name, &Candidate::word) == all.end())
      all.push_back({name, fmt::format("All rules about {}", name)});
  }
  return all;
}

}  // namespace

Values values_of(const CLI::Option& option) {
  const std::string type = option.get_type_name();
  std::string_view name = type;
  Values values;
  values.is_list = name.ends_with(list_ending);
  if (values.is_list) name.remove_suffix(list_ending.size());

  if (name == "FILE" || name == "PATH") values.files = true;
  if (name == "FORMAT")
    for (const std::string& it : names_of_formats()) values.words.push_back({it, ""});
  if (name == "RULE") values.words = all_rules();
  if (name == "RULE" && values.is_list)
    for (Candidate& it : all_groups()) values.words.push_back(std::move(it));
  if (name.find('|') != name.npos) values.words = choices(name);
  return values;
}

}  // namespace ladder::cli
