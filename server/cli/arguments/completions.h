#pragma once

namespace CLI {
class App;
}

namespace ladder::cli {

enum class Shell { none, bash, zsh, fish };

/// `ladder completions SHELL`
struct CompletionsArguments {
  Shell shell = Shell::none;
};

void declare(CLI::App& command, CompletionsArguments& arguments);
CompletionsArguments complete(CompletionsArguments arguments);

}  // namespace ladder::cli
