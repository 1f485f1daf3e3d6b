#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace ladder::features::completion {

/// A text with places to write in: as a snippet for an editor that can jump from one to the next,
/// and in plain text for one that cannot.
class Snippet {
 public:
  void write(std::string_view text);
  /// A place to write in. The example stands there until then, in the plain text for good.
  void stop(std::string_view example = {});

  const std::string& plain() const { return plain_; }
  const std::string& text() const { return text_; }

 private:
  std::string plain_;
  std::string text_;
  std::uint32_t stops_ = 0;
};

}  // namespace ladder::features::completion
