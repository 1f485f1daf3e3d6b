// The page of the matrix view without VS Code: in Chromium, with the extension's own code for edits, and a real checker.
import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { extension, ladder } from "../support/paths.mjs";

const esbuild = createRequire(join(extension, "package.json"))("esbuild");

const bundled = (entry, options) =>
  esbuild.buildSync({ ...(typeof entry === "string" ? { entryPoints: [join(extension, entry)] } : entry), bundle: true, write: false, ...options }).outputFiles[0].text;

/** A conversation with a checker, in its protocol. */
class Checker {
  constructor() {
    this.process = spawn(ladder, ["server"], { stdio: ["pipe", "pipe", "ignore"] });
    this.answers = new Map();
    this.received = Buffer.alloc(0);
    this.process.stdout.on("data", (data) => this.hear(data));
  }

  hear(data) {
    this.received = Buffer.concat([this.received, data]);
    for (;;) {
      const end = this.received.indexOf("\r\n\r\n");
      const size = Number(/Content-Length: (\d+)/.exec(this.received.subarray(0, Math.max(0, end)).toString())?.[1]);
      if (end < 0 || this.received.length < end + 4 + size) return;
      const message = JSON.parse(this.received.subarray(end + 4, end + 4 + size).toString());
      this.received = this.received.subarray(end + 4 + size);
      if (message.method === undefined) this.answers.get(message.id)?.(message);
      else if (message.id !== undefined) this.send({ id: message.id, result: null });
    }
  }

  send(message) {
    const text = JSON.stringify({ jsonrpc: "2.0", ...message });
    this.process.stdin.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
  }

  request(method, params) {
    const id = this.answers.size + 1;
    this.send({ id, method, params });
    return new Promise((resolve, reject) => this.answers.set(id, ({ result, error }) => (error ? reject(Object.assign(new Error(error.message), error)) : resolve(result))));
  }

  execute(command, argument) {
    return this.request("workspace/executeCommand", { command, arguments: [argument] });
  }
}

let modules = 0;

/** A document that is shown as a grid. */
export class GridPage {
  uri = "file:///work/test.ladder";
  version = 1;
  undone = [];
  said = [];
  sent = []; // to the page, of the ladders
  accepts = true;

  static async open(text, t) {
    const page = new GridPage();
    page.text = text;
    page.checker = new Checker();
    t.after(() => page.checker.process.kill());
    const capabilities = { general: { positionEncodings: ["utf-16"] }, workspace: { workspaceEdit: { documentChanges: true } } };
    await page.checker.request("initialize", { capabilities, rootUri: null, processId: null, initializationOptions: { handlesCommands: true } });
    page.checker.send({ method: "initialized", params: {} });
    page.checker.send({ method: "textDocument/didOpen", params: { textDocument: { uri: page.uri, languageId: "ladder", version: 1, text } } });
    await page.loadEdits();
    const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"] });
    t.after(() => browser.close());
    const context = await browser.newContext({ viewport: { width: 1100, height: 800 } });
    page.frame = await context.newPage();
    await page.frame.exposeFunction("toExtension", (message) => page.hear(message));
    await page.frame.addInitScript(() => (window.acquireVsCodeApi = () => ({ postMessage: (message) => window.toExtension(message) })));
    const theme = ":root { --vscode-editor-background: #fff; --vscode-editor-foreground: #222; --vscode-descriptionForeground: #555; --vscode-button-background: #00539f; --vscode-button-foreground: #fff; --vscode-button-secondaryBackground: #ddd; --vscode-button-secondaryForeground: #222; --vscode-input-background: #fff; --vscode-input-foreground: #222; --vscode-editor-selectionBackground: #cce4ff; --vscode-panel-border: #aaa; --vscode-focusBorder: #005fb8; --vscode-contrastActiveBorder: #005fb8; --vscode-textLink-foreground: #00539f } body { background: #fff }";
    const style = bundled("webview/matrix.css", {}) + theme;
    const script = bundled("webview/matrix.ts", { platform: "browser", format: "iife" });
    await page.frame.route("http://grid.test/", (route) =>
      route.fulfill({ contentType: "text/html", body: `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><style>${style}</style><title>Matrix</title></head><body class="vscode-light"><main id="matrices"></main><div id="note" role="tooltip" hidden></div><script>${script.replaceAll("</script", "<\\/script")}</script></body></html>` }),
    );
    await page.frame.goto("http://grid.test/");
    await page.frame.waitForSelector("table");
    return page;
  }

