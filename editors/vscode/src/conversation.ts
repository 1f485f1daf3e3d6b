import { type ChildProcess, spawn } from "node:child_process";
import * as vscode from "vscode";
import {
  CloseAction,
  DidChangeWatchedFilesNotification,
  type DynamicFeature,
  ErrorAction,
  ExecuteCommandRequest,
  FileChangeType,
  LanguageClient,
  State,
  type StaticFeature,
  type WorkspaceEdit,
} from "vscode-languageclient/node";
import type { Program } from "./program";

/** Who is told what happens to a running checker. */
export interface Watch {
  /** It has started or stopped. */
  changed(): void;
  /** It has stopped without being asked to; true where it is to be started again. */
  crashed(): boolean;
}

/** The conversation with a checker. This module brings the protocol's library, and is loaded once the extension is up. */
export class Client extends LanguageClient {
  private answered = false;
  private ended = false;
  private process: ChildProcess | undefined;

  constructor(program: Program, output: vscode.LogOutputChannel, trace: vscode.OutputChannel, watch: Watch) {
    super(
      "ladder",
      "Ladder",
      () => this.launch(program.path),
      {
        documentSelector: [{ language: "ladder" }],
        outputChannel: output,
        traceOutputChannel: trace,
        diagnosticCollectionName: "ladder",
        initializationOptions: vscode.workspace.getConfiguration("ladder"),
        synchronize: { configurationSection: "ladder" },
        errorHandler: {
          // What cannot be written to a program that has ended is no reason to give up: that it has ended is told next.
          error: () => ({ action: ErrorAction.Continue, handled: true }),
          closed: () => ({ action: this.answered && !this.ended && watch.crashed() ? CloseAction.Restart : CloseAction.DoNotRestart, handled: true }),
        },
        initializationFailedHandler: () => false,
      },
    );
    this.onDidChangeState(() => {
      this.answered ||= this.running;
      watch.changed();
    });
  }

  /** Starts the checker, and throws where it has not answered within so many milliseconds. */
  async begin(longest: number): Promise<void> {
    const late = setTimeout(() => void this.end(), longest);
    await this.start().finally(() => clearTimeout(late));
    // The library forgets to fail where the program ends before it answers.
    if (!this.running) throw new Error("The program has ended, or was ended, without an answer.");
  }

  /** Stops the checker; one that does not answer is killed. */
  async end(): Promise<void> {
    this.ended = true;
    if (this.needsStop()) await this.stop().catch(() => undefined);
    this.process?.kill("SIGKILL");
  }

  get running(): boolean {
    return this.state === State.Running;
  }

  /** The version that the checker says it has. */
  get version(): string | undefined {
    return this.initializeResult?.serverInfo?.version;
  }

  async execute(command: string, argument: unknown): Promise<unknown> {
    return this.sendRequest(ExecuteCommandRequest.type, { command, arguments: [argument] });
  }

  /** What a command would have changed. */
  async change(command: string, argument: unknown): Promise<vscode.WorkspaceEdit> {
    const { edit } = (await this.execute(command, argument)) as { edit: WorkspaceEdit };
    return this.protocol2CodeConverter.asWorkspaceEdit(edit);
  }

  private launch(path: string): Promise<ChildProcess> {
    return new Promise((resolve, reject) => {
      const launched = spawn(path, ["server"], { cwd: vscode.workspace.workspaceFolders?.[0]?.uri.fsPath });
      launched.once("spawn", () => resolve(launched)).once("error", reject);
      this.process = launched;
    });
  }

  /** What goes wrong is written down; the author is told of it in other words. */
  override error(message: string, data?: unknown): void {
    super.error(message, data, false);
  }

  async tellOfChange(file: vscode.Uri): Promise<void> {
    await this.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [{ uri: this.code2ProtocolConverter.asUri(file), type: FileChangeType.Changed }],
    });
  }

  /** The commands that the checker answers are the extension's own, so the library leaves them alone. */
  override registerFeature(feature: StaticFeature | DynamicFeature<unknown>): void {
    if ("registrationType" in feature && feature.registrationType.method === ExecuteCommandRequest.method) return;
    super.registerFeature(feature);
  }
}
