#include "support/proposed.h"

#include <algorithm>
#include <stdexcept>

#include "features/completion/completion.h"

namespace ladder::testing {
namespace {

features::Completion completion(const Opened& opened) {
  const std::vector<text::Diagnostic> findings = opened.findings();
  return features::complete(opened.view(), opened.cursor(), findings);
}

features::Proposal proposal(const Opened& opened, std::string_view label) {
  for (features::Proposal& it : completion(opened).items)
    if (it.label == label) return std::move(it);
  throw std::out_of_range(std::string(label));
}

std::string applied(const Opened& opened, const features::Proposal& proposal) {
  std::vector<text::Edit> edits = proposal.further;
  const auto behind = std::ranges::find_if(
      edits, [&](const text::Edit& it) { return proposal.edit.span.begin < it.span.begin; });
  edits.insert(behind, proposal.edit);
  return edited(opened.view().text(), edits);
}

}  // namespace

std::string proposed(const Opened& opened) {
  std::string lines;
  for (const features::Proposal& it : completion(opened).items)
    lines += it.label + (it.detail.empty() ? "" : ": " + it.detail) + "\n";
  return lines;
}

std::string after_accepting(const Opened& opened, std::string_view label) {
  features::Proposal it = proposal(opened, label);
  if (!it.snippet.empty()) it.edit.replacement = it.snippet;
  return applied(opened, it);
}

std::string after_accepting_plainly(const Opened& opened, std::string_view label) {
  return applied(opened, proposal(opened, label));
}

std::string documentation_shown(const Opened& opened, std::string_view label) {
  return features::documentation_of(opened.view(), proposal(opened, label).token);
}

std::string with_crlf(std::string_view text) {
  std::string result;
  for (const char c : text) {
    if (c == '\n') result += '\r';
    result += c;
  }
  return result;
}

}  // namespace ladder::testing
