#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "model/ladder.h"
#include "text/span.h"

namespace ladder::rules {

/// All comments of a document, those in its ladders as well, in the order of the text.
std::vector<text::Span> comments_of(const model::Document& document);

/// How far a suppression reaches.
enum class Reach { next, file, ladder };

/// A comment such as `<!-- ladder-ignore level-gap in Networking: on purpose -->`. Spans count from
/// the document's first byte.
struct Suppression {
  text::Span comment;
  text::Span word;  // `ladder-ignore`
  Reach reach = Reach::next;
  text::Span scope;  // the bytes it applies to
  std::vector<text::Span> rules;
  text::Span skill;   // empty: every skill
  text::Span reason;  // empty: none given
};

/// How far a comment with this first word reaches; nothing if it isn't a suppression's keyword.
std::optional<Reach> reach_of(std::string_view word);

/// The suppression in a comment, without its scope; nothing if the comment is for people.
std::optional<Suppression> read_suppression(std::string_view text, text::Span comment);

/// The suppressions of a document in the order of the text.
std::vector<Suppression> suppressions_of(const model::Document& document, std::string_view text);

/// The ladders of a document that a suppression applies to, as a span of their numbers.
text::Span ladders_of(const model::Document& document, const Suppression& suppression);

}  // namespace ladder::rules
