// The program as WebAssembly in Node, next to the native one. scripts/test wasm also replays the sessions and conversations
// with it; differences.txt says where it differs.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const root = join(import.meta.dirname, "../..");
const native = [join(root, "build/portable/server/ladder")];
const wasm = [process.execPath, join(root, "build/wasm/package/ladder.mjs")];

const folder = mkdtempSync(join(tmpdir(), "ladder-wasm-"));
after(() => rmSync(folder, { recursive: true }));

function run([program, ...first], words, cwd = root) {
  const { status, stdout, stderr } = spawnSync(program, [...first, ...words], { cwd, maxBuffer: 1 << 28 });
  return { status, output: stdout.toString(), errors: stderr.toString() };
}

function assertSame(words, cwd) {
  assert.deepEqual(run(wasm, words, cwd), run(native, words, cwd), words.join(" "));
}

test("reports are the same, byte for byte", () => {
  const formats = ["full", "json", "sarif", "html", "gitlab"];
  for (const format of formats) assertSame(["check", "samples", "--output-format", format]);
});

test("so are the other commands", () => {
  const ladder = "samples/damaged/spreadsheet.ladder";
  for (const format of ["csv", "html", "json", "markdown", "yaml"]) assertSame(["export", ladder, "--to", format]);
  assertSame(["show", ladder]);
  assertSame(["format", "--diff", "samples"]);
  assertSame(["check", "--diff", "samples"]);
  assertSame(["--version"]);
});

test("fixed files are the same", () => {
  const [ours, its] = ["native", "wasm"].map((it) => join(folder, it));
  for (const it of [ours, its]) cpSync(join(root, "samples"), it, { recursive: true });
  assert.deepEqual(run(wasm, ["check", "--fix", "."], its), run(native, ["check", "--fix", "."], ours));
  const files = readdirSync(ours, { recursive: true, withFileTypes: true }).filter((it) => it.isFile());
  assert(0 < files.length);
  for (const it of files) {
    const path = join(it.path, it.name);
    assert.equal(readFileSync(path.replace(ours, its), "utf8"), readFileSync(path, "utf8"), path);
  }
});

test("what WebAssembly can't do is refused with the reason", () => {
  for (const [words, reason] of [
    [["check", "--changed"], "couldn't start git: WebAssembly can't run other programs"],
    [["check", "--watch"], "in WebAssembly, files can't be watched"],
    [["server", "--port", "1"], "in WebAssembly, the server can't connect to a port or a socket file; use --stdio"],
  ]) {
    const { status, output, errors } = run(wasm, words);
    assert.deepEqual({ status, output, errors }, { status: 2, output: "", errors: `ladder: ${reason}\n` });
  }
});

test("it's small enough to be downloaded", (context) => {
  const bytes = readFileSync(join(root, "build/wasm/package/ladder.wasm"));
  const gzip = gzipSync(bytes, { level: 9 }).length;
  const brotli = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_LGWIN]: 24 } }).length;
  context.diagnostic(`${bytes.length} bytes, ${gzip} with gzip, ${brotli} with brotli`);
  assert(gzip <= 2_250_000 && brotli <= 1_650_000);
});
