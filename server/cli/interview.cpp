#include "cli/interview.h"

#include <fmt/core.h>

#include "system/failure.h"
#include "system/streams.h"
#include "text/unicode.h"

namespace ladder::cli {

void Interview::ask(std::string& answer, std::string_view option, std::string_view question,
                    const Objection& objection) {
  if (!answer.empty()) return;
  if (!system::is_terminal(console_.input))
    throw system::Failure(fmt::format("`{}` is missing; for example: `{}`", option, example_));
  has_asked_ = true;
  while (answer.empty()) {
    answer = reply_to(question);
    const std::string fault = objection && !answer.empty() ? objection(answer) : "";
    if (fault.empty()) continue;
    console_.errors.write(fault + '\n');
    answer.clear();
  }
}

void Interview::ask_further(std::string& answer, std::string_view question,
                            const Objection& objection) {
  while (has_asked_ && answer.empty()) {
    answer = reply_to(question);
    const std::string fault = objection && !answer.empty() ? objection(answer) : "";
    if (fault.empty()) return;
    console_.errors.write(fault + '\n');
    answer.clear();
  }
}

std::string Interview::reply_to(std::string_view question) {
  console_.errors.write(fmt::format("{} ", question));
  console_.errors.flush();
  return std::string(text::trimmed(line()));
}

std::string Interview::line() {
  std::string line;
  char c = 0;
  for (;;) {
    if (system::read_some(console_.input, {&c, 1}).size != 1)
      throw system::Failure("the input ended before every question was answered");
    if (c == '\n') return line;
    line += c;
  }
}

}  // namespace ladder::cli
