#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "model/ladder.h"
#include "text/diagnostic.h"

namespace ladder::baseline {

/// What a finding is about, so that another run recognizes it in another line, another order,
/// another file or another layout. Names and words are in plain text, as people read them.
struct Identity {
  std::string rule;
  std::string ladder;  // the title; each of these is empty if it doesn't apply
  std::string skill;
  std::string level;
  std::string words;              // the first of those that it marks
  std::uint64_t fingerprint = 0;  // of all of them; 0 where it marks none
  /// It is about a level's name, which appears once in a grid but once for each skill in sections.
  bool is_of_level_name = false;
};

/// The words of an identity as they are shown, and what distinguishes them from all others.
std::string first_words_of(std::string_view words);
std::uint64_t fingerprint_of(std::string_view words);

/// The identity of a finding in a document; for one about several empty places, such as a row that
/// lacks cells, one for each place.
std::vector<Identity> identities_of(const text::Diagnostic& finding,
                                    const model::Document& document, std::string_view text);

/// The key for comparing two identities. An empty place is the same in every layout, although it is
/// a cell in one and a missing heading in another.
std::string key_of(const Identity& identity);
/// The same without the skill.
std::string key_in_any_skill(const Identity& identity);

/// 16 hexadecimal digits that identify a finding in reports. `ordinal` distinguishes findings that
/// are alike in everything.
std::string fingerprint_of(const std::vector<Identity>& identities, std::size_t ordinal);

}  // namespace ladder::baseline
