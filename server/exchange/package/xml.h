#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include <pugixml.hpp>

namespace ladder::exchange {

/// The XML of a part. Entities that a document declares are never expanded, and names are compared
/// without their prefix: programs choose those as they like.
class Xml {
 public:
  explicit Xml(const std::string& bytes);
  Xml(const Xml&) = delete;  // nodes point into it
  Xml& operator=(const Xml&) = delete;

  /// Why it can't be read, as part of a sentence; empty where it can.
  const std::string& trouble() const { return trouble_; }

  /// Its outermost element; none where it can't be read.
  pugi::xml_node root() const;

 private:
  std::string text_;
  pugi::xml_document document_;
  std::string trouble_;
};

/// A name without its prefix: `row` for `x:row`.
std::string_view local(std::string_view name);
inline std::string_view local_name(pugi::xml_node node) { return local(node.name()); }

/// The first element below a node that is called so.
pugi::xml_node child(pugi::xml_node node, std::string_view name);

/// `child` of `child` of ...
pugi::xml_node child(pugi::xml_node node, std::string_view name, std::string_view below);

/// An attribute's value in valid UTF-8; empty if there isn't one.
std::string attribute(pugi::xml_node node, std::string_view name);
std::uint32_t number(pugi::xml_node node, std::string_view name, std::uint32_t otherwise);

/// Whether an attribute is `1`, `true` or `on`, or `otherwise` if it is absent.
bool is_on(pugi::xml_node node, std::string_view name, bool otherwise);

/// Valid UTF-8 without control characters.
std::string printable(std::string_view text);

/// The characters directly within an element, in valid UTF-8 and without control characters.
std::string content(pugi::xml_node node);

}  // namespace ladder::exchange
