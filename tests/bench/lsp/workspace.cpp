#include "bench/lsp/workspace.h"

#include <filesystem>
#include <fstream>

#include <fmt/core.h>

#include "support/generated.h"

namespace ladder::bench {

void write_workspace(const std::string& folder, std::size_t files) {
  constexpr std::size_t folders = 20;
  constexpr std::size_t lines = 50;
  for (std::size_t i = 0; i < files; ++i) {
    const std::filesystem::path team = fmt::format("{}/team {}", folder, i % folders);
    std::filesystem::create_directories(team);
    const auto layout = i % 2 == 0 ? model::Layout::matrix : model::Layout::sections;
    std::ofstream(team / fmt::format("{}.ladder", i), std::ios::binary)
        << testing::generated_lines(lines, static_cast<std::uint32_t>(i), layout);
  }
}

}  // namespace ladder::bench
