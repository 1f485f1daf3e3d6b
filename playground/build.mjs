// Builds the playground and the site of the documents: node build.mjs PROGRAM OUT, where PROGRAM is the folder with
// ladder.wasm, as scripts/package-wasm makes it.
import { createHash } from "node:crypto";
import { copyFileSync, cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { build } from "esbuild";
import { licencesOf } from "./site/licences.mjs";
import { writeSite } from "./site/site.mjs";

const [program, out] = process.argv.slice(2);
const here = import.meta.dirname;
const root = join(here, "..");
const vscode = join(root, "editors/vscode");

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });

const { metafile } = await build({
  entryPoints: {
    main: join(here, "src/main.ts"),
    frame: join(here, "src/matrix.ts"),
    matrix: join(vscode, "webview/matrix.ts"),
    worker: join(vscode, "src/browser/worker/worker.ts"),
    playground: join(here, "style/playground.css"),
    style: join(here, "style/style.css"),
    colours: join(here, "style/colours.css"),
    site: join(here, "style/site.css"),
    "frame-style": join(here, "style/frame.css"),
    "matrix-style": join(vscode, "webview/matrix.css"),
  },
  outdir: out,
  bundle: true,
  minify: true,
  platform: "browser",
  target: "es2022",
  legalComments: "none",
  metafile: true,
  logLevel: "warning",
});

// Only what comes from here, and nothing inline. Compiling WebAssembly needs a permission of its own.
const policy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

const samples = [
  join(here, "first.ladder"),
  ...["bakery.ladder", "nursing.ladder", "customer-support.ladder.md", "museum.ladder", "damaged/spreadsheet.ladder"].map((it) => join(root, "samples", it)),
].map((path) => ({
  name: path.endsWith("first.ladder") ? "designer.ladder" : path.split("/").at(-1),
  text: readFileSync(path, "utf8").replace(/^<!-- expected:.*\n/, ""),
}));

/** A page with what belongs into its braces. */
function page(name) {
  const values = { policy, samples: JSON.stringify(samples).replaceAll("<", "\\u003c") };
  const text = readFileSync(join(here, "pages", name), "utf8").replace(/\{\{(\w+)\}\}/g, (_, key) => values[key]);
  writeFileSync(join(out, name), text);
}
page("index.html");
page("matrix.html");
copyFileSync(join(vscode, "icons/ladder.svg"), join(out, "icon.svg"));
copyFileSync(join(program, "ladder.wasm"), join(out, "ladder.wasm"));
cpSync(join(program, "licences"), join(out, "licences"), { recursive: true });
writeFileSync(join(out, "licences.txt"), licencesOf(metafile, program));
writeSite(root, out);

// The worker that keeps the page for offline use knows its files, and is another one when any of them has changed.
const files = readdirSync(out, { recursive: true, withFileTypes: true })
  .filter((it) => it.isFile())
  .map((it) => relative(out, join(it.parentPath ?? it.path, it.name)))
  .filter((it) => !it.startsWith("licences") && !it.endsWith(".png"))
  .sort();
const hash = createHash("sha256");
for (const it of files) hash.update(it).update(readFileSync(join(out, it)));
const version = `ladder-${hash.digest("hex").slice(0, 16)}`;
await build({
  entryPoints: [join(here, "src/offline.ts")],
  outfile: join(out, "offline.js"),
  bundle: true,
  minify: true,
  target: "es2022",
  banner: { js: `const version=${JSON.stringify(version)},files=${JSON.stringify(["./", ...files])};` },
  logLevel: "warning",
});
