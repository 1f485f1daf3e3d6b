#include "protocol/method.h"

#include <algorithm>
#include <array>

namespace ladder::protocol {

// A list that is expanded twice: a method that is not listed is not called, and one that is listed
// but not written does not link.
#define METHOD(name) Method name();
#include "protocol/methods.inc"
#undef METHOD

namespace {

const auto& all() {
  static const std::array methods = {
#define METHOD(name) name(),
#include "protocol/methods.inc"
#undef METHOD
  };
  return methods;
}

}  // namespace

const Method* method_named(std::string_view name) {
  const auto found = std::ranges::find(all(), name, &Method::name);
  return found == all().end() ? nullptr : &*found;
}

ServerCapabilities capabilities_for(const Client& client) {
  ServerCapabilities capabilities;
  for (const Method& it : all())
    if (it.advertise) it.advertise(client, capabilities);
  return capabilities;
}

}  // namespace ladder::protocol
