#include "cli/arguments/completions.h"

#include "cli/arguments/options.h"

namespace ladder::cli {

void declare(CLI::App& command, CompletionsArguments& arguments) {
  const Choices<Shell> shells{{"bash", Shell::bash}, {"zsh", Shell::zsh}, {"fish", Shell::fish}};
  add_choice(command, "shell", "The shell that shall complete `ladder`", shells, arguments.shell);
  command.footer(
      "Packages bring these. To set up a shell by hand:\n"
      "  bash  eval \"$(ladder completions bash)\" in ~/.bashrc\n"
      "  zsh   source <(ladder completions zsh) in ~/.zshrc, behind compinit\n"
      "  fish  ladder completions fish > ~/.config/fish/completions/ladder.fish");
}

CompletionsArguments complete(CompletionsArguments arguments) {
  if (arguments.shell == Shell::none)
    throw system::Failure(
        "which shell shall complete `ladder`? For example: `ladder completions bash`");
  return arguments;
}

}  // namespace ladder::cli
