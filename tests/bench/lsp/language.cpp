#include "bench/lsp/language.h"

#include <array>
#include <random>
#include <stdexcept>

#include <fmt/core.h>

#include "support/generated.h"

namespace ladder::bench {
namespace {

constexpr std::uint32_t seed = 1825;

std::string in_matrix(std::size_t lines) {
  return testing::generated_lines(lines, seed, model::Layout::matrix);
}

std::string in_sections(std::size_t lines) {
  return testing::generated_lines(lines, seed, model::Layout::sections);
}

std::string in_intact_matrix(std::size_t lines) {
  return testing::intact_lines(lines, seed, model::Layout::matrix);
}

std::string in_intact_sections(std::size_t lines) {
  return testing::intact_lines(lines, seed, model::Layout::sections);
}

/// About fifty bytes of prose.
std::string prose(std::mt19937& random) {
  static constexpr std::array<std::string_view, 12> words = {
      "plans",  "reviews",   "before", "others", "the",     "weekly",
      "repair", "timetable", "with",   "care",   "several", "depots"};
  std::string text;
  while (text.size() < 40)
    text += (text.empty() ? "" : " ") + std::string(words[random() % words.size()]);
  return text;
}

/// The same ladders as somebody would write them in YAML.
std::string in_yaml(std::size_t lines) {
  constexpr std::size_t levels = 8;
  std::mt19937 random(seed);
  std::string text = "ladders:\n";
  for (std::size_t line = 1; line < lines; line += levels + 1) {
    text += fmt::format("  skill_{}:\n", line);
    for (std::size_t level = 1; level <= levels; ++level)
      text += fmt::format("    level_{}: {}\n", level, prose(random));
  }
  return text;
}

/// Functions that each call the one before. Their names are too short to be typed in.
std::string in_cpp(std::size_t lines) {
  constexpr std::size_t lines_a_function = 8;
  std::mt19937 random(seed);
  std::string text = "int f0(int x) { return x; }\n";
  for (std::size_t i = 1; i * lines_a_function < lines; ++i) {
    text += fmt::format("int f{}(int x) {{\n", i);
    for (std::size_t line = 0; line + 4 < lines_a_function; ++line)
      text += "  // " + prose(random) + "\n";
    text += fmt::format("  int y = x + {};\n  return f{}(y);\n}}\n", i, i - 1);
  }
  return text;
}

}  // namespace

const Language matrix = {"matrix", "ladder", ".ladder", in_matrix, "", 0};
const Language sections = {"sections", "ladder", ".ladder", in_sections, "#### ", 5};
const Language intact_matrix = {"intact matrix", "ladder", ".ladder", in_intact_matrix, "", 0};
const Language intact_sections = {"intact sections",  "ladder", ".ladder",
                                  in_intact_sections, "#### ",  5};
const Language yaml = {"YAML", "yaml", ".yaml", in_yaml, "  skill_", 2};
const Language cpp = {"C++", "cpp", ".cpp", in_cpp, "int f", 4};

std::vector<const Language*> languages(std::string_view name) {
  if (name == "ladder") return {&matrix, &sections};
  if (name == "intact") return {&intact_matrix, &intact_sections};
  if (name == "yaml") return {&yaml};
  if (name == "cpp") return {&cpp};
  throw std::runtime_error("no documents are known in " + std::string(name));
}

}  // namespace ladder::bench
