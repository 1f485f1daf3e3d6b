#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "language/words.h"
#include "model/extension.h"
#include "model/ladder.h"
#include "rules/corpus.h"
#include "rules/facts.h"
#include "rules/norms.h"
#include "rules/settings.h"
#include "rules/shared.h"

namespace ladder::rules {

/// What a rule sees of one ladder. All spans count from the ladder's first byte.
struct Subject {
  const model::Ladder& ladder;
  std::string_view text;  // the ladder's own
  const Facts& facts;
  const Norms& norms;
  const Settings& settings;
  const model::Extension& extension;  // what `Extends:` leads to
  const Corpus& corpus;               // all ladders that are checked together
  Place place;                        // this one's place among them
  mutable Shared shared = {};

  /// A judge of this ladder, which all rules share.
  template <typename Judge>
  const Judge& judge() const {
    return shared.get<Judge>(*this);
  }

  /// The words for reading its sentences.
  const language::Words& words() const { return language::words_of_sentences(norms.language); }

  bool is_read_as_english() const {
    return norms.language == language::Language::english ||
           norms.language == language::Language::unknown;
  }

  /// The place of one of the ladder's expectations among them.
  std::size_t index_of(const model::Expectation& expectation) const {
    return static_cast<std::size_t>(&expectation - ladder.expectations.data());
  }

  std::string_view slice(text::Span span) const { return text::slice(text, span); }

  /// Names as the author wrote them. A level without a label has the one that its neighbours
  /// determine; a missing name is empty, and an endless one is shortened.
  std::string level_name(std::uint32_t level) const;
  std::string skill_name(std::uint32_t skill) const;

  /// How a message names a level: "level `3`".
  std::string quoted_level(std::uint32_t level) const;
};

/// What a rule sees of one document. All spans count from the document's first byte.
struct DocumentSubject {
  const model::Document& document;
  std::string_view text;
};

}  // namespace ladder::rules
