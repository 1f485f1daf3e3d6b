import type * as vscode from "vscode";

/** Where the checker is, and how it was found: in a browser, it's always in the package. */
export interface Program {
  path: string;
  chosen: "set in ladder.server.path" | "bundled with the extension" | "on the PATH";
  extension: vscode.Uri;
}

/** How long the checker may take to answer its first message, in milliseconds: first it's downloaded, and so are the ladders. */
export const longestStart = 120_000;

/** The program can't be used; the message says why and what to do. */
export class Unusable extends Error {}

export function program(extension: vscode.Uri): Program {
  return { path: `${extension.toString(true)}/server/ladder.wasm`, chosen: "bundled with the extension", extension };
}
