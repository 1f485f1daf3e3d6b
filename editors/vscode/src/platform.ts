import type * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import type { Watch } from "./conversation";

/** The checker to use, and how it was found. */
export interface Program {
  /** What to show; it's a path on the desktop. */
  path: string;
  chosen: "set in ladder.server.path" | "bundled with the extension" | "on the PATH";
}

/** The program can't be used; the message says why and what to do. */
export class Unusable extends Error {}

/** A connection to a checker. */
export interface Client extends Pick<BaseLanguageClient, "state"> {
  readonly running: boolean;
  /** The version the checker reports. */
  readonly version: string | undefined;
  /** Starts the checker, and throws if it hasn't answered within `longest` milliseconds. */
  begin(longest: number): Promise<void>;
  /** Stops the checker, and kills it if it doesn't respond. */
  end(): Promise<void>;
  execute(command: string, argument: unknown): Promise<unknown>;
  /** What a command would have changed. */
  change(command: string, argument: unknown): Promise<vscode.WorkspaceEdit>;
  notifyOfChange(file: vscode.Uri): Promise<void>;
}

/** What differs between an editor on the desktop and one in the browser. */
export interface Platform<Its extends Program = Program> {
  /** The system, for a bug report. */
  readonly system: string;
  /** The checker to use; throws if it can't be used. */
  program(extension: vscode.Uri): Its;
  connect(program: Its, output: vscode.LogOutputChannel, trace: vscode.OutputChannel, watch: Watch): Promise<Client>;
}
