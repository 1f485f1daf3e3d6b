#pragma once

#include <span>
#include <string_view>

#include "rules/words.h"

namespace ladder::rules {

enum class Answer { no, yes, unclear };

/// Whether English words begin with a verb that says what someone does: `Owns the plan`, `Regularly
/// shares notes`. A gerund (`Owning`) and a noun (`Ownership of`) don't.
Answer begin_with_verb(std::string_view text, std::span<const Word> words);

/// The person and verb form that English words begin with.
enum class Person { unclear, you, i, we, third, base };

/// `You own`, `I own`, `We own`, `Owns`, `Own`.
Person person_of(std::string_view text, std::span<const Word> words);

}  // namespace ladder::rules
