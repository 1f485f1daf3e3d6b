import * as vscode from "vscode";
import type { Comparison, Matrices, Place, Report } from "./answers";
import type { Client } from "./conversation";
import { Crashes } from "./crashes";
import { program, type Program, Unusable } from "./program";
import { mismatch } from "./versions";

interface Answers {
  "ladder.showMatrix": Matrices;
  "ladder.compareLevels": Comparison;
  "ladder.report": Report;
  "ladder.readSpreadsheet": { text: string };
}

/** What is asked beside the place. */
interface Question extends Partial<Place> {
  levels?: string[];
  cells?: string;
  titled?: boolean;
}

/** A program that has not answered after so many milliseconds never will. */
const longestStart = 10_000;

/** The `ladder server` behind the editor: starts it, starts it again, and asks it. */
export class Checker implements vscode.Disposable {
  readonly output = vscode.window.createOutputChannel("Ladder", { log: true });
  private readonly trace = vscode.window.createOutputChannel("Ladder (Trace)", { log: true });
  private readonly changed = new vscode.EventEmitter<void>();
  /** The checker has started or stopped. */
  readonly onDidChange = this.changed.event;

  private client: Client | undefined;
  private using: Program | undefined;
  private crashes = new Crashes();
  private told = "";

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

  /** Starts the checker. Where that fails, the author is told, and nothing is thrown. */
  async start(): Promise<void> {
    let client: Client | undefined;
    try {
      this.using = program(this.context.extensionUri);
      this.output.info(`Starting ${this.using.path}, found ${this.using.chosen}`);
      const conversation = await import("./conversation");
      client = new conversation.Client(this.using, this.output, this.trace, {
        changed: () => this.changed.fire(),
        crashed: () => this.crashed(),
      });
      this.client = client;
      await client.begin(longestStart);
      this.tellOfMismatch();
    } catch (error) {
      // One that was given up for another one has nothing to tell.
      if (this.client === client) this.tellOfFailure(error);
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

  /** Asks for what a command shows. Undefined where the checker does not run or has no answer, such as for a
   *  document that holds no ladder. */
  async ask<Command extends keyof Answers>(command: Command, argument: Question) {
    if (this.client === undefined || !this.running) return undefined;
    try {
      return (await this.client.execute(command, argument)) as Answers[Command];
    } catch (error) {
      this.output.debug(`${command}: ${String(error)}`);
      return undefined;
    }
  }

  /** Asks for a change of a document. One that is refused is told to the author, with the reason. */
  async change(command: "ladder.turn", argument: Place & { to: string }): Promise<vscode.WorkspaceEdit | undefined> {
    if (this.client === undefined || !this.running) return undefined;
    try {
      return await this.client.change(command, argument);
    } catch (error) {
      void vscode.window.showWarningMessage(error instanceof Error ? error.message : String(error));
      return undefined;
    }
  }

  /** Settings that the author has saved count at once: the editor's watch of its files takes its time. */
  saved(file: vscode.Uri): void {
    if (this.running) void this.client?.tellOfChange(file);
  }

  dispose(): void {
    void this.stop();
    this.changed.dispose();
    this.output.dispose();
    this.trace.dispose();
  }

  private crashed(): boolean {
    if (this.crashes.bear(Date.now())) {
      this.output.warn("The checker has stopped unexpectedly and is started again.");
      return true;
    }
    void this.offer(
      "The checker for ladders has stopped several times within a few minutes and is not started again. The output says what it wrote last; a report with it helps us to mend it.",
      "Restart",
      "Show Output",
    );
    return false;
  }

  private tellOfMismatch(): void {
    if (this.client === undefined || this.using === undefined) return;
    const message = mismatch(this.version, this.client.version, this.using);
    if (message === undefined) return;
    this.output.warn(message);
    if (message !== this.told) void this.offer(message, "Open Settings");
    this.told = message;
  }

  private tellOfFailure(error: unknown): void {
    this.output.error(String(error));
    if (error instanceof Unusable) {
      void this.offer(error.message, "Open Settings");
      return;
    }
    const path = this.using?.path ?? "ladder";
    void this.offer(
      this.using?.chosen === "from the PATH"
        ? `This package of the extension brings no checker, and no program called ${path} was found on the PATH. Install ladder, or say where it is in the setting ladder.server.path.`
        : `${path} does not answer as ladder does, so ladders are not checked. Look into the output for what it says.`,
      "Show Output",
      "Open Settings",
    );
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
