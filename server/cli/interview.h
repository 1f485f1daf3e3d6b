#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "cli/console.h"

namespace ladder::cli {

/// Asks questions on the terminal. They go to standard error, not into the output.
class Interview {
 public:
  /// What is wrong with an answer; empty if it can be used.
  using Objection = std::function<std::string(const std::string& answer)>;

  /// `example` is a whole command line for someone who isn't at a terminal.
  Interview(Console& console, std::string_view example) : console_(console), example_(example) {}

  /// Fills in an answer that no option gave, and asks again until it can be used. A Failure if this
  /// isn't a terminal.
  void ask(std::string& answer, std::string_view option, std::string_view question,
           const Objection& objection = {});

  /// The same for an answer that can stay empty. Asks only if something else was asked.
  void ask_further(std::string& answer, std::string_view question, const Objection& objection = {});

 private:
  /// Empty, or without an objection to it.
  std::string usable_reply_to(std::string_view question, const Objection& objection);
  std::string line();

  Console& console_;
  std::string_view example_;
  bool has_asked_ = false;
};

}  // namespace ladder::cli
