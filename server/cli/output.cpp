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
  } else if (!closed_) {
    const system::WrittenAll written = system::write_all(stream_, text);
    closed_ = written.reader_is_gone || written.error;
    if (written.error) throw system::Failure("couldn't write the output: " + written.error->reason);
  }
}

}  // namespace ladder::cli
