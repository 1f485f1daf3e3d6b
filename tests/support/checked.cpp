#include "support/checked.h"

#include <algorithm>

#include "features/diagnostics.h"
#include "model/lower.h"

namespace ladder::testing {

void Checked::add(std::string path, std::string text) {
  File& file = files_[path];
  file.text = std::move(text);
  file.document = model::lower(syntax::Tree(file.text), file.text);
  workspace_.set(std::move(path), file.text, file.document);
}

std::vector<text::Diagnostic> Checked::findings(const std::string& path,
                                                const rules::Settings& settings) const {
  const File& file = files_.at(path);
  return features::diagnostics(workspace_, path, file.document, file.text, settings);
}

std::vector<text::Diagnostic> findings_in(std::string text) {
  Checked checked;
  checked.add("test.ladder", std::move(text));
  return checked.findings("test.ladder", rules::default_settings());
}

std::string fixed(std::string text, const std::vector<text::Diagnostic>& findings,
                  text::Applicability most) {
  std::vector<const text::Edit*> edits;
  for (const text::Diagnostic& it : findings) {
    if (it.fixes.empty() || most < it.fixes.front().applicability) continue;
    auto overlaps = [&](const text::Edit& edit) {
      return std::ranges::any_of(edits, [&](const text::Edit* other) {
        return edit.span == other->span ||
               (edit.span.begin < other->span.end && other->span.begin < edit.span.end);
      });
    };
    const std::vector<text::Edit>& own = it.fixes.front().edits;
    if (std::ranges::any_of(own, overlaps)) continue;
    for (const text::Edit& edit : own) edits.push_back(&edit);
  }
  // Last first, so that earlier offsets stay true.
  std::ranges::stable_sort(edits, std::ranges::greater{},
                           [](const text::Edit* it) { return it->span.begin; });
  for (const text::Edit* edit : edits)
    text.replace(edit->span.begin, edit->span.size(), edit->replacement);
  return text;
}

}  // namespace ladder::testing
