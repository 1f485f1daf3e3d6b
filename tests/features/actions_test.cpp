#include "features/actions/actions.h"

#include <fstream>
#include <map>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/core.h>

#include "features/actions/code_action.h"
#include "support/files.h"
#include "support/markdown.h"
#include "support/opened.h"
#include "support/update.h"

using namespace ladder;
using features::Action;
using testing::Opened;

namespace {

constexpr std::string_view own_path = "test.ladder";

std::string word_for(features::ActionKind kind) {
  switch (kind) {
    case features::ActionKind::quick_fix: return "fix";
    case features::ActionKind::extract: return "extract";
    case features::ActionKind::move: return "move";
    case features::ActionKind::rewrite: return "rewrite";
    case features::ActionKind::fix_all: return "fix all";
  }
  return "?";
}

/// The documents of a case, and the actions of one kind that are offered at the cursor.
class Case {
 public:
  Case(const std::map<std::string, std::string>& texts, std::string_view code_action)
      : opened_(texts), findings_(opened_.findings()) {
    for (Action& it : features::actions_at(opened_.view(), opened_.selection(), findings_))
      if (it.identity.name == code_action) actions_.push_back(std::move(it));
  }

  std::string sink() const {
    std::string lines;
    for (const Action& it : actions_) {
      lines += fmt::format("{}: {}", word_for(it.kind), it.title);
      if (it.preferred) lines += " (preferred)";
      if (it.finding != model::none) lines += fmt::format(" [{}]", findings_[it.finding].code);
      if (!it.disabled.empty()) lines += fmt::format(" -- {}", it.disabled);
      lines += '\n';
    }
    return lines;
  }

  /// A document after the action with this number, counted from 1. `‹›` marks the selection.
  std::string after(std::size_t number, const std::string& path) const {
    if (actions_.size() < number) return "there is no such action\n";
    const auto result = features::result_of(opened_.view(), actions_[number - 1].identity,
                                            findings_, opened_.fixed_text());
    if (!result) return "nothing is done\n";
    std::map<std::string, std::string> texts = opened_.after(result->change);
    if (!texts.contains(path)) return "nothing is done here\n";
    if (result->selection && result->selection->path == path)
      return testing::marked(texts[path], {result->selection->span});
    return texts[path];
  }

 private:
  Opened opened_;
  std::vector<text::Diagnostic> findings_;
  std::vector<Action> actions_;
};

/// The path in `path=other.ladder` at the end of a block's info, or the case's own.
std::string path_in(const testing::Block& block) {
  const std::string last = block.words().back();
  return last.starts_with("path=") ? last.substr(5) : std::string(own_path);
}

/// Runs the blocks of a page and writes the results into them.
void work_through(std::vector<testing::Block>& blocks, const std::string& code_action) {
  std::map<std::string, std::string> texts;
  bool complete = false;
  for (testing::Block& block : blocks) {
    const std::vector<std::string> words = block.words();
    REQUIRE(!words.empty());
    const bool is_outcome = words[0] == "after";
    if (words[0] == "ladder") {
      if (std::exchange(complete, false)) texts.clear();
      texts[path_in(block)] = block.text;
    } else if (words[0] == "offers") {
      complete = true;
      block.text = Case(texts, code_action).sink();
    } else if (is_outcome) {
      REQUIRE(2 <= words.size());
      block.text = Case(texts, code_action).after(std::stoul(words[1]), path_in(block));
      if (!block.text.ends_with('\n')) block.text += '\n';
    } else {
      FAIL("what is a block of ", block.info, "?");
    }
  }
}

}  // namespace

// tests/features/actions/*.md: one page for each kind of action. A block `ladder` has a cursor;
// below it, `offers` lists the actions offered there, and `after N` is the result of the Nth one.
// Other files of a case come before it in blocks `ladder path=other.ladder`. UPDATE=1 rewrites the
// results.
TEST_CASE("every code action does what its page says") {
  for (const features::CodeAction* code_action : features::code_actions()) {
    const std::string name(code_action->name);
    const std::string file = fmt::format("{}/features/actions/{}.md", TESTS_DIR, name);
    INFO(file);
    const std::string page = testing::content_of(file);
    std::vector<testing::Block> blocks = testing::read_markdown(page).blocks;
    CHECK_FALSE(blocks.empty());
    const std::vector<testing::Block> expected = blocks;
    work_through(blocks, name);
    if (testing::updating()) std::ofstream(file) << testing::with_blocks(page, blocks);
    for (std::size_t i = 0; i < blocks.size() && !testing::updating(); ++i) {
      INFO("in line ", expected[i].line);
      CHECK(blocks[i].text == expected[i].text);
    }
  }
}

TEST_CASE("an action that was never offered does nothing") {
  const Opened opened("## Design\n\nLevel/Skill\tCraft\n2\tSketches.‸\n1\tsame\n");
  const auto findings = opened.findings();
  const auto result = [&](const features::ActionIdentity& it) {
    return features::result_of(opened.view(), it, findings, opened.fixed_text());
  };
  CHECK_FALSE(result({"no-such-recipe", {0, 0}, {}}));
  for (const features::CodeAction* code_action : features::code_actions()) {
    INFO(std::string(code_action->name));
    if (code_action == &features::sort_levels || code_action == &features::fix_document) continue;
    for (const text::Span range : {text::Span{0, 0}, {1, 0}, {9999, 99999}}) {
      CHECK_FALSE(result({std::string(code_action->name), range, {}}));
      CHECK_FALSE(result({std::string(code_action->name), range, {"no such", "argument", "9"}}));
    }
  }
}
