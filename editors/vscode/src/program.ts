import { accessSync, constants, existsSync, statSync } from "node:fs";
import { homedir } from "node:os";
import { isAbsolute, join } from "node:path";
import * as vscode from "vscode";
import { onPath } from "./path";

/** Where the checker is, and how it was found. */
export interface Program {
  path: string;
  chosen: "set in ladder.server.path" | "bundled with the extension" | "on the PATH";
  /** It runs WebAssembly in Node. */
  isScript?: boolean;
}

/** How long a program may take to answer its first message, in milliseconds. */
export const longestStart = 10_000;

/** The program can't be used; the message says why and what to do. */
export class Unusable extends Error {}

const executable = process.platform === "win32" ? "ladder.exe" : "ladder";

/** `~` and `${workspaceFolder}` at the beginning of a path, as people write them in settings. */
function expanded(path: string): string {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri.fsPath ?? "";
  return path.replace(/^~(?=[/\\]|$)/, homedir()).replace(/^\$\{workspaceFolder\}/, folder);
}

function assertRuns(path: string): void {
  if (!isAbsolute(path)) {
    throw new Unusable(`${path}, which is set in ladder.server.path, isn't a full path. Correct the setting, or clear it to use the checker bundled with the extension.`);
  }
  if (!existsSync(path) || !statSync(path).isFile()) {
    throw new Unusable(`There's no program at ${path}, which is set in ladder.server.path. Correct the setting, or clear it to use the checker bundled with the extension.`);
  }
  try {
    accessSync(path, constants.X_OK);
  } catch {
    throw new Unusable(`${path}, which is set in ladder.server.path, isn't executable. Make it executable, or clear the setting to use the checker bundled with the extension.`);
  }
}

/** The program in the settings, else the one in the package. The package for all systems has WebAssembly, which VS Code's own
 *  Node runs if there's no program on the PATH. */
export function program(extension: vscode.Uri): Program {
  const set = vscode.workspace.getConfiguration("ladder").get("server.path", "").trim();
  if (set !== "") {
    const path = expanded(set);
    assertRuns(path);
    return { path, chosen: "set in ladder.server.path" };
  }
  const packaged = join(extension.fsPath, "server", executable);
  if (existsSync(packaged)) return { path: packaged, chosen: "bundled with the extension" };
  const installed = onPath(executable);
  if (installed !== undefined) return { path: installed, chosen: "on the PATH" };
  const script = join(extension.fsPath, "server", "ladder.mjs");
  if (!existsSync(script)) {
    throw new Unusable("This build of the extension doesn't include the checker, and there's no program called ladder on the PATH. Install ladder, or set ladder.server.path to the path of the program.");
  }
  return { path: script, chosen: "bundled with the extension", isScript: true };
}
