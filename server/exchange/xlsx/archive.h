#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace ladder::exchange {

/// Files in one, in the way of ZIP, each as it is: a workbook is an archive, and ladders are small.
class Archive {
 public:
  void add(std::string_view path, std::string_view content);

  std::string finish() &&;

 private:
  std::string files_;
  std::string directory_;
  std::uint16_t count_ = 0;
};

}  // namespace ladder::exchange
