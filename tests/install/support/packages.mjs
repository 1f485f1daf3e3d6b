import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The root of the repository. */
export const root = join(dirname(fileURLToPath(import.meta.url)), "../../..");

export const version = /VERSION ([0-9.]+) /.exec(readFileSync(join(root, "CMakeLists.txt"), "utf8"))[1];

/** The paths of the packages that scripts/package has built. */
const folder = join(root, "build/packages");
export const archive = join(folder, `ladder-${version}-linux-${execFileSync("uname", ["-m"], { encoding: "utf8" }).trim()}.tar.gz`);
export const debian = join(folder, `ladder_${version}_${execFileSync("dpkg", ["--print-architecture"], { encoding: "utf8" }).trim()}.deb`);
export const checksums = join(folder, "SHA256SUMS");

/** A new folder, which is deleted after the test `t`. */
export function temporaryFolder(t) {
  const folder = mkdtempSync(join(tmpdir(), "ladder-install-"));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The folder that the archive unpacks to, with bin/ladder in it. */
export function unpacked(t) {
  const folder = temporaryFolder(t);
  execFileSync("tar", ["-xzf", archive, "-C", folder, "--strip-components=1"]);
  return folder;
}
