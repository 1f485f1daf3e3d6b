import * as vscode from "vscode";
import type { Comparison, Exported, Imported, Matrices, Place, Report } from "./answers";
import type { Client } from "./conversation";
import { Crashes } from "./crashes";
import type { GridArgument, GridCommand } from "./matrix/edits";
import { longestStart, program, type Program, Unusable } from "./program";
import { mismatch } from "./versions";

interface Answers {
  "ladder.showMatrix": Matrices;
  "ladder.compareLevels": Comparison;
  "ladder.report": Report;
  "ladder.import": Imported;
  "ladder.export": Exported;
  "ladder.newLadder": { text: string };
  "ladder.readSpreadsheet": { text: string };
}

/** What a command asks in addition to the position. */
interface Question extends Partial<Place> {
  levels?: string[];
  compare?: boolean;
  links?: string;
  markdown?: boolean;
  previousResultId?: string;
  cells?: string;
  html?: string;
  titled?: boolean;
  to?: string;
}

/** The protocol's error for a document that has changed. */
const contentModified = -32801;

/** Starts and restarts `ladder server` for the editor, and sends it requests. */
export class Checker implements vscode.Disposable {
  readonly output = vscode.window.createOutputChannel("Ladder", { log: true });
  private readonly trace = vscode.window.createOutputChannel("Ladder (Trace)", { log: true });
  private readonly changed = new vscode.EventEmitter<void>();
  /** The checker has started or stopped. */
  readonly onDidChange = this.changed.event;

  private client: Client | undefined;
  private using: Program | undefined;
  private crashes = new Crashes();
  private lastMismatch = "";
  private failed = false; // to start

  constructor(private readonly context: vscode.ExtensionContext) {}

  get version(): string {
    return String(this.context.extension.packageJSON.version);
  }

  get running(): boolean {
    return this.client?.running ?? false;
  }

  get description(): string {
    const its = this.client?.version ?? "not running";
    return `extension ${this.version}\nchecker ${its}\nprogram ${this.using?.path ?? "none"} (${this.using?.chosen ?? "not found"})`;
  }

  /** Starts the checker. If that fails, it shows a message and doesn't throw. */
  async start(): Promise<void> {
    let client: Client | undefined;
    this.failed = false;
    try {
      this.using = program(this.context.extensionUri);
      this.output.info(`Starting ${this.using.path} (${this.using.chosen})`);
      const conversation = await import("./conversation");
      client = new conversation.Client(this.using, this.output, this.trace, {
        changed: () => this.changed.fire(),
        crashed: () => this.crashed(),
      });
      this.client = client;
      await client.begin(longestStart);
      this.reportMismatch();
    } catch (error) {
      // A client that has been replaced meanwhile has nothing to report.
      if (this.client === client) this.reportFailure(error);
    }
    this.changed.fire();
  }

  async restart(): Promise<void> {
    this.crashes.forget();
    await this.stop();
    await this.start();
  }

  async stop(): Promise<void> {
    const client = this.client;
    this.client = undefined;
    await client?.end();
  }

  /** Asks for what a command shows. Undefined if the checker isn't running or has no answer, for example for a
   *  document without ladders. */
  async ask<Command extends keyof Answers>(command: Command, argument: Question) {
    if (this.client === undefined || !this.running) return undefined;
    try {
      return (await this.client.execute(command, argument)) as Answers[Command];
    } catch (error) {
      this.output.debug(`${command}: ${String(error)}`);
      return undefined;
    }
  }

  /** Asks for something the author wants now, even if the checker has only begun to start. If it refuses, the reason is
   *  shown after `complaint`. */
  async order<Command extends keyof Answers>(command: Command, argument: object, complaint: string): Promise<Answers[Command] | undefined> {
    await this.started();
    if (this.client === undefined || !this.running) {
      void this.offer(`${complaint} because the checker isn't running.`, "Restart", "Show Output");
      return undefined;
    }
    try {
      return (await this.client.execute(command, argument)) as Answers[Command];
    } catch (error) {
      void vscode.window.showErrorMessage(`${complaint}: ${error instanceof Error ? error.message : String(error)}.`);
      return undefined;
    }
  }

  /** Waits until the checker has started, or hasn't managed to. */
  private async started(): Promise<void> {
    const end = Date.now() + longestStart;
    while (!this.running && !this.failed && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 50));
  }

  /** Asks for a change to a document. If the checker refuses, it shows the reason. */
  async change(command: "ladder.turn", argument: Place & { to: string }): Promise<vscode.WorkspaceEdit | undefined> {
    if (this.client === undefined || !this.running) return undefined;
    try {
      return await this.client.change(command, argument);
    } catch (error) {
      void vscode.window.showWarningMessage(error instanceof Error ? error.message : String(error));
      return undefined;
    }
  }

  /** Asks for an edit of a document's matrix. The reason, if the checker refuses; nothing, if the document has another
   *  version by now. */
  async editGrid(command: GridCommand, argument: GridArgument & { textDocument: { uri: string } }): Promise<vscode.WorkspaceEdit | string | undefined> {
    if (this.client === undefined || !this.running) return "The checker isn't running.";
    try {
      return await this.client.change(command, argument);
    } catch (error) {
      if ((error as { code?: unknown }).code === contentModified) return undefined;
      return error instanceof Error ? error.message : String(error);
    }
  }

  /** Makes settings apply as soon as they are saved; the editor's own file watcher is slower. */
  saved(file: vscode.Uri): void {
    if (this.running) void this.client?.notifyOfChange(file);
  }

  dispose(): void {
    void this.stop();
    this.changed.dispose();
    this.output.dispose();
    this.trace.dispose();
  }

  private crashed(): boolean {
    if (this.crashes.add(Date.now())) {
      this.output.warn("The checker stopped unexpectedly and is being restarted.");
      return true;
    }
    void this.offer(
      "The ladder checker has crashed several times in the last few minutes, so it wasn't restarted. The output shows what happened; please include the output if you report the problem.",
      "Restart",
      "Show Output",
    );
    return false;
  }

  private reportMismatch(): void {
    if (this.client === undefined || this.using === undefined) return;
    const message = mismatch(this.version, this.client.version, this.using);
    if (message === undefined) return;
    this.output.warn(message);
    if (message !== this.lastMismatch) void this.offer(message, "Open Settings");
    this.lastMismatch = message;
  }

  private reportFailure(error: unknown): void {
    this.failed = true;
    this.output.error(String(error));
    if (error instanceof Unusable) {
      void this.offer(error.message, "Open Settings");
      return;
    }
    void this.offer(`Ladders aren't being checked because ${this.using?.path ?? "ladder"} didn't start properly. See the output for details.`, "Show Output", "Open Settings");
  }

  private async offer(message: string, ...actions: ("Restart" | "Show Output" | "Open Settings")[]): Promise<void> {
    switch (await vscode.window.showErrorMessage(message, ...actions)) {
      case "Restart":
        return this.restart();
      case "Show Output":
        return this.output.show();
      case "Open Settings":
        await vscode.commands.executeCommand("workbench.action.openSettings", "ladder.server.path");
    }
  }
}
