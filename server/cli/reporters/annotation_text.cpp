#include "cli/reporters/annotation_text.h"

#include <array>

#include <fmt/core.h>

#include "cli/printable.h"

namespace ladder::cli {
namespace {

std::string escaped(std::string_view text, std::string_view marks) {
  std::string all;
  for (const char it : text) {
    if (marks.find(it) == std::string_view::npos) all += it;
    else all += fmt::format("%{:02X}", static_cast<unsigned char>(it));
  }
  return all;
}

}  // namespace

std::string github_property(std::string_view text) { return escaped(printable(text), "%\r\n:,"); }

std::string github_message(std::string_view text) {
  return escaped(printable_lines(text), "%\r\n");
}

std::string sarif_uri(std::string_view path) {
  std::string uri;
  for (const char it : path) {
    const auto byte = static_cast<unsigned char>(it);
    const bool stays = ('a' <= (byte | 0x20) && (byte | 0x20) <= 'z') ||
                       ('0' <= byte && byte <= '9') || it == '-' || it == '.' || it == '_' ||
                       it == '~' || it == '/';
    if (stays) uri += it;
    else uri += fmt::format("%{:02X}", byte);
  }
  return uri;
}

std::string sarif_log(const text::JsonMember& rules, text::JsonMembers others) {
  const auto write_run = [&](text::JsonWriter& json, const text::JsonMember& its_rules) {
    text::JsonObject run(json);
    run.member("tool", {{"driver", {{"name", "ladder"}, {"version", LADDER_VERSION}, its_rules}}});
    run.add(others);
  };
  return text::to_json_file({{"$schema", "https://json.schemastore.org/sarif-2.1.0.json"},
                             {"version", "2.1.0"},
                             {"runs", text::JsonList(std::array{rules}, write_run)}});
}

}  // namespace ladder::cli
