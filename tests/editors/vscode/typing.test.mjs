// Every key writes its own character: samples that are typed key by key in a real VS Code, with time for proposals
// before each Tab and Enter, come out unchanged. LADDER_TYPING=1 types all samples.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { after, afterEach, before, describe, test } from "node:test";
import { root } from "../support/paths.mjs";
import { workspace } from "../support/workspace.mjs";
import { Author } from "./author.mjs";
import { packagedExtension, startCode } from "./codeServer.mjs";

const samples = join(root, "samples");
const all = readdirSync(samples, { recursive: true }).filter((it) => /\.ladder(\.md)?$/.test(it) && !it.startsWith("damaged/")).sort();
const some = ["hotel/reception.ladder", "languages/german.ladder", "museum.ladder"];
const typed = process.env.LADDER_TYPING ? all : some;

/** What VS Code adds automatically at the beginning of a new line after a list item. */
function continuation(line) {
  const [, mark, number, after] = /^\s*(?:([-*+•])|(\d+)([.)])) +\S/.exec(line) ?? [];
  if (mark) return `${mark} `;
  return number ? `${Number(number) + 1}${after} ` : "";
}

/** Types text like somebody who pauses to look at the proposals. */
async function typeThoughtfully(author, text) {
  let above = "";
  for (const line of text.replace(/\n$/, "").split("\n")) {
    const given = continuation(above);
    const rest = line.startsWith(given) ? line.slice(given.length) : line;
    if (given && rest === line) await author.press("Shift+Home", "Delete");
    for (const [i, cell] of rest.split("\t").entries()) {
      if (i > 0) {
        await author.page.waitForTimeout(300);
        await author.press("Tab");
      }
      await author.type(cell);
    }
    await author.page.waitForTimeout(300);
    await author.press("Enter");
    above = line;
  }
}

describe("typing", { timeout: 1_800_000 }, () => {
  const cleanups = [];
  let author;

  before(async () => {
    const whole = { after: (cleanup) => cleanups.unshift(cleanup) };
    // Other ladders, whose words are proposed.
    const files = Object.fromEntries(all.map((it) => [`all/${it}`, { sample: it }]));
    author = new Author(await (await startCode(whole, packagedExtension())).window(workspace(whole, { ...files, "new.ladder": "", "other.ladder.md": "" })));
  });
  afterEach(({ name }) => author.page.screenshot({ path: join(root, "build/test", `${name}.png`) }));
  after(async () => {
    for (const cleanup of cleanups) await cleanup();
  });

  async function comesOutAsItIs(sample) {
    const text = readFileSync(join(samples, sample), "utf8");
    await author.press("Control+1", "Control+a", "Delete");
    await typeThoughtfully(author, text);
    assert.equal((await author.text()).trimEnd(), text.trimEnd());
  }

  for (const sample of typed)
    test(`${sample} gives the same text when it is typed`, async () => {
      await author.open("new.ladder");
      await comesOutAsItIs(sample);
    });

  for (const sample of typed.filter((it) => readFileSync(join(samples, it), "utf8").includes("\t")))
    test(`${sample} does so in a reloaded window`, async () => {
      await author.save();
      await author.page.reload();
      await author.page.locator(".editor-instance .view-line").first().waitFor();
      await author.press("Control+1");
      await comesOutAsItIs(sample);
    });
});
