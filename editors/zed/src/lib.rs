//! Starts the ladder on the PATH as a language server.

use zed_extension_api::{self as zed, Command, LanguageServerId, Result, Worktree};

struct Ladder;

impl zed::Extension for Ladder {
    fn new() -> Self {
        Ladder
    }

    fn language_server_command(&mut self, _: &LanguageServerId, worktree: &Worktree) -> Result<Command> {
        let program = worktree.which("ladder").ok_or("install ladder and add it to the PATH")?;
        Ok(Command { command: program, args: vec!["server".into()], env: worktree.shell_env() })
    }
}

zed::register_extension!(Ladder);
