#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "rules/siblings.h"
#include "rules/subject.h"
#include "text/diagnostic.h"

namespace ladder::rules {

constexpr std::size_t most_offered = 5;  // texts to choose from

/// A text of another ladder that a fix can take over.
struct Candidate {
  Sibling sibling;
  text::Edit edit;
};

/// Offers to take over each of the texts, as unsafe fixes: a command such as "Restore from" and the
/// ladder's name. Of several none is preferred; of very many the first are offered. Says where
/// they stand, and returns the names of their ladders.
std::vector<std::string> offer(const Subject& subject, std::string_view command,
                               std::span<const Candidate> candidates, text::Diagnostic& finding);

/// Where a sibling's text stands.
text::Related place_of(const Subject& subject, const Sibling& sibling);

/// Writes a sibling's text, in a layout, where another one stands.
text::Edit replacement(const Subject& subject, text::Span span, model::Layout layout,
                       const Sibling& sibling);

/// The ladder that a sibling stands in: its title, or else its file.
std::string ladder_of(const Subject& subject, const Sibling& sibling);

/// Whether a sibling's own text shows that it is cut.
bool is_visibly_cut(const Corpus& corpus, const Sibling& sibling);

}  // namespace ladder::rules
