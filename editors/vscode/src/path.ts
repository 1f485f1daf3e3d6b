import { accessSync, constants, statSync } from "node:fs";
import { delimiter, isAbsolute, join } from "node:path";

function runs(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** The path of the program with this name on the PATH. An empty or relative entry would lead into the folder that is open,
 *  whose author may be a stranger, and so would leaving the search to the system: Windows looks there first. */
export function onPath(name: string, path = process.env.PATH ?? ""): string | undefined {
  const folders = path.split(delimiter).filter((it) => isAbsolute(it));
  return folders.map((it) => join(it, name)).find(runs);
}

export const git = () => onPath(process.platform === "win32" ? "git.exe" : "git");
