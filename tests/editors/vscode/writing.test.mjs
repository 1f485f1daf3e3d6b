// What the keys do while an author writes, and what the settings of a project bring, in a real VS Code.
import assert from "node:assert/strict";
import { join } from "node:path";
import { after, afterEach, before, describe, test } from "node:test";
import { eventually } from "../support/eventually.mjs";
import { root } from "../support/paths.mjs";
import { workspace } from "../support/workspace.mjs";
import { Author } from "./author.mjs";
import { packagedExtension, startCode } from "./codeServer.mjs";

describe("writing", { timeout: 300_000 }, () => {
  const cleanups = [];
  let author;

  before(async () => {
    const whole = { after: (cleanup) => cleanups.unshift(cleanup) };
    const folder = workspace(whole, {
      "care.ladder": "## Care\nLevels: 1 | 2\n\n### Washing\n\n#### 1\n- Washes hands.\n\n#### 2\nTeaches others to wash.\n",
      "count.ladder": "## Care\nLevels: 1 | 2\n\n### Washing\n\n#### 1\n9. Washes hands.\n\n#### 2\nTeaches others to wash.\n",
      "row.ladder": "## Care\n\nLevel/Skill\tWashing\n1\tWashes hands.\n",
      "empty.ladder": "",
      "notes.ladder.md": "# Care\n\n| Level/Skill | Washing |\n|---|---|\n| 1 | |\n",
      "ladder.json": '{ "rules": { "no-such-rule": "off" } }\n',
    });
    author = new Author(await (await startCode(whole, packagedExtension())).window(folder));
  });
  afterEach(({ name }) => author.page.screenshot({ path: join(root, "build/test", `${name}.png`) }));
  after(async () => {
    for (const cleanup of cleanups) await cleanup();
  });

  /** Waits until the editor's text is as expected. */
  const becomes = (pattern) => eventually(`a text like ${pattern}`, async () => pattern.test(await author.text()));

  test("Enter continues a list, and ends it after an empty item", async () => {
    await author.open("care.ladder");
    // VS Code reads what Enter does in a language only after it has shown the first text in it.
    await eventually("another item", async () => {
      await author.goTo(7, 16);
      await author.press("Enter");
      if (/^- Washes hands\.\n- \n/m.test(await author.text())) return true;
      await author.press("Control+z");
      return false;
    });
    await author.goTo(8, 3);
    await author.type("Dries them.");
    await author.press("Enter", "Enter");
    await author.type("Then rests.");
    await becomes(/^- Washes hands\.\n- Dries them\.\n- ?\nThen rests\.\n/m);
  });

  test("Enter continues the numbering", async () => {
    await author.open("count.ladder");
    await author.goTo(7, 17);
    await author.press("Enter");
    await author.type("Dries them.");
    await becomes(/^9\. Washes hands\.\n10\. Dries them\.\n/m);
  });

  test("the tab key writes a tab, which separates two cells", async () => {
    await author.open("row.ladder");
    await author.press("Control+End");
    await author.type("2");
    await author.press("Tab");
    await author.type("Teaches others.");
    await becomes(/^2\tTeaches others\.$/m);
  });

  test("a line can be commented out and back in", async () => {
    await author.goTo(4, 1);
    await author.press("Control+/");
    await becomes(/^<!-- 1\tWashes hands\. -->$/m);
    await author.goTo(4, 1);
    await author.press("Control+/");
    await becomes(/^1\tWashes hands\.$/m);
  });

  test("an empty file is offered a ladder to fill in", async () => {
    await author.open("empty.ladder");
    await author.press("Control+Space");
    await author.sees("the offer", ".suggest-widget .monaco-list-row.focused", "matrix");
    await author.press("Enter");
    await becomes(/^## Title\n\nLevel\/Skill\tSkill\n1\t/);
  });

  test("skills fold", async () => {
    await author.open("care.ladder");
    const lines = author.page.locator(".editor-instance .view-line");
    const all = await lines.count();
    await author.command("Fold All");
    await eventually("fewer lines", async () => (await lines.count()) < all - 5);
  });

  test("a file whose name ends with .ladder.md is a ladder, not ordinary Markdown", async () => {
    await author.open("notes.ladder.md");
    await author.sees("its language", ".statusbar-item", "Career ladder");
    await author.sees("the empty cell", ".squiggly-error");
  });

  test("ladder.json is checked, completed and explained by its schema", async () => {
    await author.open("ladder.json");
    await author.sees("the unknown rule", ".squiggly-warning");
    await author.press("Control+Shift+m");
    await author.sees("the reason", ".markers-panel .monaco-list-row", /no-such-rule/);
    await author.goTo(1, 14);
    await author.press("Control+Space");
    await author.sees("a rule", ".suggest-widget .monaco-list-row", "ambiguous-orientation");
    await author.press("Escape");
  });
});
