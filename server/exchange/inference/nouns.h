#pragma once

#include <string>
#include <string_view>
#include <vector>

/// What kind of thing a name names.
namespace ladder::exchange {

/// The word that says what it is: `Head of Sales` is a head, and a `Chef de partie` a chef.
std::string last_word_of(std::string_view name);

/// Who does something, in several languages: `gardener`, `Gärtnerin`, `jardinier`, `садовник`.
bool names_someone(const std::string& word);

/// What someone does or has: `digging`, `safety`, `Planung`, `comunicação`.
bool names_ability(const std::string& word);

/// What a number counts that isn't a level: `week`, `step`, `question`, `aufgabe`.
bool counts_other_things(const std::string& series);

/// `Good` beside `High` and `Low`: it rates something.
bool is_soft_rating(std::string_view name);

/// `A`, `B-`: a mark in a course.
bool is_mark(std::string_view name);

/// `Chief Product Officer`, `Chief Legal Officer`: they differ only in the middle.
bool differ_within(const std::vector<std::string>& names);

/// `Seniors need one`
bool has_verb(std::string_view name);

/// `Cook` and `Junior Cook`
bool share_last_word(std::string_view name, std::string_view other);

}  // namespace ladder::exchange
