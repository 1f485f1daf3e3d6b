import { accessSync, constants, existsSync, statSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import * as vscode from "vscode";

/** Where the checker is, and who says so. */
export interface Program {
  path: string;
  chosen: "by the setting ladder.server.path" | "with the extension" | "from the PATH";
}

/** The program cannot be used; the message says why and what to do. */
export class Unusable extends Error {}

const executable = process.platform === "win32" ? "ladder.exe" : "ladder";

/** `~` and `${workspaceFolder}` at the beginning of a path, as people write them in settings. */
function expanded(path: string): string {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri.fsPath ?? "";
  return path.replace(/^~(?=[/\\]|$)/, homedir()).replace(/^\$\{workspaceFolder\}/, folder);
}

function assertRuns(path: string): void {
  if (!existsSync(path) || !statSync(path).isFile()) {
    throw new Unusable(`There is no program at ${path}, where the setting ladder.server.path says that ladder is. Correct the setting, or empty it to use the one that comes with the extension.`);
  }
  try {
    accessSync(path, constants.X_OK);
  } catch {
    throw new Unusable(`${path}, which the setting ladder.server.path names, may not be run. Make it executable, or empty the setting to use the one that comes with the extension.`);
  }
}

/** The setting's program, or the one in the package, or, in a package for all systems, the one on the PATH. */
export function program(extension: vscode.Uri): Program {
  const set = vscode.workspace.getConfiguration("ladder").get("server.path", "").trim();
  if (set !== "") {
    const path = expanded(set);
    assertRuns(path);
    return { path, chosen: "by the setting ladder.server.path" };
  }
  const packaged = join(extension.fsPath, "server", executable);
  if (existsSync(packaged)) return { path: packaged, chosen: "with the extension" };
  return { path: executable, chosen: "from the PATH" };
}
