#include "rules/style/own_rule.h"

#include <utility>

namespace ladder::rules {

WantedWords::WantedWords(std::vector<Wanted> all) : all_(std::move(all)) {
  std::vector<Pattern> patterns;
  for (const Wanted& it : all_) patterns.push_back(it.pattern);
  Pattern any = Pattern::any_of(patterns);
  // Together they may be too large for an expression.
  if (any.error().empty()) any_ = std::move(any);
}

bool WantedWords::may_be_in(std::string_view text, text::Span within) const {
  return any_ ? any_->is_in(text, within) : !all_.empty();
}

}  // namespace ladder::rules
