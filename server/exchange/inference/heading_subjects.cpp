#include "exchange/inference/heading_subjects.h"

#include <algorithm>

#include <fmt/core.h>

#include "exchange/inference/heading_titles.h"
#include "exchange/inference/labels.h"
#include "exchange/inference/words.h"

namespace ladder::exchange {
namespace {

/// How many texts there are, and how many say what a course takes.
void count_courses(const Part& part, std::size_t& texts, std::size_t& courses) {
  for (const Passage& it : part.passages) {
    ++texts;
    if (says_what_it_takes(it.text)) ++courses;
  }
  for (const Part& it : part.parts) count_courses(it, texts, courses);
}

struct Texts {
  std::size_t all = 0;
  std::size_t questions = 0;
  std::size_t ratings = 0;    // numbers, marks and words for levels
  std::size_t long_ones = 0;  // with several words or a full stop
};

void count_texts(const Part& part, Texts& texts) {
  for (const Passage& it : part.passages) {
    ++texts.all;
    if (it.text.ends_with('?')) ++texts.questions;
    if (1 < word_count(it.text) || it.text.ends_with('.')) ++texts.long_ones;
    else if (is_value(it.text) || has_level_word(it.text)) ++texts.ratings;
  }
  for (const Part& it : part.parts) count_texts(it, texts);
}

/// What a single value says about the parts that have it.
std::string subject_of_field(const std::string& title, bool are_duties) {
  if (names_price(title)) return fmt::format("`{}` contains prices", title);
  if (names_game(title)) return fmt::format("`{}` is part of a game", title);
  if (are_duties && is_of_vacancy(title)) return fmt::format("`{}` is about jobs", title);
  return {};
}

}  // namespace

std::string other_subject(const HeadingShape& shape, const std::vector<std::string>& skills) {
  Texts texts;
  for (const Part& it : shape.parts) count_texts(it, texts);
  if (texts.all < 2 * texts.questions) return "it asks questions";
  // Ratings alone can be what people should reach.
  const bool are_ratings = 1 < skills.size() && 2 * texts.all <= 3 * texts.ratings;
  if (0 < texts.all && texts.long_ones == 0 && !are_ratings)
    return "there's only a single word at each level";
  const bool are_duties = !skills.empty() && std::ranges::all_of(skills, names_duty);
  for (const Part& part : shape.parts) {
    if (!part.section) continue;
    for (const Section& it : part.section->sections)
      if (std::string subject = subject_of_field(it.title, are_duties);
          it.is_field && !subject.empty())
        return subject;
  }
  return {};
}

bool are_courses(const HeadingShape& shape, std::size_t cells, std::size_t skills) {
  if (shape.kind != HeadingShape::Kind::level_by_level) return false;
  std::size_t texts = 0;
  std::size_t courses = 0;
  for (const Part& it : shape.parts) count_courses(it, texts, courses);
  return texts < 2 * courses || (2 < cells && skills == cells);
}

}  // namespace ladder::exchange
