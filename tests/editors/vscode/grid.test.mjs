// A ladder edited as a grid: headings, ranges, the clipboard, menus, the keyboard alone, and an hour's work.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { after, afterEach, before, describe, test } from "node:test";
import { eventually } from "../support/eventually.mjs";
import { root } from "../support/paths.mjs";
import { workspace } from "../support/workspace.mjs";
import { Author } from "./author.mjs";
import { packagedExtension, startCode } from "./codeServer.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const bakery = `## Bakery
Levels: Junior | Senior | Head

| Level/Skill | Doughs           | Sugar            | Guests |
|-------------|------------------|------------------|--------|
| Junior      | Kneads doughs.   | Cooks caramel.   | n/a    |
| Senior      | Develops doughs. | Pulls and and blows sugar. |
| Head        | Plans the doughs for a season. | same | Hosts them. |
`;

const office = `## Office
Levels: 1 | 2

### Desks

#### 1
Tidies up.

#### 2
Plans the rooms.

### Plants

#### 1
Waters them.

#### 2
Chooses them.
`;

describe("a ladder as a grid", { timeout: 400_000 }, () => {
  const cleanups = [];
  let author;
  let folder;

  before(async () => {
    const whole = { after: (cleanup) => cleanups.unshift(cleanup) };
    folder = workspace(whole, {
      "bakery.ladder": bakery,
      "office.ladder": office,
      "bistro.ladder": bakery.replace("Bakery", "Bistro"),
      "cafe.ladder": bakery.replace("Bakery", "Cafe"),
      "hotel.ladder": bakery.replace("Bakery", "Hotel"),
      "inn.ladder": bakery.replace("Bakery", "Inn"),
      "hall.ladder": office.replace("Office", "Hall"),
      "shop.ladder": bakery.replace("Bakery", "Shop"),
      "kitchen.ladder": bakery.replace("Bakery", "Kitchen"),
    });
    author = new Author(await (await startCode(whole, packagedExtension())).window(folder));
  });
  afterEach(({ name }) => author.page.screenshot({ path: join(root, "build/test", `grid ${name}.png`) }));
  after(async () => {
    for (const cleanup of cleanups) await cleanup();
  });

  /** Opens a file and its grid, showing full expectations. */
  async function grid(file, title) {
    await author.open(file);
    await author.command("Ladder: Show as Matrix");
    const frame = await author.frame(`table[aria-label='${title}']`);
    await frame.locator("button", { hasText: "Text" }).click();
    return handles(frame);
  }

  const handles = (frame) => ({
    frame,
    cell: (name) => frame.locator(`td[aria-label^='${name}:']`),
    heading: (name) => frame.locator(`th[aria-label='${name}']`),
    headings: (part) => frame.locator(`${part} th`).evaluateAll((all) => all.map((it) => it.getAttribute("aria-label"))),
    focused: () => frame.evaluate(() => document.activeElement.getAttribute("aria-label") ?? document.activeElement.tagName),
    selected: () => frame.locator("[aria-selected=true]").evaluateAll((all) => all.map((it) => it.getAttribute("aria-label").replace(/:.*/s, ""))),
  });

  /** Undoes so many steps from the grid, each of which changes what it shows. It has the focus again after each. */
  async function undo(frame, steps) {
    const shown = () => frame.locator("main").textContent();
    for (let i = 0; i < steps; i++) {
      await frame.locator("td[data-state]").last().focus();
      const before = await shown();
      await author.press("Control+z");
      await eventually("a step is undone", async () => (await shown()) !== before && (await frame.evaluate(() => document.hasFocus())));
    }
  }

  const becomes = (what, text) => eventually(what, async () => (await author.text()) === text);
  const clipboard = (text) => author.page.evaluate((it) => navigator.clipboard.writeText(it), text);

  test("adds, moves and deletes levels and skills", async () => {
    const { frame, heading, headings, focused } = await grid("hotel.ladder", "Hotel");
    await heading("Senior").focus();
    await author.press("+");
    await frame.locator("textarea").fill("Lead");
    await author.press("Enter");
    await eventually("the new level", async () => (await headings("thead")).join() === "Junior,Senior,Lead,Head");
    await eventually("it has the focus", async () => (await focused()) === "Lead");
    await author.press("Alt+ArrowLeft");
    await eventually("it has moved", async () => (await headings("thead")).join() === "Junior,Lead,Senior,Head");
    await eventually("it still has the focus", async () => (await focused()) === "Lead");

    await heading("Doughs").hover();
    await heading("Doughs").locator(".plus").click();
    await frame.locator("textarea").fill("sugar");
    await author.press("Enter");
    await eventually("it is refused", async () => /already has one/.test(await frame.locator(".told").textContent()));
    await frame.locator("textarea").fill("Bread");
    await author.press("Enter");
    await eventually("the new skill", async () => (await headings("tbody")).join() === "Doughs,Bread,Sugar,Guests");
    await eventually("it has the focus", async () => (await focused()) === "Bread");
    await author.press("Alt+ArrowUp");
    await eventually("the skill has moved", async () => (await headings("tbody")).join() === "Bread,Doughs,Sugar,Guests");
    await eventually("it still has the focus", async () => (await focused()) === "Bread");
    await author.press("Delete");
    await eventually("the empty skill is deleted at once", async () => (await headings("tbody")).join() === "Doughs,Sugar,Guests");

    await heading("Sugar").focus();
    await author.press("Delete");
    await author.page.locator(".monaco-dialog-box", { hasText: "2 cells say" }).waitFor();
    await author.page.locator(".monaco-dialog-box .monaco-button", { hasText: "Delete" }).click();
    await eventually("the skill is deleted", async () => (await headings("tbody")).join() === "Doughs,Guests");
    await heading("Guests").dragTo(heading("Doughs"));
    await eventually("a skill is dragged", async () => (await headings("tbody")).join() === "Guests,Doughs");
    await undo(frame, 7);
    await becomes("all is undone", bakery.replace("Bakery", "Hotel"));
  });

  test("says why a level with a number stays where it is", async () => {
    const { heading } = await grid("hall.ladder", "Hall");
    await author.goTo(2, 1);
    await author.write(office.replace("Office", "Hall").replace("Levels: 1 | 2\n", ""));
    await heading("2").focus();
    await author.press("Alt+ArrowLeft");
    await author.sees("the reason", ".notification-toast", /in the order of their numbers/);
    await author.command("Notifications: Clear All Notifications");
  });

  test("selects, copies, pastes and clears cells as a spreadsheet does", async () => {
    const { cell, frame, selected } = await grid("cafe.ladder", "Cafe");
    await cell("Doughs, Junior").click();
    await author.press("Shift+ArrowRight", "Shift+ArrowDown");
    assert.deepEqual(await selected(), ["Doughs, Junior", "Doughs, Senior", "Sugar, Junior", "Sugar, Senior"]);
    await author.picture("range");
    await author.press("Control+c");
    await eventually("the cells are copied", async () => (await author.page.evaluate(() => navigator.clipboard.readText())) === "Kneads doughs.\tDevelops doughs.\nCooks caramel.\tPulls and and blows sugar.");
    await cell("Guests, Head").click({ modifiers: ["Shift"] });
    assert.equal((await selected()).length, 9);

    await clipboard('Cooks.\t"Cooks:\n- sugar\n- ""honey"""\t\nGreets | seats.\tServes.\tHosts all.\n');
    await cell("Sugar, Junior").click();
    await author.press("Control+v");
    await eventually("the cells are pasted", async () => /Cooks: *sugar *"honey"/s.test(await cell("Sugar, Senior").textContent()) || (await cell("Sugar, Senior").locator("li").count()) === 2);
    const pasted = await author.text();
    assert.match(pasted, /^\| Junior {6}\| Kneads doughs\. {3}\| Cooks\. *\| Greets \\\| seats\. *\|$/m);
    assert.match(pasted, /Cooks:<br>- sugar<br>- "honey" *\| Serves\. *\|$/m);
    assert.match(pasted, /\| Head .* \| *\| Hosts all\. \|$/m);

    await cell("Doughs, Junior").click();
    await cell("Guests, Senior").click({ modifiers: ["Shift"] });
    await author.press("Delete");
    await eventually("the cells are cleared", async () => (await frame.locator("td[data-state=empty], td[data-state=missing]").count()) === 7);
    await author.press("Control+z", "Control+z");
    await becomes("each was one step", bakery.replace("Bakery", "Cafe"));
  });

  test("fixes a finding in its cell, ignores one with a reason, and writes n/a", async () => {
    const { cell } = await grid("inn.ladder", "Inn");
    const sugar = cell("Sugar, Senior");
    await eventually("the finding", async () => (await sugar.locator(".findings").count()) === 1);
    await sugar.focus();
    await author.press("Control+.");
    await author.sees("the menu", ".quick-input-list .monaco-list-row", "Remove the repetition");
    await author.picture("cell-menu");
    await author.pick(undefined, "Ignore `", "here");
    await author.page.locator(".quick-input-widget:visible", { hasText: "Why is this OK?" }).waitFor();
    await author.type("quoted from a song");
    await author.press("Enter");
    await author.picked();
    await eventually("it is ignored", async () => (await sugar.locator(".findings").count()) === 0);
    assert.match(await author.text(), /<!-- ladder-ignore [a-z-]+ in Sugar: quoted from a song -->/);
    await sugar.focus();
    await author.press("Control+z");
    await eventually("the finding is back", async () => (await sugar.locator(".findings").count()) === 1);
    await sugar.focus();
    await author.pick("Shift+F10", "Remove the repetition", "Remove the repetition");
    await author.picked();
    await eventually("it is fixed", async () => /Pulls and blows sugar/.test(await sugar.textContent()));

    await cell("Guests, Senior").focus();
    await author.pick("Shift+F10", "Write n/a", "Write n/a");
    await author.picked();
    await eventually("nothing is expected", async () => (await cell("Guests, Senior").getAttribute("data-state")) === "n/a");
    await cell("Doughs, Senior").focus();
    await author.pick("Shift+F10", "Compare with", "Compare with the level below");
    await author.picked();
    await author.sees("the comparison", ".tab.active", /Junior and Senior/);
    await author.press("Control+w");
  });

  test("hides and widens columns, and finds text with Ctrl+F", async () => {
    const { frame, heading, cell, focused } = await grid("kitchen.ladder", "Kitchen");
    const width = async () => (await heading("Junior").boundingBox()).width;
    const before = await width();
    await heading("Junior").focus();
    await author.pick("Shift+F10", "wider", "Make the column wider");
    await author.picked();
    await eventually("it is wider", async () => (await width()) > before + 40);
    await heading("Senior").focus();
    await author.pick("Shift+F10", "Hide", "Hide the column");
    await author.picked();
    await eventually("it is hidden", async () => !(await heading("Senior").isVisible()));
    await cell("Sugar, Junior").focus();
    await author.press("ArrowRight");
    assert.match(await focused(), /^Sugar, Head/);
    await frame.locator("button", { hasText: "Show the hidden column" }).click();
    await eventually("it is shown", () => heading("Senior").isVisible());
    await cell("Sugar, Junior").focus();
    await author.press("Control+f");
    await author.page.locator(".webview-find-widget, .simple-find-part.visible").first().waitFor();
    await author.type("dough");
    await author.picture("find");
    await author.press("Escape");
  });

  test("marks the words that the level below doesn't have", async () => {
    const { frame, cell } = await grid("bistro.ladder", "Bistro");
    await frame.locator("button", { hasText: "Mark New Words" }).click();
    await eventually("the new words", async () => (await cell("Doughs, Senior").locator("ins").allTextContents()).join() === "Develops");
    await author.picture("new-words");
    await frame.locator("button", { hasText: "Mark New Words" }).click();
    await eventually("no marks", async () => (await frame.locator("ins").count()) === 0);
  });

  test("has no accessibility problems that axe finds, in either mode, with a box open and at 700 pixels", async () => {
    const { frame, cell, heading } = await grid("bakery.ladder", "Bakery");
    await frame.evaluate(`${axe}; undefined`);
    const problems = async () => {
      const { violations } = await frame.evaluate(() => window.axe.run(document));
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
    };
    assert.deepEqual(await problems(), []);
    await cell("Sugar, Junior").dblclick();
    assert.deepEqual(await problems(), []);
    await author.press("Escape");
    await heading("Head").focus();
    await author.press("+");
    assert.deepEqual(await problems(), []);
    await author.press("Escape");
    await frame.locator("button", { hasText: "Overview" }).click();
    assert.deepEqual(await problems(), []);
    await frame.locator("button", { hasText: "Text" }).click();

    const { width, height } = author.page.viewportSize();
    await author.page.setViewportSize({ width: 700, height });
    await frame.evaluate(() => (document.body.style.zoom = "1.5"));
    assert.deepEqual(await problems(), []);
    await cell("Guests, Head").focus();
    const room = await frame.evaluate(() => {
      const cell = document.activeElement.getBoundingClientRect();
      const around = document.querySelector(".frame").getBoundingClientRect();
      return { cell: cell.right - cell.left, seen: Math.min(cell.right, around.right, innerWidth * 1.5) - Math.max(cell.left, around.left), page: document.documentElement.scrollWidth - innerWidth };
    });
    assert.ok(room.seen > 100, JSON.stringify(room));
    await frame.evaluate(() => (document.body.style.zoom = ""));
    await author.page.setViewportSize({ width, height });
  });

  test("an hour's work by keyboard leaves no trace once it is undone", async () => {
    const { frame, cell, heading, headings, focused } = await grid("shop.ladder", "Shop");
    const filled = (name) => eventually(name, async () => (await cell(name).getAttribute("data-state")) === "filled");
    await cell("Doughs, Junior").click();
    await eventually("the cell has the focus", async () => (await focused()).startsWith("Doughs, Junior:"));
    for (const text of ["Kneads all doughs.", "Develops new doughs.", "Plans doughs for the year."]) {
      await author.press("Enter");
      await frame.locator("textarea").fill(text);
      await author.press("Tab");
      await eventually(text, async () => (await frame.locator("td", { hasText: text }).count()) === 1 && (await frame.locator("textarea").count()) === 0);
    }
    await cell("Guests, Senior").focus();
    await author.press("Enter");
    await author.type("Greets them.");
    await author.press("Control+Enter");
    await filled("Guests, Senior");
    await heading("Senior").focus();
    await author.press("+");
    await author.type("Lead");
    await author.press("Enter");
    await eventually("the level", async () => (await headings("thead")).join() === "Junior,Senior,Lead,Head");
    await eventually("it has the focus", async () => (await focused()) === "Lead");
    await author.press("Alt+ArrowRight");
    await eventually("the level at the end", async () => (await headings("thead")).join() === "Junior,Senior,Head,Lead");
    await clipboard("Teaches dough.\nTeaches sugar.\nTeaches service.");
    await cell("Doughs, Lead").focus();
    await author.press("Control+v");
    await filled("Guests, Lead");
    await cell("Sugar, Senior").focus();
    await author.pick("Control+.", "Remove the repetition", "Remove the repetition");
    await author.picked();
    await eventually("it is fixed", async () => /Pulls and blows sugar/.test(await cell("Sugar, Senior").textContent()));
    await heading("Doughs").focus();
    await author.press("Delete");
    await author.page.locator(".monaco-dialog-box .monaco-button", { hasText: "Delete" }).press("Enter");
    await eventually("the skill is deleted", async () => (await headings("tbody")).join() === "Sugar,Guests");
    await author.save();
    await undo(frame, 9);
    await becomes("all is undone", bakery.replace("Bakery", "Shop"));
    await author.save();
    await eventually("it is saved", async () => readFileSync(join(folder, "shop.ladder"), "utf8") === bakery.replace("Bakery", "Shop"));
  });

  test("replaces the text editor with Reopen Editor With", async () => {
    await author.open("office.ladder");
    await author.command("View: Reopen Editor With...");
    await author.pick(undefined, "Ladder Grid", "Ladder Grid");
    await author.picked();
    const { frame, cell } = handles(await author.frame("table[aria-label='Office']"));
    await frame.locator("button", { hasText: "Text" }).click();
    await cell("Desks, 1").dblclick();
    await frame.locator("textarea").fill("Tidies all.");
    await author.press("Control+Enter");
    await eventually("the cell", async () => /Tidies all/.test(await cell("Desks, 1").textContent()));
    await author.sees("the unsaved mark", ".tab.active.dirty", "office.ladder");
    await author.press("Control+z");
    await eventually("it is undone", async () => /Tidies up/.test(await cell("Desks, 1").textContent()));
    await author.press("Control+y");
    await eventually("it is done again", async () => /Tidies all/.test(await cell("Desks, 1").textContent()));
    await author.press("Control+s");
    await eventually("it is saved", async () => readFileSync(join(folder, "office.ladder"), "utf8") === office.replace("Tidies up.", "Tidies all."));
    await author.command("View: Reopen Editor With...");
    await author.pick(undefined, "Text Editor", "Text Editor");
    await author.picked();
    await author.page.locator(".editor-instance .view-line").first().waitFor();
  });
});
