#pragma once

#include <cstdint>
#include <string_view>

namespace ladder::text {

/// A half-open range of bytes: `begin` is in, `end` is out.
struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  std::uint32_t size() const { return end - begin; }
  bool empty() const { return begin == end; }
  bool contains(Span other) const { return begin <= other.begin && other.end <= end; }

  friend bool operator==(Span, Span) = default;
};

/// The same span counted from a place `by` bytes further back.
inline Span moved(Span span, std::uint32_t by) { return {span.begin + by, span.end + by}; }

/// The same span counted from `origin`, which must not lie after it.
inline Span relative(Span span, std::uint32_t origin) {
  return {span.begin - origin, span.end - origin};
}

inline std::string_view slice(std::string_view text, Span span) {
  return text.substr(span.begin, span.size());
}

}  // namespace ladder::text
