// Bundles the extension and the page of its matrix view into out/. --minify for what is published.
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
    entryPoints: ["src/extension.ts"],
    outfile: "out/extension.js",
    platform: "node",
    target: "node20",
    format: "cjs",
    external: ["vscode"],
    mainFields: ["module", "main"],
  }),
  build({
    ...shared,
    entryPoints: ["webview/matrix.ts", "webview/matrix.css"],
    outdir: "out/webview",
    platform: "browser",
    target: "es2022",
  }),
]);
