#include "cli/output.h"

#include <utility>

#include "system/failure.h"

namespace ladder::cli {

void Output::write(std::string_view text) {
  constexpr std::size_t piece = std::size_t{1} << 16;
  if (closed_) return;
  waiting_ += text;
  if (piece <= waiting_.size()) flush();
}

void Output::flush() {
  const std::string text = std::exchange(waiting_, {});
  if (kept_) {
    *kept_ += text;
  } else {
    // A pipe that is ready accepts at least this many bytes at once.
    constexpr std::size_t piece = 512;
    const std::size_t most = is_ready_ ? piece : text.size();
    for (std::size_t at = 0; at < text.size() && !closed_; at += most) {
      if (is_ready_ && !is_ready_(stream_)) closed_ = true;
      else write_now(std::string_view(text).substr(at, most));
    }
  }
}

void Output::write_now(std::string_view text) {
  const system::WrittenAll written = system::write_all(stream_, text);
  closed_ = written.reader_is_gone || written.error;
  if (written.error) throw system::Failure("couldn't write the output: " + written.error->reason);
}

}  // namespace ladder::cli
