#include "semantics/report/markdown.h"

#include <vector>

#include "cli/reporters/reporters.h"

namespace ladder::cli {

semantics::Overview overview_of(const LoadedFiles& loaded) {
  std::vector<semantics::ReportedFile> files;
  for (const File& it : loaded.files) files.push_back({it.path, it.view(), it.findings()});
  semantics::Overview overview = semantics::overview_of(files);
  for (const Problem& it : loaded.problems) overview.unread.push_back({it.path, it.message});
  return overview;
}

void report_markdown(const LoadedFiles& loaded, Output& output) {
  // A comment on GitHub has room for so many characters.
  const semantics::ReportForm form{.most = 65'536, .most_clean = 40};
  output.write(semantics::to_markdown(overview_of(loaded), form));
}

}  // namespace ladder::cli