  /** The extension's edits, with a small stand-in for VS Code. */
  async loadEdits() {
    const contents = 'export * from "./src/matrix/edits"; export * from "./src/matrix/documentEditor"; export * from "./src/matrix/ladders";';
    const code = bundled({ stdin: { contents, resolveDir: extension } }, { platform: "node", format: "esm", external: ["vscode"] });
    globalThis.gridVscode = {
      Position: class {},
      Uri: { parse: (it) => it },
      workspace: { openTextDocument: async () => this, applyEdit: async ({ edits }) => this.apply(edits) },
      window: { showWarningMessage: async (message) => (this.said.push(message), this.accepts ? "Delete" : undefined) },
      commands: {},
    };
    // Each page has a module of its own, since a module is made once for the same text.
    const module = `${code.replace(/import \* as vscode from "vscode";/, "const vscode = globalThis.gridVscode;")}// ${(modules += 1)}`;
    const { DocumentEditor, GridEdits, Ladders } = await import(`data:text/javascript;base64,${Buffer.from(module).toString("base64")}`);
    const ask = (command, argument) => this.checker.execute(command, argument);
    this.ladders = new Ladders(this.uri, { ask }, (changes) => this.tell(changes));
    const checker = {
      editGrid: async (command, argument) => {
        try {
          const { edit } = await this.checker.execute(command, argument);
          const edits = edit.documentChanges.flatMap((it) => it.edits);
          return { size: edits.length, edits };
        } catch (error) {
          return error.message;
        }
      },
    };
    this.edits = new GridEdits(new DocumentEditor(this.uri, checker, this.ladders));
  }

  apply(edits) {
    const lines = this.text.split("\n");
    const starts = lines.map((_, line) => lines.slice(0, line).reduce((sum, it) => sum + it.length + 1, 0));
    const offset = ({ line, character }) => (starts[line] ?? this.text.length) + character;
    this.undone.push(this.text);
    let after = this.text;
    for (const { range, newText } of [...edits].reverse()) after = after.slice(0, offset(range.start)) + newText + after.slice(offset(range.end));
    this.become(after);
    return true;
  }

  become(text) {
    this.text = text;
    this.version++;
    this.checker.send({ method: "textDocument/didChange", params: { textDocument: { uri: this.uri, version: this.version }, contentChanges: [{ text }] } });
  }

  tell(ladders) {
    const text = JSON.stringify(ladders);
    this.sent.push(text);
    return this.say({ kind: "matrices", ladders: text });
  }

  say(message) {
    return this.frame.evaluate((it) => window.postMessage(it, "*"), message);
  }

  async hear(message) {
    if (message.kind === "ready") return this.ladders.ask();
    if (message.kind === "compare") {
      this.ladders.compares = message.compares;
      return this.ladders.ask();
    }
    if (message.kind === "tell" || message.kind === "menu" || message.kind === "go" || message.kind === "save") return void this.said.push(message.message ?? message);
    if (message.kind === "history") {
      const before = this.undone.pop();
      if (before !== undefined) this.become(before);
      return this.ladders.ask();
    }
    const outcome =
      message.kind === "write" ? await this.edits.write(message.cell, message.base, message.text)
      : message.kind === "writeAll" ? await this.edits.writeAll(message.cells)
      : message.kind === "first" ? await this.edits.first(message.ladder, message.what, message.name)
      : message.kind === "heading" ? await this.edits.heading(message.edit)
      : undefined;
    if (outcome === undefined) return;
    await this.ladders.ask();
    if (message.id !== undefined) await this.say({ kind: "answer", id: message.id, outcome });
  }

  cell(name) {
    return this.frame.locator(`td[aria-label^='${name}:']`);
  }

  heading(name) {
    return this.frame.locator(`th[aria-label='${name}']`);
  }

  headings(part) {
    return this.frame.locator(`${part} th`).evaluateAll((all) => all.map((it) => it.getAttribute("aria-label")).join());
  }

  focused() {
    return this.frame.evaluate(() => document.activeElement.getAttribute("aria-label"));
  }

  selected() {
    return this.frame.locator("[aria-selected=true]").evaluateAll((all) => all.map((it) => it.getAttribute("aria-label").replace(/:.*/s, "")));
  }

  async press(...keys) {
    for (const key of keys) await this.frame.keyboard.press(key);
  }

  /** What a copy or a cut puts on the clipboard. */
  clip(type = "copy") {
    return this.frame.evaluate((it) => {
      const data = new DataTransfer();
      window.dispatchEvent(new ClipboardEvent(it, { clipboardData: data, cancelable: true }));
      return { text: data.getData("text/plain"), html: data.getData("text/html") };
    }, type);
  }

  paste({ text = "", html = "" }) {
    return this.frame.evaluate(
      (it) => {
        const data = new DataTransfer();
        data.setData("text/plain", it.text);
        if (it.html !== "") data.setData("text/html", it.html);
        window.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, cancelable: true }));
      },
      { text, html },
    );
  }
}
