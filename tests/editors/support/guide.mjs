import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./paths.mjs";

/** The settings for an editor in docs/editors.md: the first block of code below the editor's heading. */
export function settingsFor(editor) {
  const guide = readFileSync(join(root, "docs/editors.md"), "utf8");
  const section = guide.split(/^## /m).find((it) => it.startsWith(`${editor}\n`));
  const block = section?.match(/^```\w+\n([^]*?)^```$/m);
  if (!block) throw new Error(`docs/editors.md has no code below ${editor}`);
  return block[1];
}
