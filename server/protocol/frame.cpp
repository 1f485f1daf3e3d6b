#include "protocol/frame.h"

#include <algorithm>
#include <charconv>

#include <fmt/core.h>

namespace ladder::protocol {
namespace {

constexpr std::string_view length_key = "content-length:";
constexpr std::size_t longest_header = 4096;

char lower(char byte) { return 'A' <= byte && byte <= 'Z' ? static_cast<char>(byte + 32) : byte; }

bool begins_with_key(std::string_view line) {
  return length_key.size() <= line.size() &&
         std::equal(length_key.begin(), length_key.end(), line.begin(),
                    [](char key, char byte) { return key == lower(byte); });
}

/// The length of the body as given in the header, in any case and among other fields.
std::optional<std::size_t> length_in(std::string_view header) {
  while (!header.empty()) {
    const std::size_t end = std::min(header.find('\n'), header.size());
    std::string_view line = header.substr(0, end);
    header.remove_prefix(std::min(end + 1, header.size()));
    if (!begins_with_key(line)) continue;
    line.remove_prefix(length_key.size());
    line.remove_prefix(std::min(line.find_first_not_of(" \t"), line.size()));
    std::size_t length = 0;
    const auto [number_end, error] =
        std::from_chars(line.data(), line.data() + line.size(), length);
    const std::string_view rest(number_end,
                                static_cast<std::size_t>(line.data() + line.size() - number_end));
    const bool is_number = error == std::errc() && rest.find_first_not_of(" \t\r") == rest.npos;
    if (is_number && length <= longest_body) return length;
    return std::nullopt;
  }
  return std::nullopt;
}

/// The size of a header with the blank line that ends it, or nothing. Clients written by hand often
/// end lines without a carriage return.
std::optional<std::size_t> header_size(std::string_view bytes) {
  const std::string_view start = bytes.substr(0, longest_header);
  for (std::size_t end = start.find('\n'); end != start.npos; end = start.find('\n', end + 1)) {
    const std::string_view after = start.substr(end + 1);
    if (after.starts_with('\n')) return end + 2;
    if (after.starts_with("\r\n")) return end + 3;
  }
  return std::nullopt;
}

}  // namespace

std::string framed(std::initializer_list<std::string_view> parts) {
  std::size_t size = 0;
  for (const std::string_view it : parts) size += it.size();
  const std::string header = fmt::format("Content-Length: {}\r\n\r\n", size);
  std::string frame;
  frame.reserve(header.size() + size);  // Answers may have megabytes.
  frame += header;
  for (const std::string_view it : parts) frame += it;
  return frame;
}

/// Whether a line with a length was found. Everything before it is dropped, except the end, which
/// may be the beginning of such a line.
bool FrameReader::skip_to_header() {
  const std::string_view bytes = bytes_;
  for (std::size_t at = begin_; at < bytes.size(); ++at) {
    if (lower(bytes[at]) != length_key.front() || !begins_with_key(bytes.substr(at))) continue;
    begin_ = at;
    return true;
  }
  begin_ = std::max(begin_, bytes_.size() - std::min(bytes_.size(), length_key.size() - 1));
  return false;
}

std::optional<Frame> FrameReader::next() {
  if (is_lost_ && !skip_to_header()) return std::nullopt;
  is_lost_ = false;
  const std::string_view rest = std::string_view(bytes_).substr(begin_);
  const std::optional<std::size_t> header = header_size(rest);
  if (!header && rest.size() < longest_header) return std::nullopt;
  const std::optional<std::size_t> length =
      header ? length_in(rest.substr(0, *header)) : std::nullopt;
  if (!length) {
    begin_ += header.value_or(1);
    is_lost_ = true;
    return Frame{};
  }
  const std::size_t body = *header;
  if (rest.size() - body < *length) return std::nullopt;
  Frame frame{std::string(rest.substr(body, *length))};
  begin_ += body + *length;
  // Only now and then, so that many small messages do not move a long rest each time.
  if (bytes_.size() < 2 * begin_) {
    bytes_.erase(0, begin_);
    begin_ = 0;
  }
  return frame;
}

}  // namespace ladder::protocol
