#pragma once

#include <string>

namespace CLI {
class App;
}

namespace ladder::cli {

/// The page that `man ladder` shows, made from what the help says of each command.
std::string manual(const CLI::App& program);

}  // namespace ladder::cli
