import { execFile } from "node:child_process";
import type { Program } from "./program";

/** What a program printed, and whether it succeeded. */
export interface Run {
  output: string;
  errors: string;
  code: number;
}

/** Runs a program, without a shell, in a folder. */
export function run(program: string, args: string[], folder: string, env = process.env): Promise<Run> {
  return new Promise((resolve) => {
    execFile(program, args, { cwd: folder, env, maxBuffer: 64 * 1024 * 1024, timeout: 60_000, windowsHide: true }, (error, output, errors) => {
      const code = error === null ? 0 : typeof error.code === "number" ? error.code : 2;
      resolve({ output, errors: errors.trim() || (error?.message ?? ""), code });
    });
  });
}

/** Runs the checker. Only as Node does VS Code's own program run a script. */
export function runLadder({ path, isScript }: Program, args: string[], folder: string): Promise<Run> {
  return isScript
    ? run(process.execPath, [path, ...args], folder, { ...process.env, ELECTRON_RUN_AS_NODE: "1" })
    : run(path, args, folder);
}
