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
  while (answer.empty()) answer = usable_reply_to(question, objection);
}

void Interview::ask_further(std::string& answer, std::string_view question,
                            const Objection& objection) {
  if (has_asked_ && answer.empty()) answer = usable_reply_to(question, objection);
}

std::string Interview::usable_reply_to(std::string_view question, const Objection& objection) {
  for (;;) {
    console_.errors.write(fmt::format("{} ", question));
    console_.errors.flush();
    std::string reply(text::trimmed(line()));
    const std::string fault = objection && !reply.empty() ? objection(reply) : "";
    if (fault.empty()) return reply;
    console_.errors.write(fault + '\n');
  }
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
