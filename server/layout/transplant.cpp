#include "layout/transplant.h"

#include <algorithm>

namespace ladder::layout {

std::string transplanted(std::string_view line) {
  std::string written(line);
  std::ranges::replace(written, '\t', ' ');
  const std::size_t begin = written.find_first_not_of(' ');
  if (begin != written.npos && written[begin] == '|') written.insert(begin, 1, '\\');
  return written;
}

}  // namespace ladder::layout
