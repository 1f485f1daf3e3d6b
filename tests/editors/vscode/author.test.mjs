// What an author does in a real VS Code with the published package.
import assert from "node:assert/strict";
import { readdirSync, readFileSync, readlinkSync } from "node:fs";
import { join } from "node:path";
import { after, afterEach, before, describe, test } from "node:test";
import { eventually } from "../support/eventually.mjs";
import { root } from "../support/paths.mjs";
import { bare, workspace } from "../support/workspace.mjs";
import { Author } from "./author.mjs";
import { packagedExtension, startCode } from "./codeServer.mjs";

/** A wavy line in the text. */
const finding = ".squiggly-error";

describe("an author", { timeout: 300_000 }, () => {
  const cleanups = [];
  const whole = { after: (cleanup) => cleanups.unshift(cleanup) };
  let folder;
  let code;
  let author;

  before(async () => {
    folder = workspace(whole, {
      "pastry.ladder": bare("damaged/spreadsheet.ladder"),
      "puppets.ladder": bare("damaged/stray-whitespace.ladder"),
      "hotel/everyone.ladder": { sample: "hotel/everyone.ladder" },
      "hotel/night.ladder": "## Night\nExtends: everyone.ladder\nLevels: 1 | 2 | 3\n\n### With guests\n\n#### 1\nWakes guests on time.\n\n#### 2\nFinds a doctor.\n\n#### 3\nDecides who sleeps where.\n",
      "bread.ladder":
        "## Bread\n\nLevel/Skill\tDoughs\tOven\n1\tMixes doughs by the recipe.\tWatches the oven during the night shift.\n2\tMixes doughs by the recipe, and adapts it to the flour.\tRuns the oven during the night shift.\n3\tWrites the recipes.\tPlans the night shifts of all ovens.\n",
      "rough.ladder": "##  Rough ##\n### Craft\n#### 1\n* Planes a board.\n",
      "calls.ladder": "## Calls\n\n",
      ".vscode/settings.json": "{}",
      "care.ladder": "## Care\nLevels: 1 | 2 | 3\n\n### Washing\n\n#### 1\nWashes with warm water.\n\n#### 3\nTeaches others to wash.\n\n",
    });
    code = await startCode(whole, packagedExtension());
    author = new Author(await code.window(folder));
  });
  afterEach(({ name }) => author.page.screenshot({ path: join(root, "build/test", `${name}.png`) }));
  after(async () => {
    for (const cleanup of cleanups) await cleanup();
  });

  test("sees wavy lines", async () => {
    await author.open("pastry.ladder");
    await author.sees("a wavy line", finding);
    await author.sees("how far it is filled", ".statusbar-item", "8 of 9 filled");
    await author.sees("links above the ladder", ".codelens-decoration", "Compare levels");
    await author.picture("findings");
  });

  test("finds them in the Problems panel", async () => {
    await author.press("Control+Shift+m");
    for (const rule of ["unlabelled-level", "empty-expectation", "missing-level"]) {
      await eventually(rule, async () => (await author.problems()).some((it) => it.includes(rule)));
    }
    await author.picture("problems");
    await eventually("the skill and level", async () => (await author.problems()).some((it) => it.includes("Doughs, 3: this expectation stops mid-sentence")));
    await author.command("View: Toggle Panel Visibility");
  });

  test("hovers to see how a level differs from the one below", async () => {
    await author.goTo(5, 6);
    await author.command("Show or Focus Hover");
    const hover = await author.sees("the hover", ".monaco-hover:visible", "Laminates");
    assert.match(await hover.textContent(), /level below|than 1|compared|at 1/i);
    await author.picture("hover");
    await author.press("Escape");
  });

  test("makes a quick fix", async () => {
    await author.goTo(5, 1);
    await author.press("Control+.");
    await author.sees("the offers", ".action-widget .monaco-list-row", /label/i);
    await author.picture("quick-fix");
    await author.press("Enter");
    await eventually("the label is there", async () => (await author.text()).includes("\n2\tLaminates"));
  });

  test("makes all safe fixes at once", async () => {
    await author.open("puppets.ladder");
    await author.sees("a hint", ".squiggly-hint, .squiggly-info, .squiggly-warning, .squiggly-error");
    await author.command("Ladder: Make All Safe Fixes");
    await author.sees("what was done", ".statusbar-item", "made 1 change");
    await author.picture("fix-all");
    await eventually("the spaces are gone", async () => (await author.text()).includes("Carves a head from lime wood."));
  });

  test("completes a missing level", async () => {
    await author.open("care.ladder");
    await author.goTo(8, 1);
    await author.type("\n#### ");
    await author.press("Control+Space");
    const offer = await author.sees("the missing level", ".suggest-widget .monaco-list-row", "2");
    assert.match(await offer.textContent(), /missing/i);
    await author.picture("completion");
    await author.press("Enter");
    await eventually("the level is written", async () => /#### 2/.test(await author.text()));
  });

  test("renames a skill in two files", async () => {
    await author.open("hotel/everyone.ladder");
    await author.goTo(8, 6);
    await author.press("F2");
    const box = author.page.locator(".rename-box input");
    await box.waitFor();
    await author.page.waitForTimeout(300);
    await box.fill("Our Guests");
    await author.picture("rename");
    await author.press("Enter");
    await eventually("the other file has it too", async () => {
      await author.command("File: Save All Files").catch(() => author.command("Save All"));
      return ["everyone", "night"].every((it) => readFileSync(join(folder, `hotel/${it}.ladder`), "utf8").includes("### Our Guests\n"));
    });
  });

  test("uses the outline", async () => {
    await author.command("Explorer: Focus on Outline View");
    await author.sees("the ladder in the outline", ".outline-tree .monaco-list-row", "Everyone");
    await author.picture("outline");
  });

  test("sees the ladder as a matrix that follows the text", async () => {
    await author.open("pastry.ladder");
    await author.goTo(4, 4);
    await author.command("Ladder: Show as Matrix");
    const matrix = await author.frame("#matrices table");
    await matrix.locator("button", { hasText: "Overview" }).click();
    await eventually("the damaged cell", () => matrix.$("td[data-state=damaged]"));
    assert.equal(await matrix.locator("td[data-state]").count(), 9);
    assert.equal(await matrix.locator("td[data-state=empty]").textContent(), "·");
    assert.match(await matrix.locator("td.lit").getAttribute("aria-label"), /^Doughs, 1: filled/);
    await matrix.locator("td[data-state=damaged]").hover();
    assert.match(await matrix.locator("#note").textContent(), /Doughs, 3.*damaged.*error: /s);
    await author.picture("matrix");

    await matrix.locator("td[data-state=empty]").click();
    await eventually("the empty cell is lit", () => matrix.$("td.lit[data-state=empty]"));
    await author.page.waitForTimeout(300);
    await author.picture("cell");
    await author.type("Pulls sugar into ribbons.");
    await eventually("the cell is filled", async () => (await matrix.locator("td[data-state=filled]").count()) === 8);
    assert.match(await author.text(), /by hand\.\tPulls sugar into ribbons\.\t/);

    await matrix.locator("td[tabindex='0']").focus();
    await author.press("ArrowDown", "ArrowRight");
    assert.match(await matrix.evaluate(() => document.activeElement.getAttribute("aria-label")), /^Kitchen, 3: filled/);
    await author.press("Enter");
    await eventually("the cell's text is selected", () => matrix.$("td.lit[aria-label^='Kitchen, 3']"));
  });

  test("compares two levels, word by word", async () => {
    await author.open("bread.ladder");
    await author.goTo(5, 6);
    await author.command("Ladder: Compare Levels");
    const page = await author.frame("table.comparison");
    await eventually("what only level 2 has", () => page.locator("td ins", { hasText: "adapts it to the flour" }).isVisible());
    await eventually("what only level 1 has", () => page.locator("td del", { hasText: "Watches" }).isVisible());
    const [lower, higher] = await page.locator("tbody tr").first().locator("td").all();
    assert.ok((await lower.boundingBox()).x < (await higher.boundingBox()).x);
    await author.picture("compare-levels");

    await author.goTo(1, 5);
    await author.command("Ladder: Compare Levels");
    await author.pick(undefined, "1", "1");
    await author.pick(undefined, "3", "3");
    await author.frame("thead th:text-is('3')");
  });

  test("reads the report on the ladders", async () => {
    await author.open("bread.ladder");
    await author.command("Ladder: Show Report");
    const page = await author.frame("h1:has-text('Career ladders: ')");
    await eventually("what is urgent", () => page.locator("h2:has-text('What to fix first') ~ ol").first().isVisible());
    await author.picture("report");
    await eventually("a ladder without problems", () => page.locator("tr", { hasText: /Bread[^]*6 of 6/ }).isVisible());
    await page.locator("a", { hasText: /^Night$/ }).click();
    await author.sees("the ladder that was chosen", ".tab.active", "night.ladder");
    await author.open("bread.ladder");
  });

  test("turns a rule off and sees its findings disappear", async () => {
    await author.open("pastry.ladder");
    await author.sees("the cut text", finding);
    await author.settings({ "ladder.rules": { "truncated-end": "off" } });
    await author.open("pastry.ladder");
    await eventually("no finding is left", async () => (await author.page.locator(finding).count()) === 0);
    await eventually("none is counted", async () => !/finding/.test(await author.page.locator(".codelens-decoration").first().textContent()));
    await author.picture("rule-off");
    await author.settings({});
    await author.open("pastry.ladder");
    await author.sees("the cut text again", finding);
  });

  test("has a checker that is connected to no other machine", () => {
    const pid = code.checker();
    const links = readdirSync(`/proc/${pid}/fd`).map((it) => readlinkSync(`/proc/${pid}/fd/${it}`));
    const sockets = links.map((it) => it.match(/^socket:\[(\d+)\]$/)?.[1]).filter(Boolean);
    const connections = ["tcp", "tcp6", "udp", "udp6"].flatMap((it) => readFileSync(`/proc/${pid}/net/${it}`, "utf8").split("\n").map((line) => line.trim().split(/\s+/)[9]));
    assert.ok(links.length >= 3 && connections.length > 4);
    assert.deepEqual(sockets.filter((it) => connections.includes(it)), []);
  });

  test("can continue after the checker is killed", async () => {
    process.kill(code.checker(), "SIGKILL");
    await author.goTo(6, 1);
    await author.press("Control+End");
    await author.type("4\tx\t\ty\n");
    await eventually("findings of what was just written", async () => (await author.page.locator(finding).count()) >= 2);
    await author.sees("how far it is filled", ".statusbar-item", "11 of 12 filled");
    await author.picture("killed");
  });

  test("formats a ladder on saving, and changes its layout", async () => {
    await author.settings({ "editor.formatOnSave": true });
    await author.open("rough.ladder");
    const formatted = "## Rough\n\n### Craft\n\n#### 1\n- Planes a board.\n";
    // The setting counts once VS Code has seen its file change.
    await eventually("the format", async () => {
      await author.save();
      return readFileSync(join(folder, "rough.ladder"), "utf8") === formatted;
    });
    await author.command("Ladder: Turn into Table");
    await eventually("the table", async () => (await author.text()).includes("| Level/Skill | Craft"));
    await author.save();
    await author.settings({});
  });

  test("pastes the cells of a spreadsheet as a ladder", async () => {
    await author.open("calls.ladder");
    await author.goTo(3, 1);
    const cells = 'Level\tListening\n1\t"Hears the question.\nAnd the next one."\n2\tAsks back.\n';
    await author.page.evaluate((it) => navigator.clipboard.writeText(it), cells);
    await author.command("Ladder: Paste Spreadsheet");
    const pasted = "## Calls\n\nLevel\tListening\n1\tHears the question.<br>And the next one.\n2\tAsks back.\n";
    await author.sees("the ladder", ".view-line", "Asks");
    assert.equal(await author.text(), pasted);
    await author.save();
  });

  test("follows the walkthrough", async () => {
    await author.command("View: Close All Editors");
    await author.pick("F1", ">Welcome: Open Walkthrough...", "Open Walkthrough");
    await author.pick(undefined, "Write a career ladder", "Write a career ladder");
    const step = (title) => author.page.locator(".getting-started-step", { hasText: new RegExp(`^\\s*${title}`) });
    const isDone = (title) => eventually(`${title} is ticked off`, () => step(title).locator(".codicon.complete").isVisible());
    const choose = (button) => author.page.locator(".getting-started-step.expanded .monaco-button", { hasText: button }).click();

    await choose("Open the sample");
    await author.sees("the sample", ".tab.active", "Untitled");
    await author.sees("its findings", finding);
    await isDone("Open a sample");
    await author.picture("walkthrough");

    await step("Fix it").click();
    await choose("Make all safe fixes");
    await author.sees("what was done", ".statusbar-item", "made 1 change");
    await isDone("Fix it");

    await step("See the ladder as a whole").click();
    await choose("Show as matrix");
    assert.equal(await (await author.frame("#matrices table")).locator("td[data-state]").count(), 9);
    await isDone("See the ladder as a whole");

    await step("Bring in your own").click();
    for (const button of ["Import a file", "Start a new ladder"]) await author.sees(button, ".getting-started-step.expanded .monaco-button", button);
  });
});
