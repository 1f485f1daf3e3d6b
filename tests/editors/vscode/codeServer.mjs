// A real VS Code: code-server with the extension as its package holds it, seen through Chromium.
import { execFileSync, spawn, spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { homedir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { eventually } from "../support/eventually.mjs";
import { ladder, root } from "../support/paths.mjs";
import { temporaryFolder } from "../support/workspace.mjs";

const cache = join(process.env.XDG_CACHE_HOME ?? join(homedir(), ".cache"), "ladder");
const entry = join(cache, "code-server-4.100.3/out/node/entry.js");
const quiet = ["--disable-telemetry", "--disable-update-check", "--disable-workspace-trust", "--disable-getting-started-override"];

const settings = {
  "window.autoDetectColorScheme": true,
  "workbench.startupEditor": "none",
  "workbench.tips.enabled": false,
  "extensions.ignoreRecommendations": true,
  "git.enabled": false,
  "editor.minimap.enabled": false,
  "workbench.editor.enablePreview": false,
  "files.simpleDialog.enable": true,
};

/** The package that scripts/package-vscode builds from the ladder under test. */
export function packagedExtension() {
  return execFileSync(join(root, "scripts/package-vscode"), [ladder], { encoding: "utf8" }).trim();
}

const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer().once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

/** Starts VS Code with the extension installed; windows of it can then be opened. */
export async function startCode(t, extension) {
  const home = temporaryFolder(t);
  const data = join(home, "data");
  const places = ["--user-data-dir", data, "--extensions-dir", join(home, "extensions")];
  mkdirSync(join(data, "User"), { recursive: true });
  writeFileSync(join(data, "User/settings.json"), JSON.stringify(settings));

  const environment = { ...process.env, XDG_CONFIG_HOME: home, XDG_DATA_HOME: home };
  execFileSync(process.execPath, [entry, ...places, "--install-extension", extension], { env: environment });
  const port = await freePort();
  const server = spawn(process.execPath, [entry, "--auth", "none", "--bind-addr", `127.0.0.1:${port}`, ...quiet, ...places], {
    env: environment,
    stdio: "ignore",
    detached: true,
  });
  t.after(() => {
    try {
      process.kill(-server.pid, "SIGKILL");
    } catch {
      // It has ended by itself.
    }
  });
  await eventually("VS Code answers", async () => (await fetch(`http://127.0.0.1:${port}/healthz`)).ok, 180);

  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: [
      "--headless=new",
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
  t.after(() => browser.close());
  return new Code(browser, port, home);
}

/** A running VS Code. */
class Code {
  constructor(browser, port, home) {
    this.browser = browser;
    this.port = port;
    this.home = home;
  }

  /** The process that checks ladders, or undefined if none is running. */
  checker() {
    const { stdout } = spawnSync("pgrep", ["-f", `^${this.home}/extensions/ladder.*/server/ladder server`], { encoding: "utf8" });
    return Number(stdout.split("\n")[0]) || undefined;
  }

  /** Opens a folder in a fresh window, perhaps with a file in it. Returns its page. */
  async window(folder, file) {
    const context = await this.browser.newContext({
      viewport: { width: 1280, height: 800 },
      colorScheme: "dark",
      permissions: ["clipboard-read", "clipboard-write"],
    });
    const page = await context.newPage();
    page.setDefaultTimeout(60_000);
    await page.addInitScript(watchForFindings);
    const address = new URL(`http://127.0.0.1:${this.port}/`);
    address.searchParams.set("folder", folder);
    if (file !== undefined) {
      address.searchParams.set("payload", JSON.stringify([["openFile", `vscode-remote://${address.host}${join(folder, file)}`]]));
    }
    await page.goto(address.href);
    await page.waitForSelector(".monaco-workbench");
    return page;
  }
}

/** Records in the page when text was first shown and when a wavy line was first drawn, in milliseconds since 1970. */
function watchForFindings() {
  window.seen = {};
  const now = () => performance.timeOrigin + performance.now();
  const look = () => {
    if (window.seen.text === undefined && document.querySelector(".view-lines .view-line span span")?.textContent) window.seen.text = now();
    if (window.seen.finding === undefined && document.querySelector(".squiggly-error, .squiggly-warning")) window.seen.finding = now();
  };
  document.addEventListener("DOMContentLoaded", () => new MutationObserver(look).observe(document, { childList: true, subtree: true }));
}
