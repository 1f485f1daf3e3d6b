#include "support/editor/addresses.h"

#include <array>
#include <cctype>
#include <regex>

#include <fmt/core.h>

namespace ladder::testing {
namespace {

/// As in editors: everything but letters, digits and a few signs is escaped.
std::string encoded(std::string_view path) {
  std::string result;
  for (char c : path) {
    const auto byte = static_cast<unsigned char>(c);
    const bool plain = byte < 0x80 && (std::isalnum(byte) ||
                                       std::string_view("/-._~").find(c) != std::string_view::npos);
    result += plain ? std::string(1, c) : fmt::format("%{:02X}", byte);
  }
  return result;
}

std::string decoded(std::string_view uri) {
  std::string result;
  for (std::size_t i = 0; i < uri.size(); ++i) {
    const bool escape = uri[i] == '%' && i + 2 < uri.size() &&
                        std::isxdigit(static_cast<unsigned char>(uri[i + 1])) &&
                        std::isxdigit(static_cast<unsigned char>(uri[i + 2]));
    if (escape) {
      result += static_cast<char>(std::stoi(std::string(uri.substr(i + 1, 2)), nullptr, 16));
      i += 2;
    } else {
      result += uri[i];
    }
  }
  return result;
}

bool has_scheme(std::string_view name) {
  static const std::regex scheme("[a-z][a-z0-9+.-]+:.*");
  return std::regex_match(name.begin(), name.end(), scheme);
}

void replace_all(std::string& text, std::string_view what, std::string_view with) {
  for (std::size_t at = text.find(what); at != text.npos; at = text.find(what, at + with.size()))
    text.replace(at, what.size(), with);
}

}  // namespace

Addresses::Addresses(std::string folder)
    : folder_(std::move(folder)), root_("file://" + encoded(folder_)) {}

std::string Addresses::uri(std::string_view name) const {
  if (has_scheme(name)) return std::string(name);
  return name == "." ? root_ : root_ + "/" + encoded(name);
}

std::string Addresses::name(std::string_view uri) const {
  if (uri == root_) return ".";
  if (!uri.starts_with(root_ + "/")) return std::string(uri);
  const std::string name = decoded(uri.substr(root_.size() + 1));
  return this->uri(name) == uri ? name : std::string(uri.substr(root_.size() + 1));
}

std::string Addresses::named_within(std::string_view text) const {
  if (text.starts_with(root_)) return name(text);
  std::string result(text);
  replace_all(result, "file://" + encoded(ROOT_DIR) + "/", "(root)/");
  for (const std::string& whole : {root_, folder_}) {
    replace_all(result, whole + "/", "");
    replace_all(result, whole, ".");
  }
  return result;
}

std::string Addresses::path(std::string_view name) const {
  return folder_ + "/" + std::string(name);
}

}  // namespace ladder::testing
