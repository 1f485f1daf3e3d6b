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

class ConversationRunner {
 public:
  explicit ConversationRunner(const RunOptions& options) : options_(options) {}

  void run(Block& block) {
    if (block.info == "json client") exchange_.add_parameters(from_notation(block.text));
    else if (block.info == "lsp") exchange_messages(block);
    else if (const auto path = value_of(block, "path=")) write(*path, text_of(*path, block));
    else if (const auto opened = value_of(block, "open=")) open(*opened, block);
    else if (const auto edited = value_of(block, "after="))
      block.text = exchange_.after_edits(*edited);
    else throw std::runtime_error("no block of a conversation is headed by `" + block.info + "`");
  }

  /// Ends the server. Unmatched messages are added to the end of the last block.
  void finish(std::vector<Block>& blocks) {
    Turn unmatched;
    for (const Exchange::Received& it : exchange_.finish(options_.limit))
      unmatched.replies.push_back(it.text);
    for (auto block = blocks.rbegin(); block != blocks.rend(); ++block) {
      if (block->info != "lsp") continue;
      block->text += to_script({unmatched});
      return;
    }
    throw std::runtime_error("a conversation needs a block headed `lsp`");
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
    start({});
    exchange_.open(name, text);
  }

  /// Starts the server before the first message.
  void start(const std::vector<std::string>& sent) {
    if (exchange_.is_started()) return;
    exchange_.start();
    const bool starts_itself =
        !sent.empty() && (sent.front() == "(start)" || sent.front().starts_with("initialize"));
    if (!starts_itself) exchange_.initialize();
  }

  void exchange_messages(Block& block) {
    std::vector<Turn> turns = read_script(block.text);
    start(turns.size() == 1 ? std::vector<std::string>() : turns[1].sent);
    for (std::size_t i = 0; i < turns.size() && !has_failed_; ++i) {
      Turn& turn = turns[i];
      const bool is_answered =
          i + 1 < turns.size() && Exchange::is_answer(turns[i + 1].sent.front());
      const std::string last = turn.replies.empty() ? "" : turn.replies.back();
      exchange_.expect_request(is_answered ? last.substr(0, last.find_first_of(" \n")) : "");
      exchange_.send(turn.sent);
      turn.replies = replies(turn.replies);
      const bool leaves_no_room =
          !turn.replies.empty() && last.empty() && i + 1 < turns.size() && !is_answered;
      if (leaves_no_room && !turns[i + 1].opening.starts_with('\n'))
        turns[i + 1].opening.insert(0, "\n");
    }
    block.text = to_script(turns);
  }

  std::vector<std::string> replies(const std::vector<std::string>& expected) {
    std::vector<std::string> replies;
    for (;;) {
      using Wait = Exchange::Wait;
      const bool is_enough =
          options_.waiting == Waiting::until_idle || expected.size() <= replies.size();
      const auto received =
          exchange_.receive(options_.limit, is_enough ? Wait::until_idle : Wait::for_limit);
      if (!received && is_enough) return replies;
      if (!received) {
        has_failed_ = true;
        replies.push_back(fmt::format("(nothing within {} ms)", options_.limit.count()));
        return replies;
      }
      const bool matches_any =
          replies.size() < expected.size() && expected[replies.size()] == received->wildcard;
      replies.push_back(matches_any ? received->wildcard : received->text);
    }
  }

  const RunOptions& options_;
  TemporaryFolder folder_;
  Exchange exchange_{options_.server, folder_.path()};
  bool has_failed_ = false;
};

}  // namespace

std::vector<Block> run_conversation(const Conversation& conversation, const RunOptions& options) {
  std::vector<Block> shared = conversation.shared;
  std::vector<Block> blocks = conversation.blocks;
  std::vector<Block*> order;
  for (Block& block : shared) order.push_back(&block);
  for (Block& block : blocks) order.push_back(&block);
  // Files that come before any messages are on disk before the server looks for them.
  const auto sent = std::ranges::find_if(order, [](const Block* it) { return it->info == "lsp"; });
  std::stable_partition(order.begin(), sent,
                        [](const Block* it) { return value_of(*it, "path=").has_value(); });
  ConversationRunner runner(options);
  for (Block* block : order) {
    if (runner.has_failed()) return blocks;
    runner.run(*block);
  }
  runner.finish(blocks);
  return blocks;
}

}  // namespace ladder::testing
