#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>

#include "cli/loaded_files.h"
#include "text/json_writer.h"

namespace ladder::cli {

/// What a baseline has to do with a run.
struct BaselineSummary {
  std::string path;
  std::size_t set_aside_findings = 0;
  std::size_t gone = 0;  // how many of its findings were not found
};

/// What a run found, in numbers.
struct Summary {
  std::size_t files = 0;
  std::size_t ladders = 0;
  std::size_t files_with_findings = 0;
  std::size_t errors = 0;
  std::size_t warnings = 0;
  std::size_t hints = 0;
  std::size_t fixable = 0;         // findings that `--fix` would fix
  std::size_t unsafe_fixable = 0;  // those that `--unsafe-fixes` would fix as well
  std::size_t fixed = 0;           // findings that have been fixed
  std::size_t files_fixed = 0;
  std::optional<BaselineSummary> baseline = {};

  std::size_t findings() const { return errors + warnings + hints; }
};

/// The findings that remain in the files of a run after the changes, if any.
Summary summary_of(const LoadedFiles& loaded, std::span<const project::ChangedText> changes = {});

/// "3 problems fixed in 1 file".
std::string fixed_in_words(const Summary& summary);

/// The remaining findings as a sentence: "3 problems in 1 file: 1 error, 2 warnings; 1 fixable with
/// --fix".
std::string to_sentence(const Summary& summary);

void write(text::JsonWriter& json, const Summary& it);

}  // namespace ladder::cli
