import { LanguageClient, type LanguageClientOptions, type MessageTransports } from "vscode-languageclient/browser";
import { Server } from "./browser/server";
import type { Program } from "./program";

/** Starts the checker as WebAssembly in a worker, and talks to it. */
export abstract class Connection extends LanguageClient {
  private server: Server | undefined;

  constructor(
    private readonly program: Program,
    options: LanguageClientOptions,
  ) {
    super("ladder", "Ladder", options, undefined as never);
  }

  /** Ends a checker that doesn't respond. */
  protected kill(): void {
    this.server?.terminate();
  }

  /** A restart needs a new worker. */
  protected override async createMessageTransports(): Promise<MessageTransports> {
    this.kill();
    this.server = await Server.start(this.program.extension, (problem) => this.outputChannel.appendLine(problem));
    return this.server;
  }
}
