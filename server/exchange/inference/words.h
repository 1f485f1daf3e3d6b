#pragma once

#include <string_view>

/// What headers of tables and keys of lists are called that name neither a level nor a skill.
namespace ladder::exchange {

/// `Description`, `Summary`: what stands below tells what a skill is.
bool names_descriptions(std::string_view header);

/// `Skill`, `Competency`: what stands below are names of skills.
bool names_skills(std::string_view header);

/// `Level`, `Grade`: what stands below are labels of levels.
bool names_levels(std::string_view header);

/// `Category`, `Theme`: what stands below are names of groups of skills.
bool names_groups(std::string_view header);

/// `Roles that require it`, `Notes`: what stands below is said about a skill as a whole.
bool names_remarks(std::string_view header);

/// `name`, `id`: what stands below names a thing, rather than to say what is asked for.
bool names_things(std::string_view key);

/// Whether the corner of a table says no more than what the names beside it and below it are.
bool is_corner(std::string_view header);

}  // namespace ladder::exchange
