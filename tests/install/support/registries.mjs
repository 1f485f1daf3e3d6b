import { createHash } from "node:crypto";
import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { basename, dirname, join } from "node:path";
import { archive, root, temporaryFolder, version } from "./packages.mjs";
import { git } from "./release.mjs";
import { did } from "./run.mjs";

export const repository = "https://github.com/OWNER/ladder";

/** The targets of a release, with what archives, npm and Python call each, and the preset that builds it. */
const [names, ...rows] = readFileSync(join(root, "packaging/platforms.tsv"), "utf8").trim().split("\n").map((line) => line.split("\t"));
export const targets = rows.map((row) => Object.fromEntries(row.map((value, i) => [names[i].replace("# ", ""), value])));

/** The platforms of a release, as archives are named. */
export const platforms = targets.map((it) => it.archive);

/** In place of the WebAssembly build: says that it ran. */
const standIn = "console.log(`WebAssembly ran ${process.argv.slice(2).join(' ')}`); process.exitCode = 1;\n";

/** A folder like that of a whole release, where only the archive for this machine contains a program. */
export function wholeRelease(t) {
  const folder = temporaryFolder(t);
  for (const platform of platforms.filter((it) => !archive.includes(it))) {
    const name = `ladder-${version}-${platform}`;
    const windows = platform.startsWith("windows");
    mkdirSync(join(folder, name, "bin"), { recursive: true });
    writeFileSync(join(folder, name, `bin/ladder${windows ? ".exe" : ""}`), `A program for ${platform}.\n`, { mode: 0o755 });
    mkdirSync(join(folder, name, "share"));
    writeFileSync(join(folder, name, "share/page.md"), "# A page\n");
    if (windows) did(["python3", "-m", "zipfile", "-c", `${name}.zip`, name], { folder });
    else did(["tar", "-czf", `${name}.tar.gz`, name], { folder });
    rmSync(join(folder, name), { recursive: true });
  }
  copyFileSync(archive, join(folder, basename(archive)));
  writeFileSync(join(folder, "SHA256SUMS"), did(["sh", "-c", "sha256sum -- *"], { folder }));
  mkdirSync(join(folder, "wasm"));
  writeFileSync(join(folder, "wasm/ladder.mjs"), standIn);
  return folder;
}

/** What scripts/package-registries makes of these archives. */
export function packagesFor(t, archives) {
  const folder = join(temporaryFolder(t), "registries");
  did([join(root, "scripts/package-registries"), archives, folder], { environment: { ...process.env, LADDER_REPOSITORY: repository } });
  return folder;
}

/** npm and pip with empty caches and no one's settings. */
export function cleanMachine(t) {
  const home = temporaryFolder(t);
  return {
    ...git,
    PATH: `${dirname(process.execPath)}:${git.PATH}`,
    HOME: home,
    npm_config_cache: join(home, "npm"),
    npm_config_audit: "false",
    npm_config_fund: "false",
    npm_config_update_notifier: "false",
    PIP_NO_INDEX: "1",
    PIP_DISABLE_PIP_VERSION_CHECK: "1",
  };
}

/** A registry that has the packed npm packages in a folder: its URL, and what it was asked for. */
export async function npmRegistry(t, folder) {
  const asked = [];
  const packages = new Map();
  const server = createServer((request, response) => {
    const path = decodeURIComponent(request.url.slice(1));
    asked.push(path);
    if (packages.has(path)) response.end(JSON.stringify(packages.get(path)));
    else if (existsSync(join(folder, basename(path)))) response.end(readFileSync(join(folder, basename(path))));
    else response.writeHead(404).end();
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  t.after(() => server.close());
  const url = `http://127.0.0.1:${server.address().port}/`;

  for (const file of readdirSync(folder)) {
    const manifest = JSON.parse(did(["tar", "-xzOf", join(folder, file), "package/package.json"]));
    const integrity = `sha512-${createHash("sha512").update(readFileSync(join(folder, file))).digest("base64")}`;
    packages.set(manifest.name, {
      name: manifest.name,
      "dist-tags": { latest: manifest.version },
      versions: { [manifest.version]: { ...manifest, dist: { tarball: `${url}${file}`, integrity } } },
    });
  }
  return { url, asked };
}
