//! Tells Zed where the language server is.

use zed_extension_api::{self as zed, settings::LspSettings, Command, LanguageServerId, Result, Worktree};

struct Callwright;

impl zed::Extension for Callwright {
    fn new() -> Self {
        Callwright
    }

    fn language_server_command(&mut self, id: &LanguageServerId, worktree: &Worktree) -> Result<Command> {
        let settings = LspSettings::for_worktree(id.as_ref(), worktree)?;
        let path = settings.binary.and_then(|binary| binary.path);
        let command = path
            .or_else(|| worktree.which("callwright"))
            .ok_or("callwright is not on your PATH; install it, or say in lsp.callwright.binary.path where it is")?;
        Ok(Command { command, args: vec!["serve".into()], env: worktree.shell_env() })
    }
}

zed::register_extension!(Callwright);
