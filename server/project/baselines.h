#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "baseline/baseline.h"
#include "baseline/baseline_file.h"
#include "model/ladder.h"
#include "text/diagnostic.h"

namespace ladder::project {

/// A baseline that was read from a file. It can be moved.
struct Baseline {
  std::optional<std::string> text;  // nothing if the file doesn't exist
  std::string problem;              // why it cannot be used; empty where it can
  baseline::BaselineFile file;
  std::unique_ptr<baseline::BaselineIndex> index;  // null where it cannot be used
};

/// The baseline in the text of a file.
Baseline baseline_in(std::string text);

/// The baselines that are used, each read once. They don't move until they are forgotten.
class Baselines {
 public:
  using Read = std::function<std::optional<std::string>(const std::string& path)>;
  explicit Baselines(Read read) : read_(std::move(read)) {}

  const Baseline& at(const std::string& path);
  /// All that were asked for, by path.
  const std::map<std::string, Baseline>& known() const { return known_; }
  void forget() { known_.clear(); }

 private:
  Read read_;
  std::map<std::string, Baseline> known_;
};

/// The findings of a run that a baseline sets aside. It is shown one finding after the other.
class SetAside {
 public:
  /// The index mustn't move.
  explicit SetAside(const baseline::BaselineIndex& index) : match_(index) {}

  /// Whether the baseline has a finding whose spans are relative to the document.
  bool holds(const text::Diagnostic& finding, const model::Document& document,
             std::string_view text);

  std::size_t findings() const { return findings_; }
  /// By entry, how often it was found, up to its count.
  const std::vector<std::size_t>& found() const { return match_.found(); }
  /// What was found, as it would be recorded now.
  const std::vector<baseline::BaselineEntry>& entries() const { return entries_; }

 private:
  baseline::BaselineMatch match_;
  std::size_t findings_ = 0;
  std::vector<baseline::BaselineEntry> entries_;
};

}  // namespace ladder::project
