import * as vscode from "vscode";
import {
  type BaseLanguageClient,
  CloseAction,
  DidChangeWatchedFilesNotification,
  type DynamicFeature,
  ErrorAction,
  ExecuteCommandRequest,
  FileChangeType,
  type LanguageClientOptions,
  State,
  type StaticFeature,
  type WorkspaceEdit,
} from "vscode-languageclient";

/** Called when something happens to a running checker. */
export interface Watch {
  /** It has started or stopped. */
  changed(): void;
  /** It has stopped unexpectedly; returns whether to restart it. */
  crashed(): boolean;
}

/** What is the same in all connections to a checker; `closed` says whether to restart one that has ended. */
export function options(output: vscode.LogOutputChannel, trace: vscode.OutputChannel, closed: () => boolean): LanguageClientOptions {
  return {
    documentSelector: [{ language: "ladder" }],
    outputChannel: output,
    traceOutputChannel: trace,
    diagnosticCollectionName: "ladder",
    initializationOptions: { ...vscode.workspace.getConfiguration("ladder"), handlesCommands: true },
    synchronize: { configurationSection: "ladder" },
    errorHandler: {
      // A failed write to a program that has ended is no reason to give up: `closed` is called next.
      error: () => ({ action: ErrorAction.Continue, handled: true }),
      closed: () => ({ action: closed() ? CloseAction.Restart : CloseAction.DoNotRestart, handled: true }),
    },
    initializationFailedHandler: () => false,
  };
}

type ClientClass = abstract new (
  // biome-ignore lint/suspicious/noExplicitAny: a mixin's constructor must take these.
  ...given: any[]
) => BaseLanguageClient;

/** A class of the protocol library, for the desktop or for the browser, as a connection to a checker. */
export function Conversing<Base extends ClientClass>(base: Base) {
  abstract class Conversation extends base {
    private ended = false;

    /** Ends a checker that doesn't respond. */
    protected abstract kill(): void;

    get hasEnded(): boolean {
      return this.ended;
    }

    async begin(longest: number): Promise<void> {
      const late = setTimeout(() => void this.end(), longest);
      await this.start().finally(() => clearTimeout(late));
      // The library doesn't fail if the program ends before it answers.
      if (!this.running) throw new Error("The program ended, or was stopped, before it answered.");
    }

    async end(): Promise<void> {
      this.ended = true;
      if (this.needsStop()) await this.stop().catch(() => undefined);
      this.kill();
    }

    get running(): boolean {
      return this.state === State.Running;
    }

    get version(): string | undefined {
      return this.initializeResult?.serverInfo?.version;
    }

    async execute(command: string, argument: unknown): Promise<unknown> {
      return this.sendRequest(ExecuteCommandRequest.type, { command, arguments: [argument] });
    }

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
  return Conversation;
}
