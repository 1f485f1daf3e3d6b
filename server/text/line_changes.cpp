#include "text/line_changes.h"

#include <algorithm>
#include <unordered_map>

namespace ladder::text {
namespace {

/// Numbers lines, equal ones alike.
class Numbers {
 public:
  std::vector<std::uint32_t> of(std::span<const std::string_view> lines) {
    std::vector<std::uint32_t> numbers;
    numbers.reserve(lines.size());
    for (const std::string_view it : lines) {
      const auto next = static_cast<std::uint32_t>(by_line_.size());
      numbers.push_back(by_line_.try_emplace(it, next).first->second);
    }
    return numbers;
  }

 private:
  std::unordered_map<std::string_view, std::uint32_t> by_line_;
};

}  // namespace

std::vector<std::string_view> whole_lines(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t size = std::min(text.find('\n'), text.size() - 1) + 1;
    lines.push_back(text.substr(0, size));
    text.remove_prefix(size);
  }
  return lines;
}

std::vector<SequenceChange> line_changes(std::span<const std::string_view> before,
                                         std::span<const std::string_view> after) {
  Numbers numbers;
  const std::vector<std::uint32_t> from = numbers.of(before);
  const std::vector<std::uint32_t> to = numbers.of(after);
  return sequence_changes(from, to);
}

}  // namespace ladder::text
