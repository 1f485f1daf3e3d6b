// Makes the folders of the npm packages, for `npm pack`: one package per platform, which holds the program, and
// `ladder-lint`, which people install. It lists the others as optional, and npm installs the one for the platform.
// node packaging/npm.mjs VERSION REPOSITORY OUT PLATFORM=FOLDER... [wasm=FOLDER]
//   PLATFORM is what Node calls it, such as linux-x64; FOLDER is an unpacked archive. wasm has ladder.mjs and ladder.wasm.
import { copyFileSync, cpSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const packaging = dirname(fileURLToPath(import.meta.url));
const [version, repository, out, ...parts] = process.argv.slice(2);
const { wasm, ...platforms } = Object.fromEntries(parts.map((part) => part.split("=")));

/** Starts a package with what all of them have. */
function start(name, manifest) {
  const folder = join(out, name);
  mkdirSync(folder, { recursive: true });
  const shared = {
    version,
    description: "Checker and language server for career ladders",
    license: "MIT",
    homepage: repository,
    // npm compares this with the repository that the provenance names.
    repository: { type: "git", url: `git+${repository}.git` },
  };
  writeFileSync(join(folder, "package.json"), `${JSON.stringify({ name, ...shared, ...manifest }, null, 2)}\n`);
  copyFileSync(join(packaging, "../LICENSE"), join(folder, "LICENSE"));
  copyFileSync(join(packaging, "package.md"), join(folder, "README.md"));
  return folder;
}

const optionalDependencies = {};
for (const [platform, source] of Object.entries(platforms)) {
  const name = `@ladder-lint/${platform}`;
  const [os, cpu] = platform.split("-");
  const folder = start(name, { os: [os], cpu: [cpu], files: ["bin", "share"], preferUnplugged: true });
  cpSync(source, folder, { recursive: true });
  optionalDependencies[name] = version;
}

const folder = start("ladder-lint", {
  keywords: ["career-ladder", "linter", "language-server"],
  bin: { ladder: "launcher.cjs" },
  files: ["launcher.cjs", "wasm"],
  engines: { node: ">=20" },
  optionalDependencies,
});
copyFileSync(join(packaging, "launcher.cjs"), join(folder, "launcher.cjs"));
if (wasm) cpSync(wasm, join(folder, "wasm"), { recursive: true });
