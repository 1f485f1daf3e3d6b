#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "baseline/baseline_file.h"
#include "config/resolver.h"
#include "baseline/baseline.h"

namespace ladder::protocol {

/// The baselines that settings name, each read once.
class Baselines {
 public:
  explicit Baselines(const config::Read& read) : read_(read) {}

  /// The baseline at an absolute path, or null where there is none that can be used.
  const baseline::BaselineIndex* at(const std::string& path);

  /// Reads them again where they are needed.
  void forget() { known_.clear(); }

  /// Whether a file was asked for.
  bool depends_on(const std::string& path) const { return known_.contains(path); }

  /// What is wrong with those that were asked for.
  std::vector<config::Problem> problems() const;
  /// The text that was read at a path, or null.
  const std::string* text_of(const std::string& path) const;

 private:
  struct Known {
    std::optional<std::string> text;
    std::string problem;  // empty: none
    baseline::BaselineFile file;
    std::unique_ptr<baseline::BaselineIndex> index;
  };

  const config::Read& read_;
  std::map<std::string, Known> known_;
};

}  // namespace ladder::protocol
