#include <cstdlib>

#include "system/process.h"

namespace ladder::system {

std::string environment_variable(const char* name) {
  const char* const value = std::getenv(name);
  return value ? value : "";
}

std::string text_locale() {
  for (const char* name : {"LC_ALL", "LC_CTYPE", "LANG"})
    if (std::string value = environment_variable(name); !value.empty()) return value;
  return {};
}

}  // namespace ladder::system
