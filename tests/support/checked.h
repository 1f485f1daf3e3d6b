#pragma once

#include <deque>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "model/ladder.h"
#include "model/workspace.h"
#include "rules/settings.h"
#include "text/diagnostic.h"

namespace ladder::testing {

/// Documents that are checked together, by path. Keeps the strings that their models point into.
class Checked {
 public:
  void add(std::string path, std::string text);
  std::vector<text::Diagnostic> findings(const std::string& path,
                                         const rules::Settings& settings) const;
  const model::Document& document(const std::string& path) const {
    return files_.at(path).document;
  }
  const std::string& text(const std::string& path) const { return files_.at(path).text; }

 private:
  struct File {
    std::string text;
    model::Document document;
  };
  std::map<std::string, File> files_;
  model::Workspace workspace_;
};

/// The findings in a single document, with every rule on.
std::vector<text::Diagnostic> findings_in(std::string text);

/// `text` with the first fix of each finding applied, as far as they can be made together. Unsafe
/// fixes are made only on request.
std::string fixed(std::string_view text, const std::vector<text::Diagnostic>& findings,
                  text::Applicability most);

}  // namespace ladder::testing
