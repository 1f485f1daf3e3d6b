#include "exchange/package/package.h"

#include <algorithm>
#include <optional>
#include <vector>

#include <fmt/core.h>
#include <zlib.h>

namespace ladder::exchange {
namespace {

constexpr std::size_t megabyte = 1U << 20U;
constexpr std::size_t largest_part = 32 * megabyte;
constexpr std::size_t most_unpacked = 96 * megabyte;
constexpr std::size_t most_parts = 10'000;
constexpr std::size_t highest_ratio = 200;  // of a part's size to its packed size

constexpr std::string_view broken = "it's damaged; save it again in the program that created it";

/// A number whose lowest byte comes first; the bytes must be there.
std::uint32_t number_at(std::string_view bytes, std::size_t at, int size) {
  std::uint32_t number = 0;
  for (int i = size; 0 < i--;)
    number = number << 8U | static_cast<unsigned char>(bytes[at + static_cast<std::size_t>(i)]);
  return number;
}

/// The record that ends the package. A comment may follow it.
std::optional<std::size_t> end_record(std::string_view bytes) {
  constexpr std::size_t size = 22;
  constexpr std::size_t longest_comment = 0xFFFF;
  if (bytes.size() < size) return std::nullopt;
  const std::size_t last = bytes.size() - size;
  const std::size_t first = last - std::min(last, longest_comment);
  for (std::size_t at = last + 1; first < at--;)
    if (bytes.substr(at).starts_with("PK\5\6")) return at;
  return std::nullopt;
}

std::string with_plain_slashes(std::string_view path) {
  std::string name(path);
  std::ranges::replace(name, '\\', '/');
  return name;
}

/// Unpacks exactly `size` bytes. Nothing if the packed data has more or fewer, or is broken.
std::optional<std::string> inflated(std::string_view packed, std::size_t size) {
  std::string text(size, '\0');
  z_stream stream{};
  if (inflateInit2(&stream, -MAX_WBITS) != Z_OK) return std::nullopt;
  // zlib's interface is older than `const`; it does not write there.
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
  stream.avail_in = static_cast<uInt>(packed.size());
  stream.next_out = reinterpret_cast<Bytef*>(text.data());
  stream.avail_out = static_cast<uInt>(size);
  const int status = inflate(&stream, Z_FINISH);
  const bool whole = status == Z_STREAM_END && stream.avail_out == 0;
  inflateEnd(&stream);
  if (!whole) return std::nullopt;
  return text;
}

std::uint32_t check_sum_of(std::string_view text) {
  const auto* bytes = reinterpret_cast<const Bytef*>(text.data());
  return static_cast<std::uint32_t>(crc32(0, bytes, static_cast<uInt>(text.size())));
}

}  // namespace

Package::Package(std::string_view bytes) : bytes_(bytes) {
  const std::optional<std::size_t> end = end_record(bytes);
  if (end) read_directory(*end);
  else if (!bytes.starts_with("PK"))
    trouble_ = "it isn't a spreadsheet or word processor file; leave out `--from`";
  else trouble_ = "it's incomplete; download or save it again";
}

void Package::read_directory(std::size_t end) {
  constexpr std::size_t header_size = 46;
  const std::size_t count = number_at(bytes_, end + 10, 2);
  std::size_t at = number_at(bytes_, end + 16, 4);
  if (most_parts < count) {
    refuse(fmt::format("it has {} parts, but `ladder` reads at most {}", count, most_parts));
    return;
  }
  for (std::size_t i = 0; i < count; ++i) {
    if (end < header_size || end - header_size < at || !bytes_.substr(at).starts_with("PK\1\2")) {
      refuse(std::string(broken));
      return;
    }
    const std::size_t name_size = number_at(bytes_, at + 28, 2);
    const std::size_t others = number_at(bytes_, at + 30, 2) + number_at(bytes_, at + 32, 2);
    const Entry entry{number_at(bytes_, at + 10, 2), number_at(bytes_, at + 16, 4),
                      number_at(bytes_, at + 20, 4), number_at(bytes_, at + 24, 4),
                      number_at(bytes_, at + 42, 4)};
    const std::string name = with_plain_slashes(bytes_.substr(at + header_size, name_size));
    const std::string why = why_refused(entry, name, number_at(bytes_, at + 8, 2));
    if (!why.empty()) {
      refuse(why);
      return;
    }
    if (!entries_.emplace(name, entry).second) {
      refuse(fmt::format("it has two parts called `{}`", name));
      return;
    }
    at += header_size + name_size + others;
  }
}

std::string Package::why_refused(const Entry& entry, std::string_view name,
                                 std::uint32_t flags) const {
  constexpr std::uint32_t is_encrypted = 1;
  constexpr std::uint32_t stored = 0;
  constexpr std::uint32_t deflated = 8;
  if ((flags & is_encrypted) != 0) return std::string(has_password);
  if (entry.method != stored && entry.method != deflated)
    return fmt::format(
        "the part `{}` is compressed in a way that isn't supported; save the file again in the "
        "program that created it",
        name);
  if (entry.method == stored && entry.size != entry.packed_size) return std::string(broken);
  return {};
}

bool Package::has(std::string_view path) const { return entries_.contains(path); }

std::string_view Package::packed(const Entry& entry) const {
  constexpr std::size_t header_size = 30;
  if (bytes_.size() < header_size || bytes_.size() - header_size < entry.place) return {};
  if (!bytes_.substr(entry.place).starts_with("PK\3\4")) return {};
  const std::size_t begin = entry.place + header_size + number_at(bytes_, entry.place + 26, 2) +
                            number_at(bytes_, entry.place + 28, 2);
  if (bytes_.size() < begin || bytes_.size() - begin < entry.packed_size) return {};
  return bytes_.substr(begin, entry.packed_size);
}

std::string Package::part(std::string_view path) {
  const auto found = entries_.find(path);
  if (found == entries_.end() || !trouble_.empty()) return {};
  const Entry& entry = found->second;
  const bool swells = megabyte < entry.size &&
                      highest_ratio < entry.size / std::max<std::size_t>(1, entry.packed_size);
  if (largest_part < entry.size || most_unpacked - unpacked_ < entry.size || swells)
    return refuse(fmt::format(
        "the part `{}` would unpack to {:.1f} MB, far more than a ladder needs; copy the "
        "ladder into a new file",
        path, static_cast<double>(entry.size) / static_cast<double>(megabyte)));
  unpacked_ += entry.size;
  const std::string_view content = packed(entry);
  if (content.empty() && entry.size != 0) return refuse(std::string(broken));
  std::optional<std::string> text =
      entry.method == 0 ? std::string(content) : inflated(content, entry.size);
  if (!text || check_sum_of(*text) != entry.check_sum) return refuse(std::string(broken));
  return std::move(*text);
}

std::string Package::refuse(std::string why) {
  if (trouble_.empty()) trouble_ = std::move(why);
  return {};
}

std::string resolved_path(std::string_view from, std::string_view target) {
  const bool absolute = target.starts_with('/');
  std::vector<std::string_view> names;
  const auto walk = [&](std::string_view path) {
    while (!path.empty()) {
      const std::size_t end = std::min(path.find('/'), path.size());
      const std::string_view name = path.substr(0, end);
      path.remove_prefix(std::min(end + 1, path.size()));
      if (name == "..") {
        if (!names.empty()) names.pop_back();
      } else if (!name.empty() && name != ".") {
        names.push_back(name);
      }
    }
  };
  if (!absolute) walk(from.substr(0, std::min(from.rfind('/') + 1, from.size())));
  walk(target);
  std::string path;
  for (const std::string_view it : names) path.append(path.empty() ? "" : "/").append(it);
  return path;
}

}  // namespace ladder::exchange
