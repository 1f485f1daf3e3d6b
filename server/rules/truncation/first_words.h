#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "rules/subject.h"

namespace ladder::rules {

/// The words that a ladder's expectations begin with, and the names in its sentences.
class FirstWords {
 public:
  explicit FirstWords(const Subject& subject);

  /// Whether several passages or list items begin with a word, with a capital.
  bool begins_several(const Word& word) const;

  /// Why an expectation that begins with a name or an abbreviation seems to begin in the middle of
  /// a sentence. A name has its capital anywhere.
  std::optional<std::string> sign_of_cut(const model::Expectation& expectation) const;

 private:
  /// Whom expectations are about, if they address somebody.
  enum class Person { other, first, second };  // `I`, `you`

  static Person person_of(const Word& word);
  void note_passage(std::uint32_t passage);
  void note_first_sentence(const model::Expectation& expectation);
  void note_openings();
  bool is_name(std::string_view word) const;
  bool begins_sentence(const Word& word) const;
  std::vector<std::uint32_t> names() const;
  std::optional<std::string> sign_of_person(std::span<const Word> words) const;
  std::optional<std::string> sign_of_opening(std::span<const Word> words) const;

  const Subject& subject_;
  std::unordered_map<std::uint32_t, std::uint32_t>
      words_;                         // that begin passages and items, by hash
  std::uint32_t all_ = 0;             // expectations with words
  std::uint32_t short_ = 0;           // whose first sentence is very short, with a capital
  std::uint32_t single_ = 0;          // whose first sentence is one word, with a capital
  std::uint32_t abbreviations_ = 0;   // passages and items that begin with `SREs` or so
  std::uint32_t first_persons_ = 0;   // expectations that begin with `I`
  std::uint32_t second_persons_ = 0;  // that begin with `You`
  std::optional<Word> opening_;       // that most expectations begin with, in other languages
  std::uint32_t openings_ = 0;        // expectations that begin with it
  std::uint32_t unlike_ = 0;          // that begin with another word, with a capital
  /// Of words with a capital in the middle of a sentence, sorted; made when first asked for.
  mutable std::optional<std::vector<std::uint32_t>> names_;
};

}  // namespace ladder::rules
