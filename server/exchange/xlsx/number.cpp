#include <array>
#include <charconv>
#include <cmath>
#include <string>

#include <fmt/core.h>

#include "exchange/xlsx/workbook.h"

namespace ladder::exchange {
namespace {

/// A day of the calendar, from days since 1 March of the year 0 (the algorithm of H. Hinnant).
std::string calendar_day(std::int64_t days) {
  const std::int64_t era = days / 146097;
  const std::int64_t of_era = days - era * 146097;
  const std::int64_t year = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
  const std::int64_t of_year = of_era - (365 * year + year / 4 - year / 100);
  const std::int64_t month = (5 * of_year + 2) / 153;  // March is 0
  const std::int64_t day = of_year - (153 * month + 2) / 5 + 1;
  const std::int64_t number = month < 10 ? month + 3 : month - 9;
  return fmt::format("{:04}-{:02}-{:02}", year + era * 400 + (number <= 2 ? 1 : 0), number, day);
}

/// The code in lower case, without quoted, escaped or bracketed parts.
std::string bare_code(std::string_view code) {
  std::string bare;
  for (std::size_t at = 0; at < code.size(); ++at) {
    const char c = code[at];
    if (c == ';') break;  // what follows shows negative numbers
    if (c == '\\' || c == '_' || c == '*') {
      ++at;
    } else if (c == '"' || c == '[') {
      at = std::min(code.find(c == '"' ? '"' : ']', at + 1), code.size());
    } else {
      bare += 'A' <= c && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
  }
  return bare;
}

}  // namespace

Shown shown_by(std::uint32_t number, std::string_view code) {
  if (14 <= number && number <= 17) return Shown::date;
  if (number == 22) return Shown::date_and_time;
  if ((18 <= number && number <= 21) || (45 <= number && number <= 47)) return Shown::time;
  if (number == 9 || number == 10) return Shown::percent;
  const std::string bare = bare_code(code);
  if (bare == "general") return Shown::number;
  const bool date = bare.find_first_of("yd") != bare.npos || bare.find("mmm") != bare.npos;
  const bool time = bare.find_first_of("hs") != bare.npos;
  if (date) return time ? Shown::date_and_time : Shown::date;
  if (time) return Shown::time;
  return bare.find('%') == bare.npos ? Shown::number : Shown::percent;
}

std::string shown_number(std::string_view value, Shown shown, bool counts_from_1904) {
  double number = 0;
  const auto read = std::from_chars(value.data(), value.data() + value.size(), number);
  if (read.ec != std::errc() || !std::isfinite(number)) return std::string(value);
  constexpr double latest = 2'958'466;  // the last day of the year 9999
  const bool is_time = shown != Shown::number && shown != Shown::percent;
  if (shown == Shown::percent) return fmt::format("{:.15g}%", number * 100);
  if (!is_time || number < 0 || latest < number) return fmt::format("{:.15g}", number);
  constexpr std::int64_t first_1900 = 693'899;  // 30 December 1899
  constexpr std::int64_t first_1904 = 695'361;  // 1 January 1904
  auto days = static_cast<std::int64_t>(number);
  auto seconds = static_cast<std::int64_t>(std::llround((number - std::floor(number)) * 86400));
  if (seconds == 86400) {
    ++days;
    seconds = 0;
  }
  const std::string day = calendar_day(days + (counts_from_1904 ? first_1904 : first_1900));
  std::string time = fmt::format("{:02}:{:02}", seconds / 3600, seconds / 60 % 60);
  if (seconds % 60 != 0) time += fmt::format(":{:02}", seconds % 60);
  if (shown == Shown::time) return time;
  return shown == Shown::date || seconds == 0 ? day : day + " " + time;
}

}  // namespace ladder::exchange
