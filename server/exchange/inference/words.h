#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

/// What headers of tables and keys of lists are called that name neither a level nor a skill.
namespace ladder::exchange {

/// The words of some text, folded. `skillLevel` has two.
std::vector<std::string> words_in(std::string_view text);

/// `Description`, `Summary`: the column describes skills.
bool names_descriptions(std::string_view header);

/// `Skill`, `Competency`: the column has the names of skills.
bool names_skills(std::string_view header);

/// `Level`, `Grade`: the column has the labels of levels.
bool names_levels(std::string_view header);

/// `Category`, `Theme`: the column has the names of groups of skills.
bool names_groups(std::string_view header);

/// `Roles that require it`, `Notes`: the column is about a skill as a whole.
bool names_remarks(std::string_view header);

/// `name`, `id`: the value is a name, not an expectation.
bool names_things(std::string_view key);

/// `Price`, `Preis pro Monat`: the table is about things for sale.
bool names_price(std::string_view header);

/// What names of something else are that look like levels, as the rest of a sentence: plans of a
/// product, roles of users, levels of a log. Empty for others.
std::string other_meaning(std::span<const std::string> names);

/// `Employee`, `Hire date`: each row is about a person.
bool names_people(std::string_view header);

/// `Student`, `Candidate`: above names, each row is about one.
bool names_students(std::string_view header);

/// `min`, `Color`: what a program needs to know about a level.
bool names_bound(std::string_view name);

/// `Monday`, `Dienstag`
bool names_day(std::string_view name);

/// `Boss`, `Loot`: the levels are those of a game.
bool names_game(std::string_view header);

/// `Question` and `Answer`
bool are_of_quiz(std::span<const std::string> names);

/// `Mood`, `Pain`: the table is about how someone feels.
bool names_condition(std::string_view header);

/// `Risk`, `Severity`: what is below it rates a fault.
bool rates_risk(std::string_view header);

/// `Color Tier`, `Risk level`: the levels are those of something else.
bool names_other_levels(std::string_view header);

/// `#`, `No.`, `Step`, `Rank`: the numbers below it count the rows.
bool names_count(std::string_view header);

/// `Decision`, `Claim`, `Test`: each row is one, and no level.
bool names_statement(std::string_view header);

/// `Responsibilities`, `Contact`: about what a job is, rather than about a skill.
bool names_duty(std::string_view header);

/// `Salary`, `Location`: beside duties, each row is a job, whatever its level.
bool is_of_vacancy(std::string_view header);

/// What the header of a column says is below it. If it has several words, the most specific one
/// decides: `Skill Level Description` is a text, and `Nivel de competencia` is a level.
enum class HeaderKind { unknown, skill, level, group, text, code, remark, aside, role, name };
HeaderKind header_kind(std::string_view header);

/// Whether the corner of a table only says what the names beside and below it are.
bool is_corner(std::string_view header);

}  // namespace ladder::exchange
