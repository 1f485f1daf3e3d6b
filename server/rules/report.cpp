#include "rules/report.h"

#include "rules/subject.h"
#include "rules/wording.h"

namespace ladder::rules {

text::Diagnostic& Report::add(text::Span span, std::string message) {
  text::Diagnostic& it = findings_.emplace_back();
  it.span = span;
  it.severity = severity_;
  it.code = code_;
  it.message = std::move(message);
  if (subject_) it.ladder = carried(subject_->slice(subject_->ladder.title));
  return it;
}

text::Diagnostic& Report::add_level(std::uint32_t level, text::Span span, std::string message) {
  text::Diagnostic& it = add(span, std::move(message));
  it.level = subject_->level_name(level);
  return it;
}

text::Diagnostic& Report::add_skill(std::uint32_t skill, text::Span span, std::string message) {
  text::Diagnostic& it = add(span, std::move(message));
  it.skill = subject_->skill_name(skill);
  return it;
}

text::Diagnostic& Report::add(const model::Expectation& expectation, text::Span span,
                              std::string message) {
  text::Diagnostic& it = add_level(expectation.level, span, std::move(message));
  it.skill = subject_->skill_name(expectation.skill);
  return it;
}

}  // namespace ladder::rules
