#include "cli/reporters/fingerprints.h"

#include <cstdint>
#include <string_view>

#include <fmt/core.h>

namespace ladder::cli {
namespace {

/// FNV-1a, 64 bits (RFC draft-eastlake-fnv).
std::uint64_t hash_of(std::string_view bytes) {
  std::uint64_t hash = 0xcbf29ce484222325;
  for (const char it : bytes) {
    hash ^= static_cast<unsigned char>(it);
    hash *= 0x100000001b3;
  }
  return hash;
}

/// The words of a text, whatever stands between them.
void append_words(std::string& key, std::string_view text) {
  for (const char it : text)
    if (it != ' ' && it != '\t' && it != '\n' && it != '\r') key += it;
}

}  // namespace

std::string Fingerprints::next(const text::Diagnostic& finding, const File& file) {
  std::string key(finding.code);
  for (const std::string* part : {&finding.ladder, &finding.skill, &finding.level}) {
    key += '\0';
    append_words(key, *part);
  }
  key += '\0';
  append_words(key, text::slice(file.text, finding.span));
  const std::size_t before = seen_[key]++;
  return fmt::format("{:016x}", hash_of(fmt::format("{}{}", key, before)));
}

}  // namespace ladder::cli
