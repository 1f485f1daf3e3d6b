#include "support/editor/conversation.h"
#include "support/files.h"

namespace ladder::testing {

Page read_page(std::string text) {
  Page page;
  page.text = std::move(text);
  std::vector<Block> blocks = read_markdown(page.text).blocks;
  std::vector<Block> shared;
  auto next = blocks.begin();
  const auto take_until = [&](std::size_t line) {
    std::vector<Block>& into =
        page.conversations.empty() ? shared : page.conversations.back().blocks;
    while (next != blocks.end() && next->line < line) into.push_back(std::move(*next++));
  };

  bool in_block = false;
  std::size_t number = 0;
  for (const std::string& line : lines_of(page.text)) {
    ++number;
    if (line.starts_with("```")) in_block = !in_block;
    if (in_block || !line.starts_with("## ")) continue;
    take_until(number);
    page.conversations.push_back({line.substr(3), shared, {}});
  }
  take_until(number + 1);
  return page;
}

std::string to_text(const Page& page) {
  std::vector<Block> blocks;
  for (const Conversation& it : page.conversations) {
    if (blocks.empty()) blocks = it.shared;
    blocks.insert(blocks.end(), it.blocks.begin(), it.blocks.end());
  }
  return with_blocks(page.text, blocks);
}

}  // namespace ladder::testing
