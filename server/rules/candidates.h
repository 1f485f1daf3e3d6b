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

constexpr std::size_t most_offered = 5;  // expectations to choose from

/// An expectation of another ladder that a fix can copy.
struct Candidate {
  Sibling sibling;
  text::Edit edit;
};

/// Offers to copy each of the candidates, as unsafe fixes: a command such as "Restore from" and the
/// ladder's name. If there are several, none is preferred; if there are very many, only the first
/// are offered. Adds their places to the finding, and returns the names of their ladders.
std::vector<std::string> offer(const Subject& subject, std::string_view command,
                               std::span<const Candidate> candidates, text::Diagnostic& finding);

/// The place of a sibling's expectation.
text::Related place_of(const Subject& subject, const Sibling& sibling);

/// Replaces an expectation with a sibling's, written in a layout.
text::Edit replacement(const Subject& subject, text::Span span, model::Layout layout,
                       const Sibling& sibling);

/// The ladder of a sibling: its title, or else its file.
std::string ladder_of(const Subject& subject, const Sibling& sibling);

/// Whether a sibling's own wording shows that it is cut.
bool is_visibly_cut(const Corpus& corpus, const Sibling& sibling);

}  // namespace ladder::rules
