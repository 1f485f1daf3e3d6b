#include "baseline/new_findings.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>

#include "model/lower.h"
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

  friend auto operator<=>(const SharedIdentity&, const SharedIdentity&) = default;

  std::string_view rule;
  std::string ladder;
  std::string skill;
  std::string level;
};

/// The names of the ladders in a document, as findings give them.
std::set<std::string> names_in(std::string_view text) {
  std::set<std::string> names;
  const model::Document document = model::lower(syntax::Tree(text), text);
  for (const auto& [span, ladder] : document.ladders) {
    const std::string_view own = text::slice(text, span);
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
  TitleRenaming(std::string_view before, std::string_view after)
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

}  // namespace

std::vector<const text::Diagnostic*> new_findings(const CheckedText& before,
                                                  const CheckedText& after) {
  std::map<SharedIdentity, int> gone;
  for (const text::Diagnostic& it : before.findings) ++gone[SharedIdentity(it)];
  std::vector<const text::Diagnostic*> unknown;
  for (const text::Diagnostic& it : after.findings) {
    const auto known = gone.find(SharedIdentity(it));
    if (known != gone.end() && 0 < known->second) --known->second;
    else unknown.push_back(&it);
  }
  std::erase_if(gone, [](const auto& it) { return it.second == 0; });
  if (unknown.empty() || gone.empty()) return unknown;

  const TitleRenaming renaming(before.text, after.text);
  std::erase_if(unknown, [&](const text::Diagnostic* it) {
    const SharedIdentity now(*it);
    const auto old = std::ranges::find_if(gone, [&](const auto& candidate) {
      return 0 < candidate.second && renaming.joins(candidate.first, now);
    });
    if (old == gone.end()) return false;
    --old->second;
    return true;
  });
  return unknown;
}

}  // namespace ladder::baseline
