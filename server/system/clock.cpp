#include "system/clock.h"

#include <chrono>

#include <fmt/core.h>

namespace ladder::system {

std::string today() {
  using namespace std::chrono;
  const year_month_day date{floor<days>(system_clock::now())};
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()),
                     static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
}

}  // namespace ladder::system
