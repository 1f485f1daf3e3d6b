import * as vscode from "vscode";
import {
  CloseAction,
  DidChangeWatchedFilesNotification,
  type DynamicFeature,
  ErrorAction,
  ExecuteCommandRequest,
  FileChangeType,
  State,
  type StaticFeature,
  vsdiag,
  type WorkspaceEdit,
} from "vscode-languageclient";
import { Connection } from "./connection";
import type { Program } from "./program";

/** Called when something happens to a running checker. */
export interface Watch {
  /** It has started or stopped. */
  changed(): void;
  /** It has stopped unexpectedly; returns whether to restart it. */
  crashed(): boolean;
}

/** Findings in the list of problems say which expectation they're about. */
function nameCells(findings: readonly (vscode.Diagnostic & { data?: { place?: string } })[]): void {
  for (const it of findings) if (it.data?.place) it.message = `${it.data.place}: ${it.message}`;
}

/** The connection to a checker. This module includes the protocol library and is loaded once the extension is active. */
export class Client extends Connection {
  private answered = false;
  private ended = false;

  constructor(program: Program, output: vscode.LogOutputChannel, trace: vscode.OutputChannel, watch: Watch) {
    super(program, {
      documentSelector: [{ language: "ladder" }],
      outputChannel: output,
      traceOutputChannel: trace,
      diagnosticCollectionName: "ladder",
      initializationOptions: { ...vscode.workspace.getConfiguration("ladder"), handlesCommands: true },
      synchronize: { configurationSection: "ladder" },
      middleware: {
        provideDiagnostics: async (document, previous, token, next) => {
          const report = await next(document, previous, token);
          if (report?.kind === vsdiag.DocumentDiagnosticReportKind.full) nameCells(report.items);
          return report;
        },
        provideWorkspaceDiagnostics: (previous, token, report, next) =>
          next(previous, token, (chunk) => {
            for (const it of chunk?.items ?? []) if (it.kind === vsdiag.DocumentDiagnosticReportKind.full) nameCells(it.items);
            report(chunk);
          }),
      },
      errorHandler: {
        // A failed write to a program that has ended is no reason to give up: `closed` is called next.
        error: () => ({ action: ErrorAction.Continue, handled: true }),
        closed: () => ({ action: this.answered && !this.ended && watch.crashed() ? CloseAction.Restart : CloseAction.DoNotRestart, handled: true }),
      },
      initializationFailedHandler: () => false,
    });
    this.onDidChangeState(() => {
      this.answered ||= this.running;
      watch.changed();
    });
  }

  /** Starts the checker, and throws if it hasn't answered within `longest` milliseconds. */
  async begin(longest: number): Promise<void> {
    const late = setTimeout(() => void this.end(), longest);
    await this.start().finally(() => clearTimeout(late));
    // The library doesn't fail if the program ends before it answers.
    if (!this.running) throw new Error("The program ended, or was stopped, before it answered.");
  }

  /** Stops the checker, and kills it if it doesn't respond. */
  async end(): Promise<void> {
    this.ended = true;
    if (this.needsStop()) await this.stop().catch(() => undefined);
    this.kill();
  }

  get running(): boolean {
    return this.state === State.Running;
  }

  /** The version the checker reports. */
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

  /** Errors are only logged here; the author gets a message in plainer words. */
  override error(message: string, data?: unknown): void {
    super.error(message, data, false);
  }

  async notifyOfChange(file: vscode.Uri): Promise<void> {
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
