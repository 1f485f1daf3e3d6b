#include <memory>
#include <string_view>

#include "cli/arguments/options.h"
#include "cli/commands.h"
#include "system/failure.h"

namespace ladder::cli {
namespace {

enum class Shell { none, bash, zsh, fish };

/// `ladder completions SHELL`
struct CompletionsArguments {
  Shell shell = Shell::none;
};

void declare(CLI::App& command, CompletionsArguments& arguments) {
  const Choices<Shell> shells{{"bash", Shell::bash}, {"zsh", Shell::zsh}, {"fish", Shell::fish}};
  add_choice(command, "shell", "The shell to print completions for", shells, arguments.shell);
  command.footer(
      "The ladder packages already include completions. To set them up yourself:\n"
      "  bash  eval \"$(ladder completions bash)\" in ~/.bashrc\n"
      "  zsh   source <(ladder completions zsh) in ~/.zshrc, after compinit\n"
      "  fish  ladder completions fish > ~/.config/fish/completions/ladder.fish");
}

CompletionsArguments complete(CompletionsArguments arguments) {
  if (arguments.shell == Shell::none)
    throw system::Failure("specify a shell, for example: `ladder completions bash`");
  return arguments;
}

// The functions a shell runs when you press Tab after `ladder`. They ask the program itself, so
// they know every command and option: see `ladder complete`.

constexpr std::string_view bash = R"(# Completes `ladder` in bash.
_ladder() {
  local word line stem words=()
  # Bash treats an equals sign as a separate word.
  for word in "${COMP_WORDS[@]:1:COMP_CWORD}"; do
    if [[ ${#words[@]} -gt 0 && ($word == = || ${words[-1]} == *=) ]]; then
      words[-1]+=$word
    else
      words+=("$word")
    fi
  done
  # Bash keeps the part before the last equals sign.
  word=${words[-1]}
  stem=
  if [[ $word == *=* && $COMP_WORDBREAKS == *=* ]]; then stem=${word%"${word##*=}"}; fi
  COMPREPLY=()
  while IFS= read -r line; do
    if [[ $line == :files ]]; then
      compopt -o default
    else
      line=${line%%$'\t'*}
      COMPREPLY+=("${line#"$stem"}")
    fi
  done < <("$1" complete -- "${words[@]}" 2>/dev/null)
}
complete -F _ladder ladder
)";

constexpr std::string_view zsh = R"(#compdef ladder
# Completes `ladder` in zsh.
_ladder() {
  local line result=1
  local -a found
  for line in "${(@f)$("${(Q)words[1]}" complete -- "${(@Q)words[2,CURRENT-1]}" "$PREFIX" 2>/dev/null)}"; do
    if [[ $line == :files ]]; then
      compset -P '*='
      _files && result=0
    elif [[ -n $line ]]; then
      found+=("${line/$'\t'/:}")
    fi
  done
  if (( $#found )); then _describe 'ladder' found && result=0; fi
  return result
}
if [[ $funcstack[1] == _ladder ]]; then _ladder "$@"; else compdef _ladder ladder; fi
)";

constexpr std::string_view fish = R"(# Completes `ladder` in fish.
function __ladder_complete
    set -l words (commandline -opc)
    set -l word (commandline -ct)
    for line in ($words[1] complete -- $words[2..-1] "$word" 2>/dev/null)
        if test "$line" = :files
            set -l stem (string match -r '^.*=' -- "$word")
            printf '%s\n' "$stem"(__fish_complete_path (string replace -r '^.*=' '' -- "$word"))
        else
            echo $line
        end
    end
end
complete -c ladder -f -a '(__ladder_complete)'
)";

int execute(const CompletionsArguments& arguments, Console& console) {
  console.output.write(arguments.shell == Shell::bash  ? bash
                       : arguments.shell == Shell::zsh ? zsh
                                                       : fish);
  return 0;
}

}  // namespace

Execution completions_command(CLI::App& command) {
  const auto arguments = std::make_shared<CompletionsArguments>();
  declare(command, *arguments);
  return [arguments](Console& console) { return execute(complete(*arguments), console); };
}

}  // namespace ladder::cli
