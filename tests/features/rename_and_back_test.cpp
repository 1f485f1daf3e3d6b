#include <algorithm>
#include <cctype>
#include <map>
#include <set>
#include <string>
#include <variant>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "features/rename/new_name.h"
#include "features/rename/rename.h"
#include "model/escapes.h"
#include "model/label.h"
#include "project/diagnostics.h"
#include "semantics/entity.h"
#include "semantics/ladder_at.h"
#include "support/files.h"
#include "support/fixture.h"
#include "support/generated.h"
#include "support/opened.h"
#include "support/shapes.h"
#include "support/texts.h"
#include "text/unicode.h"

using namespace ladder;
using semantics::Entity;
using semantics::EntityKind;
using semantics::View;

namespace {

using Texts = std::map<std::string, std::string>;

/// A name that no ladder has, and that can replace this one: in the code of a level, by which
/// expectations refer to it, a 9 is put before each number.
std::string fresh(EntityKind kind, const std::string& name) {
  const std::string code(model::code_of(name));
  if (kind != EntityKind::level || !model::rank_of(name)) return name + " Zebra";
  std::string raised;
  for (std::size_t at = 0; at < code.size(); ++at) {
    const bool begins = std::isdigit(code[at]) && (at == 0 || !std::isdigit(code[at - 1]));
    raised += begins ? "9" + code.substr(at, 1) : code.substr(at, 1);
  }
  if (raised == code) return name + " Zebra";
  std::string all = name;
  return all.replace(all.find(code), code.size(), raised);
}

std::string plain_name_of(const View& view, const Entity& entity) {
  const semantics::LadderView of = semantics::ladder_view(view.corpus, entity.place);
  return model::plain_text(of.slice(semantics::name_of(view, entity)));
}

/// Everything with a name in one document.
std::vector<Entity> entities_in(const View& view) {
  std::vector<Entity> all;
  for (std::uint32_t i = 0; i < view.model().ladders.size(); ++i) {
    const rules::Place place{view.document, i};
    const model::Ladder& ladder = view.corpus.ladder(place);
    all.push_back({EntityKind::ladder, place});
    for (std::uint32_t it = 0; it < ladder.levels.size(); ++it)
      all.push_back({EntityKind::level, place, it});
    for (std::uint32_t it = 0; it < ladder.skills.size(); ++it)
      all.push_back({EntityKind::skill, place, it});
  }
  // Something without a name can't be renamed, and one of two ladders with the same name can't be
  // renamed back.
  std::map<std::string, int> titles;
  for (const Entity& it : all)
    if (it.kind == EntityKind::ladder) ++titles[text::folded(plain_name_of(view, it))];
  std::erase_if(all, [&](const Entity& it) {
    const std::string name = plain_name_of(view, it);
    return name.empty() || (it.kind == EntityKind::ladder && 1 < titles[text::folded(name)]);
  });
  return all;
}

std::uint32_t place_of(const View& view, const Entity& entity) {
  const semantics::LadderView of = semantics::ladder_view(view.corpus, entity.place);
  return of.in_document(semantics::name_of(view, entity)).begin;
}

/// Whether all places write a name as a rename does, so that it can come back as it was.
bool is_written_plainly(const View& view, const Entity& entity) {
  const std::string name = plain_name_of(view, entity);
  const std::vector<semantics::Occurrence> all =
      semantics::occurrences_of(view, semantics::kin_of(view, entity));
  return std::ranges::all_of(all, [&](const semantics::Occurrence& it) {
    if (it.form == semantics::Form::text || it.form == semantics::Form::path) return true;
    return text::slice(view.corpus.documents()[it.document].text, it.span) ==
           features::serialized_name(name, it.form, it.layout);
  });
}

/// The content of a model and the order of its levels, without the renamed names.
struct Contents {
  std::vector<std::string> texts;  // the ladder, skill and level of each expectation
  std::vector<std::string> levels;
};

Contents contents_of(const View& view, const std::set<std::string>& left_out) {
  Contents all;
  const auto shown = [&](const std::string& key) { return left_out.contains(key) ? "*" : key; };
  for (const rules::CheckedDocument& document : view.corpus.documents()) {
    for (const auto& [span, ladder] : document.document->ladders) {
      const std::string_view text = text::slice(document.text, span);
      const std::string title = shown(model::key_of(text::slice(text, ladder.title)));
      for (const model::Level& it : ladder.levels) all.levels.push_back(shown(it.key));
      for (const model::Expectation& it : ladder.expectations)
        all.texts.push_back(fmt::format("{}, {} at {}: {} passages", title,
                                        shown(ladder.skills[it.skill].key),
                                        shown(ladder.levels[it.level].key), it.passages));
    }
  }
  return all;
}

/// How often each rule finds something. Left out are rules whose findings mention a level by its
/// number, its neighbours or a skill with the same name; rules that compare ladders with a skill of
/// the same name, because the renamed skill no longer counts; and findings about comments that
/// suppress one of these.
std::string findings(const View& view) {
  static const std::set<std::string_view> about_names = {
      "ambiguous-orientation", "drifted-copy",          "heading-depth", "level-gap",
      "level-order",           "malformed-suppression", "missing-level", "skill-spelling",
      "unused-suppression"};
  std::map<std::string_view, int> counts;
  for (const rules::CheckedDocument& it : view.corpus.documents())
    for (const text::Diagnostic& finding :
         project::diagnostics(view.workspace, view.corpus, it.path, view.settings))
      if (!about_names.contains(finding.code)) ++counts[finding.code];
  return fmt::format("{}", counts);
}

/// Where a place is after a change.
std::uint32_t moved(std::uint32_t place, std::string_view path, const semantics::Change& change) {
  std::uint32_t to = place;
  for (const semantics::FileChange& file : change)
    for (const text::Edit& it : file.edits)
      if (file.path == path && it.span.end <= place)
        to += static_cast<std::uint32_t>(it.replacement.size()) - it.span.size();
  return to;
}

/// All documents after a change.
Texts after(const testing::Opened& opened, const Texts& texts, const semantics::Change& change) {
  Texts all = opened.after(change);
  all.insert(texts.begin(), texts.end());
  return all;
}

/// How often something was seen, so that a test cannot pass by seeing nothing.
struct Counts {
  int came_back = 0;
  int same_findings = 0;
};

/// Renames everything in one of the documents, each on its own, and back again.
void check(const Texts& texts, const std::string& path, Counts& counts) {
  const testing::Opened opened(texts);
  const View view = opened.view(path);
  const std::string findings_before = findings(view);
  for (const Entity& entity : entities_in(view)) {
    const std::string name = plain_name_of(view, entity);
    const std::string new_name = fresh(entity.kind, name);
    INFO(path, ": `", name, "` to `", new_name, "` in\n", testing::escaped(texts.at(path)));
    const auto there = features::rename(view, place_of(view, entity), new_name);
    if (std::holds_alternative<features::Refusal>(there)) continue;
    const auto& change = std::get<semantics::Change>(there);

    const Texts changed = after(opened, texts, change);
    const testing::Opened renamed(changed);
    const std::set<std::string> keys{text::folded(name), text::folded(new_name)};
    const Contents before = contents_of(view, keys);
    const Contents now = contents_of(renamed.view(path), keys);
    CHECK(now.texts == before.texts);
    if (now.levels == before.levels) {
      CHECK(findings(renamed.view(path)) == findings_before);
      ++counts.same_findings;
    }

    const std::uint32_t place = moved(place_of(view, entity), path, change);
    const auto back = features::rename(renamed.view(path), place, name);
    REQUIRE(std::holds_alternative<semantics::Change>(back));
    if (!is_written_plainly(view, entity)) continue;
    CHECK(after(renamed, changed, std::get<semantics::Change>(back)) == texts);
    ++counts.came_back;
  }
}

}  // namespace

TEST_CASE("a renamed thing means the same as before, and can be renamed back") {
  Counts counts;
  for (const std::string& text : testing::texts())
    if (text.size() < 20'000) check({{"test.ladder", text}}, "test.ladder", counts);
  for (const testing::Shape& it : testing::shapes())
    check({{"test.ladder", it.text(3)}}, "test.ladder", counts);
  for (std::uint32_t seed : {1, 2})
    check({{"test.ladder", testing::generated(4'000, seed)}}, "test.ladder", counts);
  CHECK(2'000 < counts.came_back);
  CHECK(1'500 < counts.same_findings);
}

TEST_CASE("shared names are renamed in all documents, and back") {
  Texts texts;
  for (const auto& file : testing::files_below(ROOT_DIR "/samples/hotel", {".ladder"}))
    texts[file.filename().string()] = testing::content_of(file);
  Counts counts;
  for (const auto& [path, text] : texts) check(texts, path, counts);
  CHECK(15 < counts.came_back);
}
