import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./paths.mjs";

/** What docs/editors.md tells to write for an editor: the first block of code in a language below that heading. */
export function toldFor(editor, language = "\\w+") {
  const guide = readFileSync(join(root, "docs/editors.md"), "utf8");
  const section = guide.split(/^## /m).find((it) => it.startsWith(`${editor}\n`));
  const block = section?.match(new RegExp(`^\`\`\`${language}\n([^]*?)^\`\`\`$`, "m"));
  if (!block) throw new Error(`docs/editors.md has no code below ${editor}`);
  return block[1];
}
