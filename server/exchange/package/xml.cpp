#include "exchange/package/xml.h"

#include <algorithm>
#include <charconv>

#include "exchange/format.h"
#include "text/utf8.h"

namespace ladder::exchange {
namespace {

/// What its tree takes at most: a node is 64 bytes and has another one of text beside it, an
/// attribute 40.
std::size_t memory_of(std::string_view text) {
  const auto count = [&](char c) { return static_cast<std::size_t>(std::ranges::count(text, c)); };
  return 2 * text.size() + 128 * count('<') + 40 * count('=');
}

constexpr std::size_t most_memory = 160U << 20U;

pugi::xml_attribute find(pugi::xml_node node, std::string_view name) {
  for (pugi::xml_attribute it = node.first_attribute(); it; it = it.next_attribute())
    if (local(it.name()) == name) return it;
  return {};
}

}  // namespace

Xml::Xml(const std::string& bytes) : text_(to_utf8(bytes)) {
  if (most_memory < memory_of(text_)) {
    trouble_ = "it's far too big for a ladder; copy the ladder into a new file";
    return;
  }
  const auto options = pugi::parse_default | pugi::parse_ws_pcdata;
  const pugi::xml_parse_result result =
      document_.load_buffer_inplace(text_.data(), text_.size(), options, pugi::encoding_utf8);
  if (!result) trouble_ = "it's damaged; save it again in the program that created it";
}

pugi::xml_node Xml::root() const {
  return trouble_.empty() ? document_.document_element() : pugi::xml_node();
}

std::string printable(std::string_view text) {
  std::string valid = text::valid_utf8(text);
  std::erase_if(valid, [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte < 0x20 && c != '\n' && c != '\t';
  });
  return valid;
}

std::string_view local(std::string_view name) { return name.substr(name.find(':') + 1); }

pugi::xml_node child(pugi::xml_node node, std::string_view name) {
  for (pugi::xml_node it = node.first_child(); it; it = it.next_sibling())
    if (local_name(it) == name) return it;
  return {};
}

pugi::xml_node child(pugi::xml_node node, std::string_view name, std::string_view below) {
  return child(child(node, name), below);
}

std::string attribute(pugi::xml_node node, std::string_view name) {
  return printable(find(node, name).value());
}

std::uint32_t number(pugi::xml_node node, std::string_view name, std::uint32_t otherwise) {
  const std::string_view text = find(node, name).value();
  std::uint32_t number = otherwise;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
  return read.ec == std::errc() ? number : otherwise;
}

bool is_on(pugi::xml_node node, std::string_view name, bool otherwise) {
  const std::string_view text = find(node, name).value();
  if (text.empty()) return otherwise;
  return text != "0" && text != "false" && text != "off" && text != "none";
}

std::string content(pugi::xml_node node) {
  std::string text;
  for (pugi::xml_node it = node.first_child(); it; it = it.next_sibling())
    if (it.type() == pugi::node_pcdata || it.type() == pugi::node_cdata) text += it.value();
  return printable(text);
}

}  // namespace ladder::exchange
