#include "rules/truncation/end_judge.h"

#include <fmt/core.h>

#include "rules/truncation/signs.h"
#include "rules/vocabulary.h"

namespace ladder::rules {

using model::Expectation;
using text::Span;

namespace {

constexpr std::size_t fewest_words = 3;  // of a sentence; fewer may be a title

}  // namespace

std::optional<Cut> EndJudge::cut(const Expectation& it) const {
  if (!has_sentences(subject_, it)) return std::nullopt;
  const PassageFacts& last = last_passage(subject_, it);
  if (end_sign(subject_.text, last)) return cut_by_sign(it, last);
  const bool open = ends_openly(subject_.ladder, subject_.text, subject_.facts, it);
  return open ? open_ends_.cut(it) : cut_by_convention(it, last);
}

std::optional<Cut> EndJudge::cut_by_sign(const Expectation& it, const PassageFacts& last) const {
  const Span word = last.last_word.empty() ? it.text : last.last_word;
  const Span to_end{word.begin, it.text.end};
  if (is_in_vocabulary(subject_, to_end)) return std::nullopt;
  switch (*end_sign(subject_.text, last)) {
    case EndSign::hyphen: return Cut{to_end, true, "it ends with a line-break hyphen"};
    case EndSign::dangling_word:
      return Cut{word, true,
                 fmt::format("`{}` should be followed by something", subject_.slice(word))};
    case EndSign::comma:
      if (ends_with_commas(subject_.norms.comma_end)) return std::nullopt;
      return Cut{to_end, false, "nothing follows the comma"};
    case EndSign::colon: return Cut{to_end, false, "nothing follows the colon"};
  }
  return std::nullopt;
}

std::optional<Cut> EndJudge::cut_by_convention(const Expectation& it,
                                               const PassageFacts& last) const {
  if (last.end != End::word && last.end != End::bracket) return std::nullopt;
  if (last_words(subject_.facts, it).size() < fewest_words) return std::nullopt;
  const std::optional<Convention> others = open_ends_.stop_convention().of_others(it);
  if (!others) return std::nullopt;
  return Cut{last.last_word, false,
             fmt::format("it has no full stop; {} of {} other expectations here end with one",
                         others->keeping, others->all)};
}

}  // namespace ladder::rules
