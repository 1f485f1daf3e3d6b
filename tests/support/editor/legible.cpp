#include "support/editor/legible.h"

#include <optional>

#include <fmt/core.h>

#include "support/editor/signs.h"
#include "text/line_index.h"

namespace ladder::testing {
namespace {

constexpr std::size_t longest_excerpt = 60;  // bytes

bool has_only(const Json& value, const char* one, const char* other) {
  return value.is_object() && value.size() == 2 && value.contains(one) && value.contains(other);
}

bool is_position(const Json& value) { return has_only(value, "line", "character"); }

bool is_range(const Json& value) {
  return has_only(value, "start", "end") && is_position(value["start"]) &&
         is_position(value["end"]);
}

bool is_location(const Json& value) {
  return has_only(value, "uri", "range") && value["uri"].is_string() && is_range(value["range"]);
}

std::string position(const Json& value) {
  return value["line"].dump() + ":" + value["character"].dump();
}

/// The text on one line, without its middle if it is long.
std::string excerpt(std::string_view text) {
  std::string result = to_signs(text);
  if (result.size() <= longest_excerpt) return result;
  const auto continues = [&](std::size_t at) { return (result[at] & 0xC0) == 0x80; };
  std::size_t first_end = longest_excerpt / 2;
  std::size_t last_begin = result.size() - longest_excerpt / 2;
  while (continues(first_end)) --first_end;
  while (continues(last_begin)) ++last_begin;
  return result.substr(0, first_end) + " … " + result.substr(last_begin);
}

/// The offset of a position, if the text has it.
std::optional<std::uint32_t> offset_of(const Json& position, const text::LineIndex& lines,
                                       text::ColumnUnit unit) {
  if (!position["line"].is_number_unsigned() || !position["character"].is_number_unsigned())
    return std::nullopt;
  const text::Position wanted{position["line"], position["character"]};
  const std::uint32_t offset = lines.offset_of(wanted, unit);
  if (lines.position_of(offset, unit) != wanted) return std::nullopt;
  return offset;
}

}  // namespace

std::string Legible::range(const Json& range, const std::string& name) const {
  const std::string text = documents_.text(name);
  const text::LineIndex lines(text);
  const auto begin = offset_of(range["start"], lines, unit_);
  const auto end = offset_of(range["end"], lines, unit_);
  const bool lies_in = begin && end && *begin <= *end;
  const std::string covered =
      lies_in ? "‹" + excerpt(text::slice(text, {*begin, *end})) + "›" : "(not in the text)";
  return fmt::format("{}-{} {}", position(range["start"]), position(range["end"]), covered);
}

Json Legible::operator()(const Json& value, const std::string& name) const {
  const Addresses& addresses = documents_.addresses();
  if (value.is_string()) return addresses.named_within(value.get_ref<const std::string&>());
  if (is_position(value)) return position(value);
  if (is_range(value)) return range(value, name);
  if (is_location(value)) {
    const std::string there = addresses.name(value["uri"].get_ref<const std::string&>());
    return there + " " + range(value["range"], there);
  }
  if (value.is_object()) return object(value, name);
  if (!value.is_array()) return value;
  Json result = Json::array();
  for (const Json& it : value) result.push_back((*this)(it, name));
  return result;
}

Json Legible::object(const Json& value, const std::string& name) const {
  const Addresses& addresses = documents_.addresses();
  const auto named = [&](const Json& object, const char* member) {
    const bool is_named = object.contains(member) && object[member].is_string();
    return is_named ? addresses.name(object[member].get_ref<const std::string&>()) : name;
  };
  const std::string target = named(value, "targetUri");
  const std::string own = value.contains("textDocument") && value["textDocument"].is_object()
                              ? named(value["textDocument"], "uri")
                              : named(value, "uri");
  Json result = Json::object();
  for (const auto& [member, content] : value.items()) {
    const std::string member_name = addresses.name(member);
    if (member.starts_with("target")) result[member] = (*this)(content, target);
    else if (member_name != member) result[member_name] = (*this)(content, member_name);
    else result[member] = (*this)(content, own);
  }
  return result;
}

}  // namespace ladder::testing
