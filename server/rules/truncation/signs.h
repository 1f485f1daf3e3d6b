#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "language/language.h"
#include "model/ladder.h"
#include "rules/facts.h"

namespace ladder::rules {

/// What shows, whatever a ladder's habits are, that a passage stops before its end.
enum class EndSign {
  hyphen,         // `busi-`
  dangling_word,  // `and`, `of the`: a word that leads on to another
  comma,          // `,` or `;`
  colon,          // it announces something, and nothing follows
};

std::optional<EndSign> end_sign(std::string_view text, const PassageFacts& passage,
                                language::Language language);

/// Whether a passage that begins with a small letter may do so by right: a name such as `iOS` or
/// `gRPC`, `n/a` with a remark, `e.g.`.
bool is_lower_by_right(std::string_view text, const PassageFacts& passage);

/// Whether all of a text stands for another one: `TBD` in any case, `...`, `?`, `<name>`, a link,
/// `This level is not defined yet`.
bool stands_for_text(std::string_view text, language::Language language);

}  // namespace ladder::rules
