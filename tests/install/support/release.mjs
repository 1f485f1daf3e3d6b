import { copyFileSync } from "node:fs";
import { join } from "node:path";
import { checksums, root, temporaryFolder, version } from "./packages.mjs";
import { did } from "./run.mjs";

/** The author of commits, and git without the settings of the person who runs the tests. */
export const git = {
  PATH: "/usr/bin:/bin",
  HOME: "/nonexistent",
  GIT_CONFIG_NOSYSTEM: "1",
  GIT_CONFIG_GLOBAL: "/dev/null",
  GIT_AUTHOR_NAME: "Ada",
  GIT_AUTHOR_EMAIL: "ada@localhost",
  GIT_COMMITTER_NAME: "Ada",
  GIT_COMMITTER_EMAIL: "ada@localhost",
  LC_ALL: "C.UTF-8",
};

export const tag = `v${version}`;

/** A clean clone of this repository as a release: with the checksums, and a tag. */
export function release(t) {
  const folder = clone(t);
  copyFileSync(checksums, join(folder, "hooks/SHA256SUMS"));
  const inside = { folder, environment: git };
  did(["git", "add", "hooks/SHA256SUMS"], inside);
  did(["git", "commit", "--quiet", "--message", `Release ${version}`], inside);
  did(["git", "tag", tag], inside);
  return folder;
}

/** A clean clone of this repository as it is committed. */
export function clone(t) {
  const folder = temporaryFolder(t);
  did(["git", "-c", "safe.directory=*", "clone", "--quiet", root, folder], { environment: git });
  return folder;
}
