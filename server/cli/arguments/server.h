#pragma once

#include <cstdint>
#include <optional>

namespace CLI {
class App;
}

namespace ladder::cli {

/// `ladder server`
struct ServerArguments {
  std::optional<std::uint16_t> port;           // nothing: standard input and output
  std::optional<std::int64_t> client_process;  // the server ends when it does
};

void declare(CLI::App& command, ServerArguments& arguments);
ServerArguments complete(ServerArguments arguments);

}  // namespace ladder::cli
