// The universal package of the extension in VS Code for the Web, on a workspace that's on no disk.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { pageAt, serveCode } from "./support/codeForTheWeb.mjs";

const root = join(import.meta.dirname, "../..");
const program = join(root, "build/wasm/package/ladder.wasm"); // scripts/test wasm has built it
const garden =
  "## Gardening\n\nLevel/Skill\tPlanting\tTrees\n1\tPlants hedges and bulbs along a line.\tWaters young trees through the summer.\n2\tPlans a bed that flowers from March to\t\n3\tPlans a park for twenty years.\tPrunes  old oaks and decides which one must go.\n";

describe("VS Code for the Web", { timeout: 300_000 }, () => {
  const cleanups = [];
  const whole = { after: (cleanup) => cleanups.unshift(cleanup) };
  let address;
  let page;

  before(async () => {
    const folder = mkdtempSync(join(tmpdir(), "ladder-web-"));
    whole.after(() => rmSync(folder, { recursive: true }));
    const vsix = execFileSync(join(root, "scripts/package-vscode"), ["--target", "universal", program], { encoding: "utf8" }).trim();
    execFileSync("python3", ["-m", "zipfile", "-e", vsix, folder]);
    address = await serveCode(whole, join(folder, "extension"), {
      "/w/garden.ladder": garden,
      "/w/park/other.ladder": "## Other\n\nExtends: ../garden.ladder\n\n### Ponds\n\n#### 1\nCleans ponds.\n",
      "/w/ladder.json": '{ "rules": { "stray-whitespace": "off" } }\n',
    });
  });
  after(async () => {
    for (const cleanup of cleanups) await cleanup();
  });

  const problems = () =>
    page.evaluate(() => [...document.querySelectorAll(".markers-panel .monaco-tl-contents")].map((it) => it.innerText.replace(/\s+/g, " ")).join("\n"));
  const seen = async (what, condition) => {
    for (let i = 0; i < 100; i++) {
      if (await condition()) return;
      await page.waitForTimeout(100);
    }
    assert.fail(`${what}; the problems are:\n${await problems()}`);
  };

  test("shows wavy lines soon", async (t) => {
    const start = Date.now();
    page = await pageAt(whole, address);
    await page.waitForSelector(".squiggly-warning, .squiggly-error", { state: "attached" });
    t.diagnostic(`the first wavy line comes after ${Date.now() - start} ms`);
  });

  test("follows the folder's settings, and lists the findings", async () => {
    await page.keyboard.press("Control+Shift+m");
    await seen("a cut-off sentence", async () => (await problems()).includes("truncated"));
    const listed = await problems();
    assert.match(listed, /empty-expectation/);
    assert.doesNotMatch(listed, /stray-whitespace/);
  });

  test("shows how far a ladder is filled", async () => {
    await seen("the status", () => page.evaluate(() => document.querySelector(".statusbar").innerText.includes("5 of 6 filled")));
  });

  test("knows ladders that aren't open", async () => {
    // Levels come from the other file, by a path in the workspace.
    await page.keyboard.press("F1");
    await page.keyboard.press("Control+a");
    await page.keyboard.type("#Ponds");
    await page.waitForSelector('.quick-input-list .monaco-list-row:has-text("Ponds")');
    await page.keyboard.press("Escape");
  });

  test("follows the text", async () => {
    await page.click(".editor-instance .view-lines");
    await page.keyboard.press("Control+End");
    await page.keyboard.type("3\tPlans a wood.\tFells trees.\n");
    await seen("a level that appears twice", async () => (await problems()).includes("duplicate-level"));
  });

  test("has findings before the next key, in a long file", async (t) => {
    const blank = await pageAt(t, `${address}/empty`);
    const times = await blank.evaluate(keystrokes, { worker: "/extension/out/browser/worker.js", program: "/extension/server/ladder.wasm" });
    const percentile = (share) => times[Math.floor(times.length * share)].toFixed(1);
    t.diagnostic(`${times.length} keys in 10,000 lines: findings after ${percentile(0.5)} ms, p95 ${percentile(0.95)} ms`);
    // All that is checked after a key takes twice that; the next key doesn't wait for it.
    assert.ok(percentile(0.5) < 20, `${percentile(0.5)} ms`);
  });
});

/** Types into a document of 10,000 lines in a worker without VS Code. The milliseconds until the findings, in order. */
async function keystrokes({ worker: script, program }) {
  const worker = new Worker(script);
  const waiting = [];
  worker.onmessage = ({ data }) => {
    if (data.problem) throw new Error(data.problem);
    const message = JSON.parse(data.json);
    if (message.method === "textDocument/publishDiagnostics" || message.id === 1) waiting.shift()?.();
  };
  const say = (message) => worker.postMessage({ message: { jsonrpc: "2.0", ...message } });
  const answered = (message) =>
    new Promise((resolve) => {
      waiting.push(resolve);
      say(message);
    });
  worker.postMessage({ start: await WebAssembly.compileStreaming(fetch(program)) });
  // Then each version of the document has its findings, even if they're the same.
  const capabilities = { textDocument: { publishDiagnostics: { versionSupport: true } } };
  await answered({ id: 1, method: "initialize", params: { processId: null, rootUri: null, capabilities } });
  say({ method: "initialized", params: {} });

  const ladders = Array.from({ length: 500 }, (_, i) => {
    const rows = Array.from({ length: 16 }, (_, level) => `${level + 1}\tPlans the beds of ${i + level + 2} gardens.\tPrunes ${level * 3 + i + 2} trees a day.\n`);
    return `## Garden ${i}\n\nLevel/Skill\tPlanting\tTrees\n${rows.join("")}\n`;
  });
  const text = ladders.join("");
  const uri = "file:///w/long.ladder";
  await answered({ method: "textDocument/didOpen", params: { textDocument: { uri, languageId: "ladder", version: 1, text } } });

  const times = [];
  for (let version = 2; version < 302; version++) {
    const line = ((version * 97) % 500) * 20 + 5;
    const at = { line, character: 3 };
    const change = { range: { start: at, end: at }, text: version % 2 ? "x" : " " };
    const start = performance.now();
    await answered({ method: "textDocument/didChange", params: { textDocument: { uri, version }, contentChanges: [change] } });
    times.push(performance.now() - start);
  }
  worker.terminate();
  return times.sort((one, other) => one - other);
}
