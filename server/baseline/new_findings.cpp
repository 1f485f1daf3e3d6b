#include "baseline/new_findings.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "baseline/identity.h"
#include "model/lower.h"
#include "rules/catalog.h"
#include "rules/rule.h"
#include "rules/wording.h"
#include "syntax/tree.h"
#include "text/unicode.h"

namespace ladder::baseline {
namespace {

/// What identifies a finding. Names are folded, since a fix may correct the spaces in them.
struct SharedIdentity {
  explicit SharedIdentity(const text::Diagnostic& it)
      : rule(it.code),
        ladder(text::folded(it.ladder)),
        skill(text::folded(it.skill)),
        level(text::folded(it.level)) {}

  SharedIdentity(std::string_view name, const Identity& it)
      : rule(name),
        ladder(text::folded(it.ladder)),
        skill(text::folded(it.skill)),
        level(text::folded(it.level)) {}

  friend auto operator<=>(const SharedIdentity&, const SharedIdentity&) = default;

  std::string_view rule;
  std::string ladder;
  std::string skill;
  std::string level;
};

/// A document's text with its model, which is built only once, when it is first needed.
class ModelledText {
 public:
  explicit ModelledText(std::string_view text) : text_(text) {}

  std::string_view text() const { return text_; }

  const model::Document& document() {
    if (!document_) document_ = model::lower(syntax::Tree(text_), text_);
    return *document_;
  }

 private:
  std::string_view text_;
  std::optional<model::Document> document_;
};

/// The identities of a finding: several if it is about several empty places.
std::vector<SharedIdentity> identities_of(const text::Diagnostic& finding, ModelledText& text) {
  const rules::Rule* rule = rules::rule_named(finding.code);
  if (!rule || rule->empty_places != rules::EmptyPlaces::marked) return {SharedIdentity(finding)};
  std::vector<SharedIdentity> all;
  for (const Identity& it : baseline::identities_of(finding, text.document(), text.text()))
    all.emplace_back(finding.code, it);
  return all;
}

/// The names of the ladders in a document, as findings give them.
std::set<std::string> names_in(ModelledText& text) {
  std::set<std::string> names;
  for (const auto& [span, ladder] : text.document().ladders) {
    const std::string_view own = text::slice(text.text(), span);
    const auto add = [&](text::Span name) {
      names.insert(text::folded(rules::carried(text::slice(own, name))));
    };
    add(ladder.title);
    for (const model::Skill& it : ladder.skills) add(it.name);
    for (const model::Level& it : ladder.levels) add(it.name);
  }
  return names;
}

/// Which names a change took away, and which are new.
class TitleRenaming {
 public:
  TitleRenaming(ModelledText& before, ModelledText& after)
      : before_(names_in(before)), after_(names_in(after)) {}

  /// Whether the two are the same under different names.
  bool joins(const SharedIdentity& old, const SharedIdentity& now) const {
    return old.rule == now.rule && is_kept(old.ladder, now.ladder) &&
           is_kept(old.skill, now.skill) && is_kept(old.level, now.level);
  }

 private:
  bool is_kept(const std::string& old, const std::string& now) const {
    return old == now || (!after_.contains(old) && !before_.contains(now));
  }

  std::set<std::string> before_;
  std::set<std::string> after_;
};

using Counts = std::map<SharedIdentity, int>;

/// Takes what a finding was before a change renamed something, if it was there.
bool take_renamed(Counts& gone, const SharedIdentity& now, const TitleRenaming& renaming) {
  const auto old = std::ranges::find_if(gone, [&](const auto& candidate) {
    return 0 < candidate.second && renaming.joins(candidate.first, now);
  });
  if (old == gone.end()) return false;
  --old->second;
  return true;
}

}  // namespace

std::vector<const text::Diagnostic*> new_findings(const CheckedText& before,
                                                  const CheckedText& after) {
  Counts gone;
  ModelledText old(before.text);
  for (const text::Diagnostic& it : before.findings)
    for (SharedIdentity& identity : identities_of(it, old)) ++gone[std::move(identity)];

  // Of each finding, the identities that aren't known.
  std::vector<std::pair<const text::Diagnostic*, std::vector<SharedIdentity>>> unknown;
  ModelledText now(after.text);
  for (const text::Diagnostic& it : after.findings) {
    std::vector<SharedIdentity> identities = identities_of(it, now);
    std::erase_if(identities, [&](const SharedIdentity& identity) {
      const auto known = gone.find(identity);
      if (known == gone.end() || known->second == 0) return false;
      --known->second;
      return true;
    });
    if (!identities.empty()) unknown.emplace_back(&it, std::move(identities));
  }
  std::erase_if(gone, [](const auto& it) { return it.second == 0; });

  std::vector<const text::Diagnostic*> found;
  if (gone.empty() || unknown.empty()) {
    for (const auto& it : unknown) found.push_back(it.first);
    return found;
  }
  const TitleRenaming renaming(old, now);
  for (const auto& [finding, identities] : unknown) {
    const bool is_known = std::ranges::all_of(identities, [&gone, &renaming](const auto& it) {
      return take_renamed(gone, it, renaming);
    });
    if (!is_known) found.push_back(finding);
  }
  return found;
}

}  // namespace ladder::baseline
