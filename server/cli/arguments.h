#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "cli/files.h"
#include "cli/policy.h"
#include "cli/screen.h"
#include "text/diagnostic.h"

namespace ladder::cli {

enum class Format { full, concise, json, jsonl, sarif, github, gitlab, junit, checkstyle, rdjson };

/// A report that was asked for, and the file that it goes to; without one, standard output.
struct ReportRequest {
  Format format;
  std::string path;
};

/// What is done about fixes: they are reported, or made, or shown as a diff.
enum class Fixing { reported, made, shown };

/// `ladder check PATH...`
struct CheckArguments {
  std::vector<std::string> paths;  // `-` is standard input
  std::string stdin_filename;
  std::string config;                  // empty: the ladder.json next to each file or above it
  std::vector<ReportRequest> reports;  // one at most without a file; none: by where output goes
  ColourChoice colour = ColourChoice::automatic;
  Named named = Named::always_taken;
  Fixing fixing = Fixing::reported;
  text::Applicability most = text::Applicability::safe;  // of the fixes that are made or shown
  unsigned threads = 0;                                  // 0: as many as there are processors
  RuleChoice rules;
  Limits limits;
  bool statistics = false;  // how often each rule found something, in place of the findings
  bool exit_zero = false;
  bool explain = false;  // the habits of the ladders, in place of what is wrong in them
};

/// `ladder show FILE`
struct ShowArguments {
  std::string path;
  ColourChoice colour = ColourChoice::automatic;
};

/// `ladder rule NAME` or `ladder rule --all`
struct RuleArguments {
  std::string name;
  bool all = false;
  std::optional<Format> format;
  ColourChoice colour = ColourChoice::automatic;
};

/// `ladder server`
struct ServerArguments {
  std::optional<std::uint16_t> port;           // nothing: standard input and output
  std::optional<std::int64_t> client_process;  // the server ends when it does
};

/// Help or the version: there is nothing to do but to say it.
struct Notice {
  std::string text;
  int exit_code = 0;
};

using Command = std::variant<CheckArguments, ShowArguments, RuleArguments, ServerArguments, Notice>;

/// Reads argv. What it does not understand is a Failure that says what was meant most likely.
Command parse_arguments(const std::vector<std::string>& words);

}  // namespace ladder::cli
