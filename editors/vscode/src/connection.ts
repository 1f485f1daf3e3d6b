import { type ChildProcess, spawn } from "node:child_process";
import * as vscode from "vscode";
import { LanguageClient, type LanguageClientOptions } from "vscode-languageclient/node";
import type { Program } from "./program";

/** Starts the program, and talks to it. In a browser, connection.browser.ts does this with a worker. */
export abstract class Connection extends LanguageClient {
  private process: ChildProcess | undefined;

  constructor(program: Program, options: LanguageClientOptions) {
    super("ladder", "Ladder", () => this.launch(program), options);
  }

  /** Ends a checker that doesn't respond. */
  protected kill(): void {
    this.process?.kill("SIGKILL");
  }

  private launch({ path, isScript }: Program): Promise<ChildProcess> {
    return new Promise((resolve, reject) => {
      const cwd = vscode.workspace.workspaceFolders?.[0]?.uri.fsPath;
      // VS Code's own program runs a script only as Node.
      const launched = isScript
        ? spawn(process.execPath, [path, "server"], { cwd, env: { ...process.env, ELECTRON_RUN_AS_NODE: "1" } })
        : spawn(path, ["server"], { cwd });
      launched.once("spawn", () => resolve(launched)).once("error", reject);
      this.process = launched;
    });
  }
}
