// Runs the program as WebAssembly in Node: ladder.wasm, next to this file.
import { readFileSync } from "node:fs";
import { isatty } from "node:tty";
import { fileURLToPath } from "node:url";

// Node warns that WASI is experimental, on the stream that our own messages use.
const { emitWarning } = process;
process.emitWarning = (warning, ...more) => String(warning).includes("WASI") || emitWarning.call(process, warning, ...more);
const { WASI } = await import("node:wasi");

const file = fileURLToPath(new URL("ladder.wasm", import.meta.url));
const env = {
  ...process.env,
  PWD: process.cwd(), // where the program goes first
  LADDER_WASM: file, // next to which it looks for the rules' pages
};
// Looking at process.stdout would make a pipe one that doesn't wait.
if (isatty(1)) env.COLUMNS ??= String(process.stdout.columns);
const wasi = new WASI({
  version: "preview1",
  args: ["ladder", ...process.argv.slice(2)],
  env,
  preopens: { "/": "/" },
  returnOnExit: true,
});
// Node frees the system interface in a garbage collection, and then aborts, unless something refers to it while the program runs.
globalThis.wasi = wasi;
const module = new WebAssembly.Module(readFileSync(file));
process.exitCode = wasi.start(new WebAssembly.Instance(module, wasi.getImportObject()));
