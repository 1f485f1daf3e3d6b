// Bundles the extension and the page of its matrix view into out/. The published package uses --minify.
import { build } from "esbuild";

const shared = {
  bundle: true,
  minify: process.argv.includes("--minify"),
  sourcemap: false,
  legalComments: "none",
  logLevel: "warning",
};
await Promise.all([
  build({
    ...shared,
    // The protocol library goes into a separate file, which is loaded once the extension is active.
    entryPoints: ["src/extension.ts", "src/conversation.ts"],
    outdir: "out",
    platform: "node",
    target: "node20",
    format: "cjs",
    // VS Code loads extensions by require().
    supported: { "dynamic-import": false },
    external: ["vscode", "./conversation"],
    mainFields: ["module", "main"],
  }),
  build({
    ...shared,
    entryPoints: ["src/extension.ts"],
    outdir: "out/browser",
    platform: "browser",
    target: "es2022",
    format: "cjs",
    // A module for browsers comes before the one for Node with the same name.
    resolveExtensions: [".browser.ts", ".ts", ".js"],
    external: ["vscode"],
    mainFields: ["browser", "module", "main"],
    conditions: ["browser"],
  }),
  build({
    ...shared,
    entryPoints: ["src/browser/worker/worker.ts"],
    outdir: "out/browser",
    platform: "browser",
    target: "es2022",
  }),
  build({
    ...shared,
    entryPoints: ["webview/matrix.ts", "webview/matrix.css"],
    outdir: "out/webview",
    platform: "browser",
    target: "es2022",
  }),
]);
