// A change to ladder.json, in a real VS Code with the published package.
import assert from "node:assert/strict";
import { join } from "node:path";
import { after, afterEach, before, describe, test } from "node:test";
import { contention } from "../support/contention.mjs";
import { eventually } from "../support/eventually.mjs";
import { root } from "../support/paths.mjs";
import { workspace } from "../support/workspace.mjs";
import { Author } from "./author.mjs";
import { packagedExtension, startCode } from "./codeServer.mjs";

const text = (severity) => `{\n  // Levels 2 and 3 came together.\n  "rules": { "level-gap": "${severity}" }\n}\n`;

describe("an author of ladder.json", { timeout: 300_000 }, () => {
  const cleanups = [];
  const whole = { after: (cleanup) => cleanups.unshift(cleanup) };
  let author;

  before(async () => {
    const folder = workspace(whole, {
      "design.ladder": "## Design\n\nLevel/Skill\tCraft\n1\tSketches.\n3\tDraws.\n",
      "ladder.json": text("warning"),
      // In a browser VS Code saves automatically, and then doesn't mark files as unsaved.
      ".vscode/settings.json": JSON.stringify({ "files.autoSave": "off" }),
    });
    author = new Author(await (await startCode(whole, packagedExtension())).window(folder));
    // The ladder on the right, its settings on the left.
    await author.open("design.ladder");
    await author.press("Control+\\");
    await eventually("two editors", async () => (await author.page.locator(".editor-group-container").count()) === 2);
    await author.open("ladder.json");
  });
  afterEach(({ name }) => author.page.screenshot({ path: join(root, "build/test", `${name}.png`) }));
  after(async () => {
    for (const cleanup of cleanups) await cleanup();
  });

  /** Saves a change, and returns the milliseconds from saving until a wavy line appears or disappears. */
  async function waitFor(severity, line) {
    await author.write(text(severity));
    await author.sees("that it is not saved", ".tab.dirty");
    await author.page.evaluate((line) => {
      const change = (window.change = {});
      const observer = new MutationObserver(() => {
        if (document.querySelector(".tab.dirty") === null) change.saved ??= performance.now();
        if ((document.querySelector(".squiggly-warning") !== null) === line) change.shown ??= performance.now();
        if (change.saved !== undefined && change.shown !== undefined) observer.disconnect();
      });
      observer.observe(document, { childList: true, subtree: true, attributeFilter: ["class"] });
    }, line);
    await author.save();
    const change = await eventually("the change", () => author.page.evaluate(() => (window.change.shown !== undefined && window.change.saved !== undefined ? window.change : undefined)));
    return Math.round(change.shown - change.saved);
  }

  test("sees the effect within 100 ms of saving it", async (t) => {
    await author.sees("the gap", ".squiggly-warning");
    const waits = [];
    // A machine that has other things to do may take longer now and then.
    for (let attempt = 0; attempt < 6 && !(Math.min(...waits) <= 100); attempt++) {
      const wait = await waitFor(attempt % 2 === 0 ? "off" : "warning", attempt % 2 !== 0);
      waits.push(wait / contention());
    }
    const figures = waits.map(Math.round).join(", ");
    t.diagnostic(`${figures} ms, as a machine without other work would have taken`);
    assert.ok(Math.min(...waits) <= 100, figures);
  });

  test("sees a mistake on its line", async () => {
    await author.replace('{\n  "rules": { "level-gpa": "off" }\n}\n');
    await author.command("Problems: Focus on Problems View");
    await eventually("the problem", async () => (await author.problems()).find((it) => it.includes("did you mean `level-gap`?")));
  });
});
