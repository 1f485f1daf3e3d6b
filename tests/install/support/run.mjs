import { spawnSync } from "node:child_process";

/** Runs a program to its end: its status, and what it wrote to its output and its errors. */
export function run(words, { folder, environment, input = "" } = {}) {
  const [program, ...rest] = words;
  const { status, signal, error, stdout, stderr } = spawnSync(program, rest, {
    cwd: folder,
    env: environment,
    input,
    encoding: "utf8",
    maxBuffer: 1 << 26,
  });
  if (error) throw error;
  return { status: status ?? signal, output: stdout, errors: stderr, said: stdout + stderr };
}

/** The same for a program that must succeed: its output. */
export function did(words, options) {
  const { status, output, said } = run(words, options);
  if (status !== 0) throw new Error(`${words.join(" ")} gave ${status}\n${said}`);
  return output;
}
