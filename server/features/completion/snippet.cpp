#include "features/completion/snippet.h"

#include <fmt/core.h>

namespace ladder::features::completion {
namespace {

/// `text` without the meaning that `$`, `}` and backslashes have in a snippet.
std::string escaped(std::string_view text) {
  std::string written;
  for (const char c : text) {
    if (c == '$' || c == '}' || c == '\\') written += '\\';
    written += c;
  }
  return written;
}

}  // namespace

void Snippet::write(std::string_view text) {
  plain_ += text;
  text_ += escaped(text);
}

void Snippet::stop(std::string_view example) {
  plain_ += example;
  text_ += example.empty() ? fmt::format("${{{}}}", ++stops_)
                           : fmt::format("${{{}:{}}}", ++stops_, escaped(example));
}

}  // namespace ladder::features::completion
