#include "support/checked.h"

#include "model/lower.h"
#include "project/diagnostics.h"
#include "text/patch.h"

namespace ladder::testing {

void Checked::add(std::string path, std::string text) {
  File& file = files_[path];
  file.text = std::move(text);
  file.document = model::lower(syntax::Tree(file.text), file.text);
  workspace_.set(std::move(path), file.text, file.document);
}

std::vector<text::Diagnostic> Checked::findings(const std::string& path,
                                                const rules::Settings& settings) const {
  std::vector<rules::CheckedDocument> documents;
  for (const auto& [name, file] : files_)
    documents.push_back(rules::checked_document(name, file.text, file.document));
  return project::diagnostics(workspace_, rules::Corpus(std::move(documents)), path, settings);
}

std::vector<text::Diagnostic> findings_in(std::string text) {
  Checked checked;
  checked.add("test.ladder", std::move(text));
  return checked.findings("test.ladder", rules::default_settings());
}

std::string fixed(std::string_view text, const std::vector<text::Diagnostic>& findings,
                  text::Applicability most) {
  text::Patch patch;
  for (const text::Diagnostic& it : findings)
    if (!it.fixes.empty() && it.fixes.front().applicability <= most) patch.add(it.fixes.front());
  return patch.applied(text);
}

}  // namespace ladder::testing
