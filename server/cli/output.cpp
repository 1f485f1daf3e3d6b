#include "cli/output.h"

#include <cerrno>
#include <utility>

#include <unistd.h>

#include "cli/failure.h"
#include "cli/trouble.h"

namespace ladder::cli {
namespace {

constexpr std::size_t piece = std::size_t{1} << 16;

}  // namespace

void Output::write(std::string_view text) {
  if (closed_) return;
  waiting_ += text;
  if (piece <= waiting_.size()) flush();
}

void Output::flush() {
  if (kept_) *kept_ += std::exchange(waiting_, {});
  std::string_view rest = waiting_;
  while (!closed_ && !rest.empty()) {
    const ssize_t count = ::write(descriptor_, rest.data(), rest.size());
    if (0 <= count) {
      rest.remove_prefix(static_cast<std::size_t>(count));
    } else if (errno == EPIPE) {
      closed_ = true;
    } else if (errno != EINTR) {
      closed_ = true;
      throw Failure("the output cannot be written: " + reason_of(errno));
    }
  }
  waiting_.clear();
}

}  // namespace ladder::cli
