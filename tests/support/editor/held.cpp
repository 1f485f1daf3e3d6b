#include <algorithm>
#include <filesystem>
#include <optional>
#include <regex>
#include <stdexcept>

#include <fmt/core.h>

#include "support/editor/conversation.h"
#include "support/editor/exchange.h"
#include "support/editor/script.h"
#include "support/fixture.h"
#include "support/temporary_folder.h"

namespace ladder::testing {
namespace {

namespace fs = std::filesystem;

/// Everything after `key` in a block's heading line, since names can have spaces.
std::optional<std::string> value_of(const Block& block, std::string_view key) {
  const std::size_t at = block.info.find(key);
  if (at == block.info.npos) return std::nullopt;
  return block.info.substr(at + key.size());
}

class Performance {
 public:
  explicit Performance(const Terms& terms) : terms_(terms) {}

  void perform(Block& block) {
    if (block.info == "json client") exchange_.introduce(from_notation(block.text));
    else if (block.info == "lsp") speak(block);
    else if (const auto path = value_of(block, "path=")) write(*path, text_of(*path, block));
    else if (const auto opened = value_of(block, "open=")) open(*opened, block);
    else if (const auto edited = value_of(block, "after="))
      block.text = exchange_.after_edits(*edited);
    else throw std::runtime_error("no block of a conversation is headed by `" + block.info + "`");
  }

  /// Ends the server. Unmatched messages are added to the end of the last block.
  void finish(std::vector<Block>& blocks) {
    Turn unclaimed;
    for (const Exchange::Heard& it : exchange_.finish(terms_.limit))
      unclaimed.replies.push_back(it.text);
    for (auto block = blocks.rbegin(); block != blocks.rend(); ++block) {
      if (block->info != "lsp") continue;
      block->text += to_script({unclaimed});
      return;
    }
    throw std::runtime_error("nothing is said in it");
  }

  bool has_failed() const { return has_failed_; }

 private:
  std::string text_of(const std::string& name, const Block& block) {
    const bool is_escaped = block.info.find("escaped") != block.info.npos;
    return exchange_.editor.documents.unmarked(name,
                                               is_escaped ? unescaped(block.text) : block.text);
  }

  /// `many/{1..40}.ladder` is forty files. In the text of each, `{n}` is its number.
  void write(const std::string& name, const std::string& text) {
    static const std::regex range(R"((.*)\{([0-9]+)\.\.([0-9]+)\}(.*))");
    std::smatch match;
    if (!std::regex_match(name, match, range)) return folder_.write(name, text);
    for (int i = std::stoi(match[2]); i <= std::stoi(match[3]); ++i) {
      const std::string number = std::to_string(i);
      folder_.write(match[1].str() + number + match[4].str(),
                    std::regex_replace(text, std::regex(R"(\{n\})"), number));
    }
  }

  void open(const std::string& name, const Block& block) {
    const std::string text = text_of(name, block);
    const Documents& documents = exchange_.editor.documents;
    const bool has_path = documents.addresses().uri(name) != name;
    if (has_path && !fs::exists(folder_ / name)) write(name, text);
    begin({});
    exchange_.open(name, text);
  }

  /// Starts the server before the first message.
  void begin(const std::vector<std::string>& said) {
    if (exchange_.is_started()) return;
    exchange_.start();
    const bool begins_itself =
        !said.empty() && (said.front() == "(start)" || said.front().starts_with("initialize"));
    if (!begins_itself) exchange_.initialize();
  }

  void speak(Block& block) {
    std::vector<Turn> turns = read_script(block.text);
    begin(turns.size() == 1 ? std::vector<std::string>() : turns[1].said);
    for (std::size_t i = 0; i < turns.size() && !has_failed_; ++i) {
      Turn& turn = turns[i];
      const bool is_answered =
          i + 1 < turns.size() && Exchange::is_answer(turns[i + 1].said.front());
      const std::string last = turn.replies.empty() ? "" : turn.replies.back();
      exchange_.set_aside(is_answered ? last.substr(0, last.find_first_of(" \n")) : "");
      exchange_.say(turn.said);
      turn.replies = replies(turn.replies);
      const bool leaves_no_room =
          !turn.replies.empty() && last.empty() && i + 1 < turns.size() && !is_answered;
      if (leaves_no_room && !turns[i + 1].opening.starts_with('\n'))
        turns[i + 1].opening.insert(0, "\n");
    }
    block.text = to_script(turns);
  }

  std::vector<std::string> replies(const std::vector<std::string>& claimed) {
    std::vector<std::string> replies;
    for (;;) {
      using Wait = Exchange::Wait;
      const bool is_enough =
          terms_.manner == Manner::improvised || claimed.size() <= replies.size();
      const auto heard =
          exchange_.hear(terms_.limit, is_enough ? Wait::until_rest : Wait::for_limit);
      if (!heard && is_enough) return replies;
      if (!heard) {
        has_failed_ = true;
        replies.push_back(fmt::format("(nothing within {} ms)", terms_.limit.count()));
        return replies;
      }
      const bool is_claimed_unseen =
          replies.size() < claimed.size() && claimed[replies.size()] == heard->claim;
      replies.push_back(is_claimed_unseen ? heard->claim : heard->text);
    }
  }

  const Terms& terms_;
  TemporaryFolder folder_;
  Exchange exchange_{terms_.server, folder_.path()};
  bool has_failed_ = false;
};

}  // namespace

std::vector<Block> held(const Conversation& conversation, const Terms& terms) {
  std::vector<Block> shared = conversation.shared;
  std::vector<Block> blocks = conversation.blocks;
  std::vector<Block*> order;
  for (Block& block : shared) order.push_back(&block);
  for (Block& block : blocks) order.push_back(&block);
  // Files that come before any messages are on disk before the server looks for them.
  const auto said = std::ranges::find_if(order, [](const Block* it) { return it->info == "lsp"; });
  std::stable_partition(order.begin(), said,
                        [](const Block* it) { return value_of(*it, "path=").has_value(); });
  Performance performance(terms);
  for (Block* block : order) {
    if (performance.has_failed()) return blocks;
    performance.perform(*block);
  }
  performance.finish(blocks);
  return blocks;
}

}  // namespace ladder::testing
