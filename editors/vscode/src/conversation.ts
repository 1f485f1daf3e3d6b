import * as vscode from "vscode";
import {
  CloseAction,
  type DynamicFeature,
  ErrorAction,
  ExecuteCommandRequest,
  LanguageClient,
  State,
  type StaticFeature,
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
  constructor(program: Program, output: vscode.LogOutputChannel, trace: vscode.OutputChannel, watch: Watch) {
    super(
      "ladder",
      "Ladder",
      { command: program.path, args: ["server"] },
      {
        documentSelector: [{ language: "ladder" }],
        outputChannel: output,
        traceOutputChannel: trace,
        diagnosticCollectionName: "ladder",
        initializationOptions: vscode.workspace.getConfiguration("ladder"),
        synchronize: { configurationSection: "ladder" },
        errorHandler: {
          error: (_error, _message, count) => ({ action: (count ?? 0) <= 3 ? ErrorAction.Continue : ErrorAction.Shutdown }),
          closed: () => ({ action: watch.crashed() ? CloseAction.Restart : CloseAction.DoNotRestart, handled: true }),
        },
        initializationFailedHandler: () => false,
      },
    );
    this.onDidChangeState(() => watch.changed());
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

  /** The commands that the checker answers are the extension's own, so the library leaves them alone. */
  override registerFeature(feature: StaticFeature | DynamicFeature<unknown>): void {
    if ("registrationType" in feature && feature.registrationType.method === ExecuteCommandRequest.method) return;
    super.registerFeature(feature);
  }
}
