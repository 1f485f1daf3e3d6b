import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { root } from "./paths.mjs";

/** A new folder, which is deleted after the test `t`. */
export function temporaryFolder(t) {
  const folder = mkdtempSync(join(tmpdir(), "ladder-editor-"));
  t.after(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
}

/** A folder with files in it: a name, and its text or `{ sample }`, the path of a sample to copy. */
export function workspace(t, files) {
  const folder = temporaryFolder(t);
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    if (typeof content === "string") writeFileSync(path, content);
    else cpSync(join(root, "samples", content.sample), path);
  }
  return folder;
}

/** The text of a sample without the comment that says what should be found in it, as an author's file would be. */
export function bare(sample) {
  return readFileSync(join(root, "samples", sample), "utf8").replace(/^<!-- expected:.*\n/, "");
}
