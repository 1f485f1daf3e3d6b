import { execFile } from "node:child_process";

/** What a program printed, and whether it succeeded. */
export interface Run {
  output: string;
  errors: string;
  code: number;
}

/** Runs a program, without a shell, in a folder. */
export function run(program: string, args: string[], folder: string): Promise<Run> {
  return new Promise((resolve) => {
    execFile(program, args, { cwd: folder, maxBuffer: 64 * 1024 * 1024, timeout: 60_000, windowsHide: true }, (error, output, errors) => {
      const code = error === null ? 0 : typeof error.code === "number" ? error.code : 2;
      resolve({ output, errors: errors.trim() || (error?.message ?? ""), code });
    });
  });
}
