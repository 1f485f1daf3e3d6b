import { type ChildProcess, spawn } from "node:child_process";
import * as vscode from "vscode";
import { LanguageClient } from "vscode-languageclient/node";
import { Conversing, options, type Watch } from "../conversation";
import type { LocalProgram } from "./program";

/** The connection to a program. This module includes the protocol library and is loaded once the extension is active. */
export class NodeClient extends Conversing(LanguageClient) {
  private answered = false;
  private process: ChildProcess | undefined;

  constructor(program: LocalProgram, output: vscode.LogOutputChannel, trace: vscode.OutputChannel, watch: Watch) {
    super(
      "ladder",
      "Ladder",
      () => this.launch(program.words),
      options(output, trace, () => this.answered && !this.hasEnded && watch.crashed()),
    );
    this.onDidChangeState(() => {
      this.answered ||= this.running;
      watch.changed();
    });
  }

  protected override kill(): void {
    this.process?.kill("SIGKILL");
  }

  private launch([path = "", ...words]: string[]): Promise<ChildProcess> {
    return new Promise((resolve, reject) => {
      // VS Code's own program runs scripts only if it's told to be Node.
      const env = path === process.execPath ? { ...process.env, ELECTRON_RUN_AS_NODE: "1" } : process.env;
      const cwd = vscode.workspace.workspaceFolders?.[0]?.uri.fsPath;
      const launched = spawn(path, [...words, "server"], { cwd, env });
      launched.once("spawn", () => resolve(launched)).once("error", reject);
      this.process = launched;
    });
  }
}
