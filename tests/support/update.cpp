#include "support/update.h"

#include <cstdlib>
#include <fstream>

#include <doctest/doctest.h>

#include "support/files.h"

namespace ladder::testing {

bool updating() { return std::getenv("UPDATE") != nullptr; }

void check_generated(const std::filesystem::path& file, std::string_view content) {
  INFO(from_root(file));
  if (updating()) {
    std::filesystem::create_directories(file.parent_path());
    std::ofstream(file) << content;
  }
  CHECK(content_of(file) == content);
}

}  // namespace ladder::testing
