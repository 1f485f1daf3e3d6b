#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <utility>

#include "system/streams.h"

namespace ladder::cli {

/// Collects output, so it reaches the system in few large pieces.
///
/// A reader may go away before the end, as in `ladder check | head`; anything written after that is
/// dropped. Output that isn't flushed is lost.
class Output {
 public:
  explicit Output(system::Stream stream) : stream_(stream) {}

  /// Gathers all of it in a string, which must outlive it.
  explicit Output(std::string& kept) : kept_(&kept) {}

  system::Stream stream() const { return stream_; }
  void write(std::string_view text);
  void flush();

  bool has_reader() const { return !closed_; }  // as far as the last flush showed

  /// From now on, `is_ready` waits until the stream takes more. Nothing is written once it returns
  /// false.
  void wait_with(std::function<bool(system::Stream)> is_ready) { is_ready_ = std::move(is_ready); }

 private:
  void write_now(std::string_view text);

  system::Stream stream_;
  std::string* kept_ = nullptr;
  std::string waiting_;
  std::function<bool(system::Stream)> is_ready_;  // empty: writing may block
  bool closed_ = false;
};

}  // namespace ladder::cli
