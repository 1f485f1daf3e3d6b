import type * as vscode from "vscode";
import { LanguageClient, type MessageTransports } from "vscode-languageclient/browser";
import { Conversing, options, type Watch } from "../conversation";
import type { Program } from "../platform";
import { Server } from "./server";

export interface BrowserProgram extends Program {
  extension: vscode.Uri;
}

/** The connection to the checker as WebAssembly, in a worker. */
export class BrowserClient extends Conversing(LanguageClient) {
  private answered = false;
  private server: Server | undefined;

  constructor(
    private readonly program: BrowserProgram,
    private readonly output: vscode.LogOutputChannel,
    trace: vscode.OutputChannel,
    watch: Watch,
  ) {
    super("ladder", "Ladder", options(output, trace, () => this.answered && !this.hasEnded && watch.crashed()), undefined as never);
    this.onDidChangeState(() => {
      this.answered ||= this.running;
      watch.changed();
    });
  }

  /** A restart needs a new worker. */
  protected override async createMessageTransports(): Promise<MessageTransports> {
    this.server?.terminate();
    this.server = await Server.start(this.program.extension, (problem) => this.output.error(problem));
    return this.server;
  }

  protected override kill(): void {
    this.server?.terminate();
  }
}
